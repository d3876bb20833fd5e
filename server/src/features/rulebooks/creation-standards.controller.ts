import { Controller } from '@nestjs/common';
import { listCreationStandards, proposeCreationStandard, stepCreationStandard, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { CreationStandards } from './creation-standards.service.js';

@Controller()
export class CreationStandardsController {
  constructor(private readonly standards: CreationStandards) {}

  @Endpoint(listCreationStandards)
  list(@Input() input: InputOf<typeof listCreationStandards>, @CurrentActor() actor: Actor): unknown {
    return this.standards.list(input, actor);
  }

  @Endpoint(proposeCreationStandard)
  propose(@Input() input: InputOf<typeof proposeCreationStandard>, @CurrentActor() actor: Actor): unknown {
    return this.standards.propose(input, actor);
  }

  @Endpoint(stepCreationStandard)
  step(@Input() input: InputOf<typeof stepCreationStandard>, @CurrentActor() actor: Actor): unknown {
    return this.standards.step(input, actor);
  }
}
