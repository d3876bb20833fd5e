import { Controller, type StreamableFile } from '@nestjs/common';
import {
  answerConsequence, concludeItemAssessment, decideConsequence, downloadYearExtract, listCandidates, nominateMember, readConsequence, readItemRating, reportMisreporting, reportRectification, saveItemAssessment, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { Assessments } from './assessments.service.js';
import { Candidates } from './candidates.service.js';
import { Consequences } from './consequences.service.js';
import { YearExtract } from './year-extract.service.js';

@Controller()
export class ItemRatingsController {
  constructor(private readonly assessments: Assessments, private readonly consequences: Consequences, private readonly candidates: Candidates, private readonly extract: YearExtract) {}

  @Endpoint(listCandidates)
  list(@Input() input: InputOf<typeof listCandidates>, @CurrentActor() actor: Actor): unknown {
    return this.candidates.list(input, actor);
  }

  @Endpoint(nominateMember)
  nominate(@Input() input: InputOf<typeof nominateMember>, @CurrentActor() actor: Actor): unknown {
    return this.candidates.nominate(input, actor);
  }

  @Endpoint(downloadYearExtract)
  async download(@Input() input: InputOf<typeof downloadYearExtract>, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { bytes, name } = await this.extract.write(input, actor);
    return download(bytes, name, xlsxMediaType);
  }

  @Endpoint(readItemRating)
  read(@Input() input: InputOf<typeof readItemRating>, @CurrentActor() actor: Actor): unknown {
    return this.assessments.read(input.id, actor);
  }

  @Endpoint(saveItemAssessment)
  save(@Input() input: InputOf<typeof saveItemAssessment>, @CurrentActor() actor: Actor): unknown {
    return this.assessments.save(input, actor);
  }

  @Endpoint(concludeItemAssessment)
  conclude(@Input() input: InputOf<typeof concludeItemAssessment>, @CurrentActor() actor: Actor): unknown {
    return this.assessments.conclude(input, actor);
  }

  @Endpoint(reportMisreporting)
  reportMisreporting(@Input() input: InputOf<typeof reportMisreporting>, @CurrentActor() actor: Actor): unknown {
    return this.assessments.reportMisreporting(input, actor);
  }

  @Endpoint(readConsequence)
  readConsequence(@Input() input: InputOf<typeof readConsequence>, @CurrentActor() actor: Actor): unknown {
    return this.consequences.read(input.id, actor);
  }

  @Endpoint(decideConsequence)
  decide(@Input() input: InputOf<typeof decideConsequence>, @CurrentActor() actor: Actor): unknown {
    return this.consequences.decide(input, actor);
  }

  @Endpoint(answerConsequence)
  answer(@Input() input: InputOf<typeof answerConsequence>, @CurrentActor() actor: Actor): unknown {
    return this.consequences.answer(input, actor);
  }

  @Endpoint(reportRectification)
  rectify(@Input() input: InputOf<typeof reportRectification>, @CurrentActor() actor: Actor): unknown {
    return this.consequences.rectify(input, actor);
  }
}
