import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, type Carrier, type Refusal } from '@liangpai/shared/kernel';
import { itemAttentions, itemPhases, type Board, type BoardPlace } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { Directory, type Organisation } from '../organisations/organisations.module.js';
import { BoardCounts, type CountedGroup } from './board-counts.js';
import { BoardScopes, type BoardInput, type Chosen } from './board-scopes.js';

type Sums = Pick<Board, 'total' | 'phases' | 'attentions'>;

/** Company, unit and personal view of the five carriers (SY-ZT-39, SY-ZT-43). */
@Injectable()
export class BoardsService {
  constructor(private readonly scopes: BoardScopes, private readonly counts: BoardCounts, private readonly directory: Directory) {}

  async read(input: BoardInput, actor: Actor): Promise<Board | Refusal> {
    const chosen = await this.scopes.choose(input, actor);
    if (isRefusal(chosen)) return chosen;
    const { scope, root, year, filters, scopes } = chosen;
    const [groups, overdueStations, years, durations] = await Promise.all([
      this.counts.groups(filters, actor), this.counts.overdueStations(filters, actor), this.counts.years(filters, actor), this.counts.durations(filters, actor),
    ]);
    return {
      scope, organisation: scope === 'organisation' && root ? { id: root.id, name: root.name } : null, year, years: [...new Set([...years, year])].sort((one, other) => other - one), scopes, ...sumOf(groups),
      carriers: (Object.keys(CARRIER_LABELS) as Carrier[]).map((carrier) => ({ carrier, ...sumOf(groups.filter((group) => group.carrier === carrier)) })),
      overdueStations, places: root ? await this.placesOf(root, groups, chosen) : [], durations,
    };
  }

  /** What the root filed itself, then everything below it, one line for each organisation. Who sees only parts is not told of zeroes. */
  private async placesOf(root: Organisation, groups: readonly CountedGroup[], { isWhole }: Chosen): Promise<BoardPlace[]> {
    const below = (await this.directory.childrenOf(root.id)).map((place): BoardPlace => ({
      organisation: { id: place.id, name: place.name }, isOwnLevel: false, ...sumOf(groups.filter((group) => group.organisationPath.startsWith(place.path))),
    }));
    const own: BoardPlace = { organisation: { id: root.id, name: root.name }, isOwnLevel: true, ...sumOf(groups.filter((group) => group.organisationId === root.id)) };
    return [...(own.total > 0 ? [own] : []), ...below.filter((place) => isWhole || place.total > 0)];
  }
}

function sumOf(groups: readonly CountedGroup[]): Sums {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    total: sum(groups.map((group) => group.total)),
    phases: Object.fromEntries(itemPhases.map((phase) => [phase, sum(groups.filter((group) => group.phase === phase).map((group) => group.total))])) as Sums['phases'],
    attentions: Object.fromEntries(itemAttentions.map((attention) => [attention, sum(groups.map((group) => group.attentions[attention]))])) as Sums['attentions'],
  };
}
