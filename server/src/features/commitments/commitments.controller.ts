import { Controller, Headers } from '@nestjs/common';
import {
  confirmCommitment, confirmCommitments, exportCommitmentCoverage, issueHelmetMark, listCommitmentReviews, listHelmetMarks, listMissingCommitments, readCommitment,
  readCommitmentCoverage, readMyCommitment, recallCommitment, returnCommitment, saveCommitmentDraft, submitCommitment, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { CommitmentReviewService } from './commitment-review.service.js';
import { CommitmentsService } from './commitments.service.js';
import { CoverageService } from './coverage.service.js';
import { HelmetMarksService } from './helmet-marks.service.js';

@Controller()
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService, private readonly reviews: CommitmentReviewService, private readonly coverage: CoverageService, private readonly helmetMarks: HelmetMarksService,
  ) {}

  @Endpoint(readMyCommitment)
  mine(@CurrentActor() actor: Actor): unknown {
    return this.commitments.mine(actor);
  }

  @Endpoint(saveCommitmentDraft)
  saveDraft(@Input() input: InputOf<typeof saveCommitmentDraft>, @CurrentActor() actor: Actor): unknown {
    return this.commitments.saveDraft(input, actor);
  }

  @Endpoint(submitCommitment)
  submit(@Input() input: InputOf<typeof submitCommitment>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.commitments.submit(input, actor, key);
  }

  @Endpoint(recallCommitment)
  recall(@CurrentActor() actor: Actor): unknown {
    return this.commitments.recall(actor);
  }

  @Endpoint(listCommitmentReviews)
  list(@Input() input: InputOf<typeof listCommitmentReviews>, @CurrentActor() actor: Actor): unknown {
    return this.reviews.list(input, actor);
  }

  @Endpoint(readCommitmentCoverage)
  readCoverage(@CurrentActor() actor: Actor): unknown {
    return this.coverage.coverage(actor);
  }

  @Endpoint(listMissingCommitments)
  missing(@Input() input: InputOf<typeof listMissingCommitments>, @CurrentActor() actor: Actor): unknown {
    return this.coverage.missing(input, actor);
  }

  @Endpoint(exportCommitmentCoverage)
  async sheet(@CurrentActor() actor: Actor): Promise<unknown> {
    return download(await this.coverage.sheet(actor), '还没有有效承诺的在岗党员.xlsx', xlsxMediaType);
  }

  @Endpoint(confirmCommitments)
  confirmAll(@Input() input: InputOf<typeof confirmCommitments>, @CurrentActor() actor: Actor): unknown {
    return this.reviews.confirmAll(input, actor);
  }

  @Endpoint(readCommitment)
  read(@Input() input: InputOf<typeof readCommitment>, @CurrentActor() actor: Actor): unknown {
    return this.reviews.read(input, actor);
  }

  @Endpoint(confirmCommitment)
  confirm(@Input() input: InputOf<typeof confirmCommitment>, @CurrentActor() actor: Actor): unknown {
    return this.reviews.confirm(input, actor);
  }

  @Endpoint(returnCommitment)
  sendBack(@Input() input: InputOf<typeof returnCommitment>, @CurrentActor() actor: Actor): unknown {
    return this.reviews.sendBack(input, actor);
  }

  @Endpoint(listHelmetMarks)
  listMarks(@Input() input: InputOf<typeof listHelmetMarks>, @CurrentActor() actor: Actor): unknown {
    return this.helmetMarks.list(input, actor);
  }

  @Endpoint(issueHelmetMark)
  issueMark(@Input() input: InputOf<typeof issueHelmetMark>, @CurrentActor() actor: Actor): unknown {
    return this.helmetMarks.issue(input, actor);
  }
}
