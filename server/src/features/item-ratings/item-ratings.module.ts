import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ItemYearModule } from '../item-year/item-year.module.js';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PlaquesModule } from '../plaques/plaques.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { SatisfactionModule } from '../satisfaction/satisfaction.module.js';
import { Assessments } from './assessments.service.js';
import { Candidates } from './candidates.service.js';
import { ConsequenceEffects } from './consequence-effects.service.js';
import { Consequences } from './consequences.service.js';
import { ItemAssessment, ItemConsequence, Nomination } from './item-rating.entity.js';
import { ItemRatingsController } from './item-ratings.controller.js';
import { RatingGates } from './rating-gates.js';
import { RatingJudge } from './rating-judge.js';
import { RatingLinks } from './rating-links.js';
import { YearEnd } from './year-end.service.js';
import { YearExtract } from './year-extract.service.js';

export { Assessments, Candidates, Consequences, ItemAssessment, ItemConsequence, Nomination, YearEnd };

/** Closing and yearly evaluation of the five carriers, and what follows from it (SY-ZT-14, SY-ZT-21 to SY-ZT-27, SY-ZT-41, SY-ZT-42). */
@Module({
  imports: [ItemYearModule, ItemsModule, OrganisationsModule, PlaquesModule, RulebooksModule, SatisfactionModule, TypeOrmModule.forFeature([ItemAssessment, ItemConsequence, Nomination])],
  controllers: [ItemRatingsController],
  providers: [Assessments, Candidates, ConsequenceEffects, Consequences, RatingGates, RatingJudge, RatingLinks, YearEnd, YearExtract],
  exports: [Assessments, Candidates, Consequences],
})
export class ItemRatingsModule {}
