import { Injectable } from '@nestjs/common';
import { isRefusal, type Carrier, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, takeItemStep } from '@liangpai/shared/contracts';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Item, ItemSheet } from './item.entity.js';

/** What comes with a step. */
export type StepInput = Omit<InputOf<typeof takeItemStep>, 'id' | 'version'>;

/** A step that is about to be taken, in its transaction. */
export interface StepAttempt {
  readonly manager: EntityManager;
  readonly item: Item;
  readonly sheets: readonly ItemSheet[];
  readonly input: StepInput;
  readonly actor: Actor;
}

/** What a step changes on the item beside its state. */
export type StepChanges = Partial<Pick<Item, 'outcome' | 'completedOn' | 'number' | 'plaqueId' | 'managementLevel' | 'grounds' | 'editionId' | 'filedOn' | 'isLate' | 'endsOn'>>;

/** Looks at a step before it is taken: refuses it, or adds what it brings about. */
export type Gate = (attempt: StepAttempt) => Promise<Refusal | StepChanges | undefined>;

/** Where features that follow an item through its life have their say: measurements, 公示, ballots, ratings. Gates run in the order registered. */
@Injectable()
export class ItemGates {
  private readonly gates = new Map<string, Gate[]>();

  register(carriers: readonly Carrier[], actions: readonly string[], gate: Gate): void {
    for (const carrier of carriers) {
      for (const action of actions) this.gates.set(`${carrier} ${action}`, [...(this.gates.get(`${carrier} ${action}`) ?? []), gate]);
    }
  }

  /** Runs all gates of a step; the first refusal ends it. */
  async pass(attempt: StepAttempt): Promise<Refusal | StepChanges> {
    let changes: StepChanges = {};
    for (const gate of this.gates.get(`${attempt.item.carrier} ${attempt.input.action}`) ?? []) {
      const outcome = await gate(attempt);
      if (isRefusal(outcome)) return outcome;
      changes = { ...changes, ...outcome };
    }
    return changes;
  }
}
