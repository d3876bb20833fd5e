import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Workflow } from '@liangpai/shared/workflow';
import type { Actor } from '../auth/actor.js';
import type { OfferedStep } from './case-walker.js';

/** What the inbox shows of a case beside its duty, and what a step from there has to send back. */
export interface CaseGlance {
  readonly version: number;
  /** The steps that this person may take now. */
  readonly steps: readonly OfferedStep[];
  /** A figure that a decision starts from, out of 100, e.g. the self score; null when there is none. */
  readonly score: number | null;
  /** The first words of what is to be judged. */
  readonly excerpt: string;
  /** Cases with the same word can be decided on together, e.g. `task-force:pass-review`. */
  readonly batch?: string;
}

/** One kind of case, as its feature presents it. */
export interface CaseKind {
  /** The table it moves by; asked for each case where a kind has several. */
  readonly workflow: Workflow | ((manager: EntityManager, id: string) => Promise<Workflow>);
  /** May this person see how the case went: its filer, the person it is about, or somebody with a capability over its place. */
  readonly mayRead: (manager: EntityManager, id: string, actor: Actor) => Promise<boolean>;
  /** Looks at several cases at once; those that the person may not see are left out. */
  readonly glance?: (manager: EntityManager, ids: readonly string[], actor: Actor) => Promise<ReadonlyMap<string, CaseGlance>>;
}

/** The features tell here who may see their cases; ballots are no cases and never stand here. */
@Injectable()
export class CaseAccess {
  private readonly kinds = new Map<string, CaseKind>();

  register(subjectKind: string, kind: CaseKind): void {
    this.kinds.set(subjectKind, kind);
  }

  find(subjectKind: string): CaseKind | undefined {
    return this.kinds.get(subjectKind);
  }
}
