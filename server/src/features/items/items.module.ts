import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PlaquesModule } from '../plaques/plaques.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { FilingGates } from './filing-gates.js';
import { ItemAssessments } from './item-assessment.js';
import { attentionConditions, attentionParameters } from './item-attentions.js';
import { ItemBatches } from './item-batches.service.js';
import { ItemConsultations } from './item-consultations.service.js';
import { ItemDuties } from './item-duties.js';
import { ItemFacets } from './item-facets.service.js';
import { ItemGates, type Gate, type StepAttempt, type StepChanges } from './item-gates.js';
import { hasBegun, ItemLinks, type LinkSource } from './item-links.service.js';
import { ItemNotices } from './item-notices.js';
import { ItemPeople } from './item-people.service.js';
import { ItemPlaces } from './item-places.js';
import { ItemPlaques } from './item-plaques.js';
import { ItemReading, type OpenItem } from './item-reading.service.js';
import { valuesOf } from './item-sheets.js';
import { ItemSteps } from './item-steps.service.js';
import { Item, ItemConsultation, ItemMember, ItemOpinion, ItemSheet } from './item.entity.js';
import { ItemsController } from './items.controller.js';
import { ItemsService } from './items.service.js';

export { attentionConditions, attentionParameters, hasBegun, Item, ItemGates, ItemLinks, ItemMember, ItemOpinion, ItemReading, ItemSheet, ItemsService, ItemSteps, valuesOf, type Gate, type LinkSource, type OpenItem, type StepAttempt, type StepChanges };

/** The five carriers: filing, opinions, approval and the life that follows (SY-FL-1 to SY-FL-5). */
@Module({
  imports: [CalendarModule, NoticesModule, OrganisationsModule, PlaquesModule, RulebooksModule, TypeOrmModule.forFeature([Item, ItemSheet, ItemMember, ItemOpinion, ItemConsultation])],
  controllers: [ItemsController],
  providers: [FilingGates, ItemAssessments, ItemBatches, ItemConsultations, ItemDuties, ItemFacets, ItemGates, ItemLinks, ItemNotices, ItemPeople, ItemPlaces, ItemPlaques, ItemReading, ItemsService, ItemSteps],
  exports: [ItemGates, ItemLinks, ItemReading, ItemsService, ItemSteps],
})
export class ItemsModule {}
