import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { Board, InputOf, ItemFilters, readBoard } from '@liangpai/shared/contracts';
import { can, canAnywhere, deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Directory, type Organisation } from '../organisations/organisations.module.js';

export type BoardInput = InputOf<typeof readBoard>;

/** Whose items a board counts, settled. */
export interface Chosen {
  readonly scope: Board['scope'];
  /** The organisation whose subtree is counted; the enterprise for `company`. */
  readonly root: Organisation | null;
  readonly year: number;
  readonly filters: ItemFilters;
  readonly scopes: Board['scopes'];
  /** Whether every item below the root is counted, so that a 0 means none. */
  readonly isWhole: boolean;
}

const partyKinds: readonly string[] = ['committee', 'general-branch', 'branch'];

/** Offers the scopes of a board and settles the one that was asked for. */
@Injectable()
export class BoardScopes {
  constructor(private readonly directory: Directory, private readonly clock: Clock) {}

  async choose(input: BoardInput, actor: Actor): Promise<Chosen | Refusal<'ORGANISATION.NOT_FOUND' | 'ACCESS.DENIED'>> {
    const scopes = await this.offer(actor);
    const first = scopes[0];
    const scope = input.scope ?? first?.scope ?? 'mine';
    const organisationId = input.scope ? input.organisationId : (first?.organisationId ?? undefined);
    const year = input.year ?? Number(this.clock.today().slice(0, 4));
    const settled = { scope, year, scopes };
    if (scope === 'mine') return { ...settled, root: null, filters: { view: 'mine', year }, isWhole: true };
    const root = await this.directory.organisation(scope === 'company' ? actor.enterpriseId : (organisationId ?? ''));
    if (!root || root.enterpriseId !== actor.enterpriseId) return refuse('ORGANISATION.NOT_FOUND');
    const place = { enterpriseId: root.enterpriseId, path: root.path };
    if (scope === 'company') return { ...settled, root, filters: { view: 'all', year }, isWhole: can(actor, 'item.read', place) };
    return deny(actor, 'item.read', place) ?? { ...settled, root, filters: { view: 'all', year, organisationId: root.id }, isWhole: true };
  }

  /** The company for whoever reads it; the Party organisations of the roles held; what is one's own. */
  private async offer(actor: Actor): Promise<Board['scopes']> {
    const own: Board['scopes'] = [{ scope: 'mine', organisationId: null, label: '我参与的' }];
    if (!canAnywhere(actor, 'item.read')) return own;
    const company = { enterpriseId: actor.enterpriseId, path: `/${actor.enterpriseId}/` };
    if (can(actor, 'item.read', company)) return [{ scope: 'company', organisationId: null, label: '全公司' }, ...own];
    const held = await this.directory.organisations([...new Set(actor.authorities.map((authority) => authority.organisationId))]);
    const places = held.filter((place) => partyKinds.includes(place.kind) && can(actor, 'item.read', place)).sort((one, other) => one.path.length - other.path.length || one.sort - other.sort);
    return [
      ...places.map((place): Board['scopes'][number] => ({ scope: 'organisation', organisationId: place.id, label: place.shortName })),
      // Heads of departments have items to judge in units that are not theirs.
      { scope: 'company', organisationId: null, label: '职责范围' }, ...own,
    ];
  }
}
