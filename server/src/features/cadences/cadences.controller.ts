import { Controller, Headers } from '@nestjs/common';
import { listMeetings, recordMeeting, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { Meetings } from './meetings.service.js';

@Controller()
export class CadencesController {
  constructor(private readonly meetings: Meetings) {}

  @Endpoint(listMeetings)
  list(@Input() input: InputOf<typeof listMeetings>, @CurrentActor() actor: Actor): unknown {
    return this.meetings.list(input, actor);
  }

  @Endpoint(recordMeeting)
  record(@Input() input: InputOf<typeof recordMeeting>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.meetings.record(input, actor, key);
  }
}
