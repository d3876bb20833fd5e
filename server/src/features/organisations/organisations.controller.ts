import { Controller } from '@nestjs/common';
import { closeOrganisation, createOrganisation, readTree, updateOrganisation, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { OrganisationsService } from './organisations.service.js';

@Controller()
export class OrganisationsController {
  constructor(private readonly service: OrganisationsService) {}

  @Endpoint(readTree)
  tree(@CurrentActor() actor: Actor): unknown {
    return this.service.tree(actor);
  }

  @Endpoint(createOrganisation)
  create(@Input() input: InputOf<typeof createOrganisation>, @CurrentActor() actor: Actor): unknown {
    return this.service.create(input, actor);
  }

  @Endpoint(updateOrganisation)
  update(@Input() input: InputOf<typeof updateOrganisation>, @CurrentActor() actor: Actor): unknown {
    return this.service.update(input, actor);
  }

  @Endpoint(closeOrganisation)
  close(@Input() input: InputOf<typeof closeOrganisation>, @CurrentActor() actor: Actor): unknown {
    return this.service.close(input, actor);
  }
}
