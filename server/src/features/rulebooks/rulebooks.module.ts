import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ChangeBook } from './change-book.js';
import { ChangesService } from './changes.service.js';
import { ClausesService } from './clauses.service.js';
import { CreationStandard } from './creation-standard.entity.js';
import { CreationStandardsController } from './creation-standards.controller.js';
import { CreationStandards, type AddedCheck } from './creation-standards.service.js';
import { DerivedEdition } from './derived-edition.entity.js';
import { OrganisationScope } from './organisation-scope.js';
import { RulebookChange } from './rulebook-change.entity.js';
import { RulebookEditions } from './rulebook-editions.service.js';
import { RulebooksController } from './rulebooks.controller.js';
import { TrialSources } from './trial-source.js';
import { TrialsService } from './trials.service.js';

export { CreationStandards, DerivedEdition, RulebookEditions, TrialSources };
export type { AddedCheck };
export type { TrialCase, TrialCases, TrialOutcome, TrialSource } from './trial-source.js';

@Module({
  imports: [OrganisationsModule, TypeOrmModule.forFeature([CreationStandard, DerivedEdition, RulebookChange])],
  controllers: [RulebooksController, CreationStandardsController],
  providers: [ChangeBook, ChangesService, ClausesService, CreationStandards, OrganisationScope, RulebookEditions, TrialSources, TrialsService],
  exports: [CreationStandards, RulebookEditions, TrialSources],
})
export class RulebooksModule {}
