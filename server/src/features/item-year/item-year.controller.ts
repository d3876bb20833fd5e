import { Controller, Headers, Req } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import {
  addEvidence, addItemRecord, listItemFiles, listItemRecords, listSupervision, proposeItemPlan, readEvidence, readItemYear, recordGoalResult, removeEvidence, saveProgress, splitGoal, strikeItemRecord, takeItemPlanStep, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { download } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input, type ServedRequest } from '../../platform/http/endpoint.decorator.js';
import { readUpload } from '../../platform/http/upload.js';
import { ItemEvidences } from './item-evidence.service.js';
import { ItemGoals } from './item-goals.service.js';
import { ItemPlans } from './item-plans.service.js';
import { ItemQuarters } from './item-quarters.service.js';
import { ItemRecords } from './item-records.service.js';
import { ItemYearReading } from './item-year-reading.service.js';
import { Supervision } from './supervision.service.js';

@Controller()
export class ItemYearController {
  constructor(
    private readonly reading: ItemYearReading, private readonly goals: ItemGoals, private readonly quarters: ItemQuarters, private readonly plans: ItemPlans, private readonly evidences: ItemEvidences, private readonly records: ItemRecords,
    private readonly supervision: Supervision,
  ) {}

  @Endpoint(readItemYear)
  read(@Input() input: InputOf<typeof readItemYear>, @CurrentActor() actor: Actor): unknown {
    return this.reading.read(input.id, actor);
  }

  @Endpoint(recordGoalResult)
  async recordGoal(@Input() input: InputOf<typeof recordGoalResult>, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.after(await this.goals.record(input, actor), actor);
  }

  @Endpoint(splitGoal)
  async split(@Input() input: InputOf<typeof splitGoal>, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.after(await this.goals.split(input, actor), actor);
  }

  @Endpoint(saveProgress)
  async saveProgress(@Input() input: InputOf<typeof saveProgress>, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.after(await this.quarters.save(input, actor), actor);
  }

  @Endpoint(proposeItemPlan)
  async propose(@Input() input: InputOf<typeof proposeItemPlan>, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.after(await this.plans.propose(input, actor), actor);
  }

  @Endpoint(takeItemPlanStep)
  async planStep(@Input() input: InputOf<typeof takeItemPlanStep>, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.after(await this.plans.take(input, actor), actor);
  }

  @Endpoint(listItemFiles)
  listFiles(@Input() input: InputOf<typeof listItemFiles>, @CurrentActor() actor: Actor): unknown {
    return this.evidences.list(input.id, actor);
  }

  @Endpoint(addEvidence)
  async addEvidence(@Req() request: ServedRequest, @CurrentActor() actor: Actor): Promise<unknown> {
    const upload = await readUpload(addEvidence, request);
    return isRefusal(upload) ? upload : this.evidences.add(upload, actor);
  }

  @Endpoint(readEvidence)
  async readEvidence(@Input() input: InputOf<typeof readEvidence>, @CurrentActor() actor: Actor): Promise<unknown> {
    const file = await this.evidences.read(input.id, actor);
    return isRefusal(file) ? file : download(file.bytes, file.name, file.mediaType);
  }

  @Endpoint(removeEvidence)
  removeEvidence(@Input() input: InputOf<typeof removeEvidence>, @CurrentActor() actor: Actor): unknown {
    return this.evidences.remove(input.id, actor);
  }

  @Endpoint(listItemRecords)
  listRecords(@Input() input: InputOf<typeof listItemRecords>, @CurrentActor() actor: Actor): unknown {
    return this.records.list(input, actor);
  }

  @Endpoint(addItemRecord)
  addRecord(@Input() input: InputOf<typeof addItemRecord>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.records.add(input, actor, key);
  }

  @Endpoint(strikeItemRecord)
  strike(@Input() input: InputOf<typeof strikeItemRecord>, @CurrentActor() actor: Actor): unknown {
    return this.records.strike(input, actor);
  }

  @Endpoint(listSupervision)
  supervised(@Input() input: InputOf<typeof listSupervision>, @CurrentActor() actor: Actor): unknown {
    return this.supervision.list(input, actor);
  }

  /** A change answers with the whole year, so that the screen has nothing to ask again. */
  private after(written: { itemId: string } | Refusal, actor: Actor): unknown {
    return isRefusal(written) ? written : this.reading.read(written.itemId, actor);
  }
}
