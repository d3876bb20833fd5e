import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { SatisfactionBox } from './satisfaction-box.service.js';
import { SatisfactionController } from './satisfaction.controller.js';
import { SatisfactionCount } from './satisfaction-count.service.js';
import { SatisfactionDesk } from './satisfaction-desk.service.js';
import { SatisfactionGates } from './satisfaction-gates.js';
import { SatisfactionLinks } from './satisfaction-links.js';
import { SatisfactionBallot, SatisfactionParticipation, SatisfactionRater, SatisfactionSlip, SatisfactionSurvey } from './satisfaction.entity.js';
import { SyEditions } from './sy-editions.js';

export { SatisfactionBox, SatisfactionCount, SatisfactionDesk, SatisfactionSurvey, SyEditions };

/** 满意度测评 of closing projects and 测评票 of pledges. */
@Module({
  imports: [ItemsModule, OrganisationsModule, RulebooksModule, TypeOrmModule.forFeature([SatisfactionSurvey, SatisfactionRater, SatisfactionParticipation, SatisfactionBallot, SatisfactionSlip])],
  controllers: [SatisfactionController],
  providers: [SatisfactionBox, SatisfactionCount, SatisfactionDesk, SatisfactionGates, SatisfactionLinks, SyEditions],
  exports: [SatisfactionBox, SatisfactionCount, SatisfactionDesk, SyEditions],
})
export class SatisfactionModule {}
