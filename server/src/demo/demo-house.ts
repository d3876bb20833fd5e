import type { INestApplicationContext } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import { DataSource, IsNull } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Directory, Organisation, Person } from '../features/organisations/organisations.module.js';
import type { DemoClock } from './demo-clock.js';
import type { SeededChoice } from './seeded-choice.js';

/** A refusal where the demonstration expected none: the plan of the demonstration is wrong. */
export function granted<T>(answer: T): Exclude<T, Refusal> {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer as Exclude<T, Refusal>;
}

/** The running product with its clock: what the chapters of the demonstration act through. */
export class DemoHouse {
  private readonly actors = new Map<string, Actor>();

  constructor(readonly app: INestApplicationContext, readonly clock: DemoClock, readonly choice: SeededChoice) {}

  get source(): DataSource {
    return this.app.get(DataSource);
  }

  /** A person as the one who acts, with the roles held at the clock's moment. */
  async actor(personId: string): Promise<Actor> {
    const known = this.actors.get(personId);
    if (known) return known;
    const directory = this.app.get(Directory);
    const person = await directory.person(personId);
    if (!person) throw new Error(`no person ${personId}`);
    const branch = person.branchId ? await directory.organisation(person.branchId) : null;
    const actor: Actor = {
      personId, name: person.name, kind: person.kind, enterpriseId: person.enterpriseId, branchId: person.branchId, branchPath: branch?.path ?? null, sessionId: 'demo', mustChangePassword: false,
      authorities: await directory.rolesOf(personId),
    };
    this.actors.set(personId, actor);
    return actor;
  }

  /** Forgets what is known of people, after roles were granted. */
  forgetActors(): void {
    this.actors.clear();
  }

  /** People of an enterprise by 工号. */
  people(enterpriseId: string): Promise<Person[]> {
    return this.source.getRepository(Person).find({ where: { enterpriseId, leftOn: IsNull() }, order: { employeeNo: 'ASC' } });
  }

  /** Organisations of an enterprise in the order of the tree. */
  organisations(enterpriseId: string): Promise<Organisation[]> {
    return this.source.getRepository(Organisation).find({ where: { enterpriseId }, order: { sort: 'ASC' } });
  }
}
