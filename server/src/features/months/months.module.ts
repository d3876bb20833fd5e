import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { MonthDesk } from './month-desk.js';
import { MonthOpening } from './month-opening.js';
import { MonthReadingService } from './month-reading.service.js';
import { MonthScoringService } from './month-scoring.service.js';
import { MonthSummary } from './month-summary.entity.js';
import { MonthsController } from './months.controller.js';
import { MonthsService } from './months.service.js';

export { MonthOpening, MonthReadingService, MonthScoringService, MonthsService, MonthSummary };

@Module({
  imports: [TypeOrmModule.forFeature([MonthSummary]), OrganisationsModule, RulebooksModule],
  controllers: [MonthsController],
  providers: [MonthDesk, MonthOpening, MonthReadingService, MonthScoringService, MonthsService],
  exports: [MonthOpening, MonthReadingService, MonthScoringService, MonthsService],
})
export class MonthsModule {}
