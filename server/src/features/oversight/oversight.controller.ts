import { Controller, type StreamableFile } from '@nestjs/common';
import {
  answerErasureRequest, exportMyData, listAudit, listErasureRequests, readMyErasureRequest, requestErasure, verifyAudit, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { AuditService } from './audit.service.js';
import { ErasureService } from './erasure.service.js';
import { PersonalData } from './personal-data.service.js';

@Controller()
export class OversightController {
  constructor(private readonly audit: AuditService, private readonly personalData: PersonalData, private readonly erasure: ErasureService) {}

  @Endpoint(listAudit)
  list(@Input() input: InputOf<typeof listAudit>, @CurrentActor() actor: Actor): unknown {
    return this.audit.list(input, actor);
  }

  @Endpoint(verifyAudit)
  verify(@CurrentActor() actor: Actor): unknown {
    return this.audit.verify(actor);
  }

  @Endpoint(exportMyData)
  export(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.personalData.export(actor);
  }

  @Endpoint(requestErasure)
  request(@Input() input: InputOf<typeof requestErasure>, @CurrentActor() actor: Actor): unknown {
    return this.erasure.request(input, actor);
  }

  @Endpoint(readMyErasureRequest)
  mine(@CurrentActor() actor: Actor): unknown {
    return this.erasure.mine(actor);
  }

  @Endpoint(listErasureRequests)
  requests(@CurrentActor() actor: Actor): unknown {
    return this.erasure.list(actor);
  }

  @Endpoint(answerErasureRequest)
  answer(@Input() input: InputOf<typeof answerErasureRequest>, @CurrentActor() actor: Actor): unknown {
    return this.erasure.answer(input, actor);
  }
}
