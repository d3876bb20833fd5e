import { Controller, Headers, type StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import {
  exportMonthOverview, printMonthSummary, readMonthOverview, readMonthSummary, readMonthYear, readMyMonth, recallMonth, returnMonth, saveMonthDraft, scoreMonth, scoreMonths,
  submitMonth, writeMonthSummary, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { download } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { MonthReadingService, type NamedFile } from './month-reading.service.js';
import { MonthScoringService } from './month-scoring.service.js';
import { MonthsService } from './months.service.js';

function sent(file: NamedFile | Refusal, mediaType: string): StreamableFile | Refusal {
  return isRefusal(file) ? file : download(file.bytes, file.name, mediaType);
}

@Controller()
export class MonthsController {
  constructor(private readonly months: MonthsService, private readonly scoring: MonthScoringService, private readonly reading: MonthReadingService) {}

  @Endpoint(readMyMonth)
  mine(@Input() input: InputOf<typeof readMyMonth>, @CurrentActor() actor: Actor): unknown {
    return this.months.mine(input.month, actor);
  }

  @Endpoint(saveMonthDraft)
  saveDraft(@Input() input: InputOf<typeof saveMonthDraft>, @CurrentActor() actor: Actor): unknown {
    return this.months.saveDraft(input, actor);
  }

  @Endpoint(submitMonth)
  submit(@Input() input: InputOf<typeof submitMonth>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.months.submit(input, actor, key);
  }

  @Endpoint(recallMonth)
  recall(@Input() input: InputOf<typeof recallMonth>, @CurrentActor() actor: Actor): unknown {
    return this.months.recall(input.month, actor);
  }

  @Endpoint(readMonthSummary)
  read(@Input() input: InputOf<typeof readMonthSummary>, @CurrentActor() actor: Actor): unknown {
    return this.months.read(input.id, actor);
  }

  @Endpoint(scoreMonth)
  score(@Input() input: InputOf<typeof scoreMonth>, @CurrentActor() actor: Actor): unknown {
    return this.scoring.score(input, actor);
  }

  @Endpoint(returnMonth)
  sendBack(@Input() input: InputOf<typeof returnMonth>, @CurrentActor() actor: Actor): unknown {
    return this.scoring.sendBack(input, actor);
  }

  @Endpoint(scoreMonths)
  scoreAll(@Input() input: InputOf<typeof scoreMonths>, @CurrentActor() actor: Actor): unknown {
    return this.scoring.scoreAll(input, actor);
  }

  @Endpoint(readMonthYear)
  year(@Input() input: InputOf<typeof readMonthYear>, @CurrentActor() actor: Actor): unknown {
    return this.reading.year(input, actor);
  }

  @Endpoint(readMonthOverview)
  overview(@Input() input: InputOf<typeof readMonthOverview>, @CurrentActor() actor: Actor): unknown {
    return this.reading.overview(input, actor);
  }

  @Endpoint(exportMonthOverview)
  async sheet(@Input() input: InputOf<typeof exportMonthOverview>, @CurrentActor() actor: Actor): Promise<unknown> {
    return sent(await this.reading.sheet(input, actor), exportMonthOverview.produces ?? '');
  }

  @Endpoint(printMonthSummary)
  async pdf(@Input() input: InputOf<typeof printMonthSummary>, @CurrentActor() actor: Actor): Promise<unknown> {
    return sent(await this.reading.form(input.id, actor, 'pdf'), printMonthSummary.produces ?? '');
  }

  @Endpoint(writeMonthSummary)
  async docx(@Input() input: InputOf<typeof writeMonthSummary>, @CurrentActor() actor: Actor): Promise<unknown> {
    return sent(await this.reading.form(input.id, actor, 'docx'), writeMonthSummary.produces ?? '');
  }
}
