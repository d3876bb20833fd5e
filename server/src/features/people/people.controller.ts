import { Controller, type StreamableFile } from '@nestjs/common';
import {
  createDelegation, grantRole, issueActivationBatch, issueActivationCode, listDelegations, listPeople, listRoles, readPerson, recordLeaving, recordReturn, setOnDuty, withdrawDelegation, withdrawRole, type InputOf,
} from '@liangpai/shared/contracts';
import type { Refusal } from '@liangpai/shared/kernel';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { ActivationService } from './activation.service.js';
import { DelegationsService } from './delegations.service.js';
import { PeopleService } from './people.service.js';
import { RolesService } from './roles.service.js';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService, private readonly roles: RolesService, private readonly activation: ActivationService, private readonly delegations: DelegationsService) {}

  @Endpoint(listDelegations)
  listDelegations(@CurrentActor() actor: Actor): unknown {
    return this.delegations.list(actor);
  }

  @Endpoint(createDelegation)
  delegate(@Input() input: InputOf<typeof createDelegation>, @CurrentActor() actor: Actor): unknown {
    return this.delegations.create(input, actor);
  }

  @Endpoint(withdrawDelegation)
  withdrawDelegation(@Input() input: InputOf<typeof withdrawDelegation>, @CurrentActor() actor: Actor): unknown {
    return this.delegations.withdraw(input.id, actor);
  }

  @Endpoint(listPeople)
  list(@Input() input: InputOf<typeof listPeople>, @CurrentActor() actor: Actor): unknown {
    return this.people.list(input, actor);
  }

  @Endpoint(readPerson)
  read(@Input() input: InputOf<typeof readPerson>, @CurrentActor() actor: Actor): unknown {
    return this.people.read(input, actor);
  }

  @Endpoint(setOnDuty)
  setOnDuty(@Input() input: InputOf<typeof setOnDuty>, @CurrentActor() actor: Actor): unknown {
    return this.people.setOnDuty(input, actor);
  }

  @Endpoint(recordLeaving)
  leave(@Input() input: InputOf<typeof recordLeaving>, @CurrentActor() actor: Actor): unknown {
    return this.people.recordLeaving(input, actor);
  }

  @Endpoint(recordReturn)
  comeBack(@Input() input: InputOf<typeof recordReturn>, @CurrentActor() actor: Actor): unknown {
    return this.people.recordReturn(input, actor);
  }

  @Endpoint(listRoles)
  listRoles(@Input() input: InputOf<typeof listRoles>, @CurrentActor() actor: Actor): unknown {
    return this.roles.list(input, actor);
  }

  @Endpoint(grantRole)
  grant(@Input() input: InputOf<typeof grantRole>, @CurrentActor() actor: Actor): unknown {
    return this.roles.grant(input, actor);
  }

  @Endpoint(withdrawRole)
  withdraw(@Input() input: InputOf<typeof withdrawRole>, @CurrentActor() actor: Actor): unknown {
    return this.roles.withdraw(input, actor);
  }

  @Endpoint(issueActivationCode)
  issue(@Input() input: InputOf<typeof issueActivationCode>, @CurrentActor() actor: Actor): unknown {
    return this.activation.issue(input, actor);
  }

  @Endpoint(issueActivationBatch)
  issueBatch(@Input() input: InputOf<typeof issueActivationBatch>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.activation.issueBatch(input, actor);
  }
}
