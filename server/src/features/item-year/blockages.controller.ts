import { Controller } from '@nestjs/common';
import { addBlockage, editBlockage, exportBlockages, listBlockages, reopenBlockage, solveBlockage, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { Blockages } from './blockages.service.js';

@Controller()
export class BlockagesController {
  constructor(private readonly blockages: Blockages) {}

  @Endpoint(listBlockages)
  list(@Input() input: InputOf<typeof listBlockages>, @CurrentActor() actor: Actor): unknown {
    return this.blockages.list(input, actor);
  }

  @Endpoint(addBlockage)
  add(@Input() input: InputOf<typeof addBlockage>, @CurrentActor() actor: Actor): unknown {
    return this.blockages.add(input, actor);
  }

  @Endpoint(editBlockage)
  edit(@Input() input: InputOf<typeof editBlockage>, @CurrentActor() actor: Actor): unknown {
    return this.blockages.edit(input, actor);
  }

  @Endpoint(solveBlockage)
  solve(@Input() input: InputOf<typeof solveBlockage>, @CurrentActor() actor: Actor): unknown {
    return this.blockages.solve(input, actor);
  }

  @Endpoint(reopenBlockage)
  reopen(@Input() input: InputOf<typeof reopenBlockage>, @CurrentActor() actor: Actor): unknown {
    return this.blockages.reopen(input, actor);
  }

  @Endpoint(exportBlockages)
  export(@Input() input: InputOf<typeof exportBlockages>, @CurrentActor() actor: Actor): unknown {
    return this.blockages.export(input, actor);
  }
}
