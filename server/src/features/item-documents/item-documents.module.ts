import { Module } from '@nestjs/common';
import { ItemYearModule } from '../item-year/item-year.module.js';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { SatisfactionModule } from '../satisfaction/satisfaction.module.js';
import { ItemArchive } from './item-archive.service.js';
import { ItemChronicle } from './item-chronicle.service.js';
import { ItemDocumentsController } from './item-documents.controller.js';
import { ItemDocuments } from './item-documents.service.js';
import { ItemPapers } from './item-papers.service.js';

/** The ten forms as PDF and Word, blank or filled, and the archive of an item (SY-TJ-07). */
@Module({
  imports: [ItemYearModule, ItemsModule, OrganisationsModule, RulebooksModule, SatisfactionModule],
  controllers: [ItemDocumentsController],
  providers: [ItemArchive, ItemChronicle, ItemDocuments, ItemPapers],
})
export class ItemDocumentsModule {}
