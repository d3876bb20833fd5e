import { Injectable } from '@nestjs/common';
import { commitmentWorkflow } from '@liangpai/shared/workflow';
import type { PledgeTexts } from '@liangpai/shared/contracts';
import { DataSource, In } from 'typeorm';
import { Commitment } from './commitment.entity.js';

/** What stands in public for a person. */
export interface ShownPledge {
  readonly pledges: PledgeTexts;
  readonly confirmedAt: string | null;
}

/** Tells other features what members have pledged in public. */
@Injectable()
export class ShownPledges {
  constructor(private readonly source: DataSource) {}

  /** The public pledges of several people; those without one are left out. */
  async of(personIds: readonly string[]): Promise<ReadonlyMap<string, ShownPledge>> {
    const shown = await this.source.getRepository(Commitment).findBy({ personId: In([...personIds]), state: 'public' });
    return new Map(shown.map(({ personId, pledges, confirmedAt }) => [personId, { pledges, confirmedAt }]));
  }

  /** How the version that a person is working on stands, in Chinese; null when there is none. */
  async openState(personId: string): Promise<string | null> {
    const open = await this.source.getRepository(Commitment).findOneBy({ personId, state: In(['draft', 'submitted']) });
    return open && commitmentWorkflow.states[open.state];
  }
}
