import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { Briefing, CallApplication, Campaign, OpenCall } from './campaign.entity.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { OpenCalls } from './open-calls.service.js';

export { CampaignsService, OpenCalls };

/** The year's campaign and its open calls (SY-ZT-02, SY-ZT-07, SY-ZT-28). */
@Module({
  imports: [ItemsModule, OrganisationsModule, RulebooksModule, TypeOrmModule.forFeature([Briefing, CallApplication, Campaign, OpenCall])],
  controllers: [CampaignsController],
  providers: [CampaignsService, OpenCalls],
  exports: [CampaignsService, OpenCalls],
})
export class CampaignsModule {}
