import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { CommitmentDesk } from './commitment-desk.js';
import { CommitmentOpening } from './commitment-opening.js';
import { CommitmentReviewService } from './commitment-review.service.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { CoverageService } from './coverage.service.js';
import { HelmetMark } from './helmet-mark.entity.js';
import { HelmetMarksService } from './helmet-marks.service.js';
import { ShownPledges } from './shown-pledges.service.js';

export { Commitment, CommitmentOpening, CommitmentReviewService, CommitmentsService, HelmetMark, ShownPledges };

/** 亮承诺 (SL-31) and the register of helmet marks (SL-11-1). */
@Module({
  imports: [OrganisationsModule, TypeOrmModule.forFeature([Commitment, HelmetMark])],
  controllers: [CommitmentsController],
  providers: [CommitmentDesk, CommitmentOpening, CommitmentReviewService, CommitmentsService, CoverageService, HelmetMarksService, ShownPledges],
  exports: [CommitmentOpening, CommitmentReviewService, CommitmentsService, ShownPledges],
})
export class CommitmentsModule {}
