import { Controller, Headers } from '@nestjs/common';
import {
  listChanges, listClauses, listRulebooks, proposeChange, readChange, readSettings, reviseChange, runTrial, stepChange, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { ChangeBook } from './change-book.js';
import { ChangesService } from './changes.service.js';
import { ClausesService } from './clauses.service.js';
import { TrialsService } from './trials.service.js';

@Controller()
export class RulebooksController {
  constructor(private readonly clauses: ClausesService, private readonly trials: TrialsService, private readonly changes: ChangesService, private readonly book: ChangeBook) {}

  @Endpoint(listRulebooks)
  list(@CurrentActor() actor: Actor): unknown {
    return this.clauses.list(actor);
  }

  @Endpoint(listClauses)
  listClauses(@Input() input: InputOf<typeof listClauses>, @CurrentActor() actor: Actor): unknown {
    return this.clauses.clauses(input, actor);
  }

  @Endpoint(readSettings)
  settings(@Input() input: InputOf<typeof readSettings>, @CurrentActor() actor: Actor): unknown {
    return this.clauses.settings(input, actor);
  }

  @Endpoint(runTrial)
  trial(@Input() input: InputOf<typeof runTrial>, @CurrentActor() actor: Actor): unknown {
    return this.trials.run(input, actor);
  }

  @Endpoint(proposeChange)
  propose(@Input() input: InputOf<typeof proposeChange>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.changes.propose(input, actor, key);
  }

  @Endpoint(reviseChange)
  revise(@Input() input: InputOf<typeof reviseChange>, @CurrentActor() actor: Actor): unknown {
    return this.changes.revise(input, actor);
  }

  @Endpoint(listChanges)
  listChanges(@Input() input: InputOf<typeof listChanges>, @CurrentActor() actor: Actor): unknown {
    return this.book.list(input, actor);
  }

  @Endpoint(readChange)
  read(@Input() input: InputOf<typeof readChange>, @CurrentActor() actor: Actor): unknown {
    return this.book.read(input.id, actor);
  }

  @Endpoint(stepChange)
  step(@Input() input: InputOf<typeof stepChange>, @CurrentActor() actor: Actor): unknown {
    return this.changes.step(input, actor);
  }
}
