import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CardsModule } from '../cards/cards.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { BallotBox } from './ballot-box.service.js';
import { Ballot, Participation, SurveySlip } from './ballot.entity.js';
import { SurveyClosing } from './closing.service.js';
import { SurveyOpening } from './opening.service.js';
import { Proposals } from './proposals.service.js';
import { Proposal, SurveyComment, SurveyResult } from './result.entity.js';
import { SurveyResults } from './results.service.js';
import { SurveyShelf } from './survey-shelf.js';
import { Survey, SurveyRater, SurveySubject } from './survey.entity.js';
import { SurveysController } from './surveys.controller.js';

export { BallotBox, Proposals, Survey, SurveyClosing, SurveyOpening, SurveyResult, SurveyResults, SurveySubject };

/** Quarterly star surveys of office members (SL-13, SL-F3). */
@Module({
  imports: [OrganisationsModule, CardsModule, RulebooksModule, TypeOrmModule.forFeature([Survey, SurveySubject, SurveyRater, Participation, Ballot, SurveySlip, SurveyResult, SurveyComment, Proposal])],
  controllers: [SurveysController],
  providers: [SurveyShelf, SurveyOpening, BallotBox, SurveyClosing, SurveyResults, Proposals],
  exports: [SurveyOpening, BallotBox, SurveyClosing, SurveyResults, Proposals],
})
export class SurveysModule {}
