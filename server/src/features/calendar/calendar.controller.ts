import { Controller } from '@nestjs/common';
import { importCalendarYear, listCalendarYears, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { WorkingCalendars } from './working-calendars.service.js';

@Controller()
export class CalendarController {
  constructor(private readonly calendars: WorkingCalendars) {}

  @Endpoint(listCalendarYears)
  list(@CurrentActor() actor: Actor): unknown {
    return this.calendars.list(actor);
  }

  @Endpoint(importCalendarYear)
  import(@Input() input: InputOf<typeof importCalendarYear>, @CurrentActor() actor: Actor): unknown {
    return this.calendars.import(input, actor);
  }
}
