import { Controller } from '@nestjs/common';
import { countInbox, readCaseHistory, readInbox, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { InboxService } from './inbox.service.js';

@Controller()
export class InboxController {
  constructor(private readonly service: InboxService) {}

  @Endpoint(readInbox)
  list(@Input() input: InputOf<typeof readInbox>, @CurrentActor() actor: Actor): unknown {
    return this.service.list(input, actor);
  }

  @Endpoint(countInbox)
  counts(@CurrentActor() actor: Actor): unknown {
    return this.service.counts(actor);
  }

  @Endpoint(readCaseHistory)
  history(@Input() input: InputOf<typeof readCaseHistory>, @CurrentActor() actor: Actor): unknown {
    return this.service.caseHistory(input, actor);
  }
}
