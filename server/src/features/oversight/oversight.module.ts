import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AuditService } from './audit.service.js';
import { ErasureRequest } from './erasure-request.entity.js';
import { ErasureService } from './erasure.service.js';
import { OversightController } from './oversight.controller.js';
import { PersonalData } from './personal-data.service.js';

export { ErasureService };

/** What was done and by whom, and what is known about oneself. */
@Module({
  imports: [OrganisationsModule, TypeOrmModule.forFeature([ErasureRequest])],
  controllers: [OversightController],
  providers: [AuditService, ErasureService, PersonalData],
  exports: [ErasureService],
})
export class OversightModule {}
