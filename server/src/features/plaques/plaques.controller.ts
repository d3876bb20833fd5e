import { Controller, Headers, Res, type StreamableFile } from '@nestjs/common';
import type { Refusal } from '@liangpai/shared/kernel';
import {
  createPlaque, exportPlaques, findPlaqueOfVersion, listPlaqueOrganisations, listPlaques, printPlaqueSheet, readConfidentialWords, readPlaque, readPublicPlaque, saveConfidentialWords, savePlaque,
  takePlaqueStep, takePlaqueSteps, updateProgress, type InputOf,
} from '@liangpai/shared/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { sendWritten } from '../../platform/http/written-answer.js';
import { Confidentiality } from './confidentiality.service.js';
import { PlaqueDocuments } from './plaque-documents.service.js';
import { PlaqueReading } from './plaque-reading.service.js';
import { PlaqueSteps } from './plaque-steps.service.js';
import { PlaquesService } from './plaques.service.js';
import { PublicPlaques } from './public-plaques.service.js';

@Controller()
export class PlaquesController {
  constructor(
    private readonly service: PlaquesService, private readonly reading: PlaqueReading, private readonly steps: PlaqueSteps, private readonly documents: PlaqueDocuments,
    private readonly words: Confidentiality, private readonly shown: PublicPlaques,
  ) {}

  @Endpoint(readPublicPlaque)
  async readPublic(@Input() input: InputOf<typeof readPublicPlaque>, @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    return sendWritten(await this.shown.read(input.code), known, reply);
  }

  @Endpoint(listPlaques)
  list(@Input() input: InputOf<typeof listPlaques>, @CurrentActor() actor: Actor): unknown {
    return this.reading.list(input, actor);
  }

  @Endpoint(exportPlaques)
  export(@Input() input: InputOf<typeof exportPlaques>, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.documents.export(input, actor);
  }

  @Endpoint(listPlaqueOrganisations)
  organisations(@CurrentActor() actor: Actor): unknown {
    return this.service.organisations(actor);
  }

  @Endpoint(readConfidentialWords)
  readWords(@CurrentActor() actor: Actor): unknown {
    return this.words.read(actor);
  }

  @Endpoint(saveConfidentialWords)
  saveWords(@Input() input: InputOf<typeof saveConfidentialWords>, @CurrentActor() actor: Actor): unknown {
    return this.words.save(input, actor);
  }

  @Endpoint(readPlaque)
  read(@Input() input: InputOf<typeof readPlaque>, @CurrentActor() actor: Actor): unknown {
    return this.reading.read(input.id, actor);
  }

  @Endpoint(findPlaqueOfVersion)
  readByVersion(@Input() input: InputOf<typeof findPlaqueOfVersion>, @CurrentActor() actor: Actor): unknown {
    return this.reading.readByVersion(input.id, actor);
  }

  @Endpoint(createPlaque)
  create(@Input() input: InputOf<typeof createPlaque>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.service.create(input, actor, key);
  }

  @Endpoint(savePlaque)
  save(@Input() input: InputOf<typeof savePlaque>, @CurrentActor() actor: Actor): unknown {
    return this.service.save(input, actor);
  }

  @Endpoint(updateProgress)
  updateProgress(@Input() input: InputOf<typeof updateProgress>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.service.updateProgress(input, actor, key);
  }

  @Endpoint(takePlaqueStep)
  take(@Input() input: InputOf<typeof takePlaqueStep>, @CurrentActor() actor: Actor): unknown {
    return this.steps.take(input, actor);
  }

  @Endpoint(takePlaqueSteps)
  takeAll(@Input() input: InputOf<typeof takePlaqueSteps>, @CurrentActor() actor: Actor): unknown {
    return this.steps.takeAll(input, actor);
  }

  @Endpoint(printPlaqueSheet)
  print(@Input() input: InputOf<typeof printPlaqueSheet>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.documents.print(input, actor);
  }
}
