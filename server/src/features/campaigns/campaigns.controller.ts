import { Controller } from '@nestjs/common';
import { adoptCampaign, applyForCall, listBriefings, listCalls, pickForCall, postCall, readCall, readCampaign, recordBriefing, withdrawCall, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { CampaignsService } from './campaigns.service.js';
import { OpenCalls } from './open-calls.service.js';

@Controller()
export class CampaignsController {
  constructor(private readonly service: CampaignsService, private readonly calls: OpenCalls) {}

  @Endpoint(readCampaign)
  read(@Input() input: InputOf<typeof readCampaign>, @CurrentActor() actor: Actor): unknown {
    return this.service.read(input, actor);
  }

  @Endpoint(adoptCampaign)
  adopt(@Input() input: InputOf<typeof adoptCampaign>, @CurrentActor() actor: Actor): unknown {
    return this.service.adopt(input, actor);
  }

  @Endpoint(listBriefings)
  briefings(@Input() input: InputOf<typeof listBriefings>, @CurrentActor() actor: Actor): unknown {
    return this.service.briefings(input, actor);
  }

  @Endpoint(recordBriefing)
  recordBriefing(@Input() input: InputOf<typeof recordBriefing>, @CurrentActor() actor: Actor): unknown {
    return this.service.recordBriefing(input, actor);
  }

  @Endpoint(listCalls)
  listCalls(@Input() input: InputOf<typeof listCalls>, @CurrentActor() actor: Actor): unknown {
    return this.calls.list(input, actor);
  }

  @Endpoint(readCall)
  readCall(@Input() input: InputOf<typeof readCall>, @CurrentActor() actor: Actor): unknown {
    return this.calls.read(input.id, actor);
  }

  @Endpoint(postCall)
  post(@Input() input: InputOf<typeof postCall>, @CurrentActor() actor: Actor): unknown {
    return this.calls.post(input, actor);
  }

  @Endpoint(applyForCall)
  apply(@Input() input: InputOf<typeof applyForCall>, @CurrentActor() actor: Actor): unknown {
    return this.calls.apply(input, actor);
  }

  @Endpoint(pickForCall)
  pick(@Input() input: InputOf<typeof pickForCall>, @CurrentActor() actor: Actor): unknown {
    return this.calls.pick(input, actor);
  }

  @Endpoint(withdrawCall)
  withdraw(@Input() input: InputOf<typeof withdrawCall>, @CurrentActor() actor: Actor): unknown {
    return this.calls.withdraw(input.id, actor);
  }
}
