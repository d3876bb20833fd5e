import { Controller, type StreamableFile } from '@nestjs/common';
import {
  addRepresentatives, castSatisfaction, castSatisfactionSlip, extendSatisfaction, printSatisfactionSlips, readItemSatisfaction, readSatisfactionRating, readSatisfactionSlip, type InputOf,
} from '@liangpai/shared/contracts';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import type { Actor } from '../../platform/auth/actor.js';
import { download } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { SatisfactionBox } from './satisfaction-box.service.js';
import { SatisfactionDesk } from './satisfaction-desk.service.js';

@Controller()
export class SatisfactionController {
  constructor(private readonly box: SatisfactionBox, private readonly desk: SatisfactionDesk) {}

  @Endpoint(readItemSatisfaction)
  ofItem(@Input() input: InputOf<typeof readItemSatisfaction>, @CurrentActor() actor: Actor): unknown {
    return this.desk.ofItem(input.id, actor);
  }

  @Endpoint(addRepresentatives)
  addRepresentatives(@Input() input: InputOf<typeof addRepresentatives>, @CurrentActor() actor: Actor): unknown {
    return this.desk.addRepresentatives(input, actor);
  }

  @Endpoint(printSatisfactionSlips)
  async printSlips(@Input() input: InputOf<typeof printSatisfactionSlips>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    const printed = await this.desk.printSlips(input, actor);
    return isRefusal(printed) ? printed : download(printed.pdf, printed.name, 'application/pdf');
  }

  @Endpoint(extendSatisfaction)
  extend(@Input() input: InputOf<typeof extendSatisfaction>, @CurrentActor() actor: Actor): unknown {
    return this.desk.extend(input, actor);
  }

  @Endpoint(readSatisfactionRating)
  rating(@Input() input: InputOf<typeof readSatisfactionRating>, @CurrentActor() actor: Actor): unknown {
    return this.box.rating(input, actor);
  }

  @Endpoint(castSatisfaction)
  cast(@Input() input: InputOf<typeof castSatisfaction>, @CurrentActor() actor: Actor): unknown {
    return this.box.cast(input, actor);
  }

  @Endpoint(readSatisfactionSlip)
  slip(@Input() input: InputOf<typeof readSatisfactionSlip>): unknown {
    return this.box.slip(input);
  }

  @Endpoint(castSatisfactionSlip)
  castSlip(@Input() input: InputOf<typeof castSatisfactionSlip>): unknown {
    return this.box.castSlip(input);
  }
}
