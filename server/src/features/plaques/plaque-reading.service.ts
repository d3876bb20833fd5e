import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, listPlaques, PlaqueFilter, PlaqueVersionView, PlaqueView, ResponseOf } from '@liangpai/shared/contracts';
import { plaqueWorkflow } from '@liangpai/shared/workflow';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { likeText } from '../../platform/database/like.js';
import { CaseHistory, type CaseStep } from '../../platform/workflow/case-history.js';
import { CaseWalker, type OfferedStep } from '../../platform/workflow/case-walker.js';
import { Directory } from '../organisations/organisations.module.js';
import { hitsIn } from './confidentiality.js';
import { Confidentiality } from './confidentiality.service.js';
import { caseOf, placeOf, statusOf } from './plaque-cases.js';
import { shownTargets } from './plaque-content.js';
import { changesBetween } from './plaque-places.js';
import { PlaqueVersion } from './plaque-version.entity.js';
import { Plaque } from './plaque.entity.js';

type Row = ResponseOf<typeof listPlaques>['plaques'][number];
type Narrowing = Pick<InputOf<typeof listPlaques>, 'state' | 'search'>;
const versionsShown = 50;
const labelOf = (action: string): string => plaqueWorkflow.transitions.find((step) => step.action === action)?.label ?? action;

/** Plaques as those in charge see them. */
@Injectable()
export class PlaqueReading {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly configuration: Configuration, private readonly history: CaseHistory,
    private readonly walker: CaseWalker, private readonly directory: Directory, private readonly confidentiality: Confidentiality,
  ) {}

  /** The printed address of a code. */
  addressOf(code: string): string {
    return `${this.configuration.publicUrl}/p/${code}`;
  }

  async list(input: InputOf<typeof listPlaques>, actor: Actor): Promise<ResponseOf<typeof listPlaques>> {
    const query = this.narrowed(input, actor);
    const total = await query.getCount();
    const plaques = await query.orderBy('plaque.name').addOrderBy('plaque.id').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    return { plaques: await this.rowsOf(plaques, actor), total, page: input.page, pageSize: input.pageSize };
  }

  /** The plaques that a filter leaves, with the version that the list describes: the shown one, or the draft until one is shown. */
  async select(input: Narrowing, actor: Actor, limit: number): Promise<{ row: Row; version: PlaqueVersion }[]> {
    const plaques = await this.narrowed(input, actor).orderBy('plaque.name').addOrderBy('plaque.id').limit(limit).getMany();
    const [rows, versions] = [await this.rowsOf(plaques, actor), await this.versionsOf(plaques)];
    return rows.flatMap((row, index) => {
      const version = versions.get(plaques[index]?.shownVersionId ?? plaques[index]?.openVersionId ?? '');
      return version ? [{ row, version }] : [];
    });
  }

  async read(id: string, actor: Actor): Promise<PlaqueView | Refusal> {
    const plaque = await this.source.getRepository(Plaque).findOneBy({ id, enterpriseId: actor.enterpriseId });
    if (!plaque || !can(actor, 'plaque.read', placeOf(plaque))) return refuse('PLAQUE.NOT_FOUND');
    const organisation = await this.directory.organisation(plaque.organisationId);
    const versions = await this.source.getRepository(PlaqueVersion).find({ where: { plaqueId: plaque.id }, order: { number: 'DESC' }, take: versionsShown });
    const shown = versions.find((version) => version.id === plaque.shownVersionId) ?? null;
    const open = versions.find((version) => version.id === plaque.openVersionId) ?? null;
    const words = await this.confidentiality.wordsOf(plaque.enterpriseId);
    const describe = async (version: PlaqueVersion): Promise<PlaqueVersionView> => {
      const { id: versionId, number, state, version: row, content, filerName, savedAt } = version;
      const steps = await this.history.read(this.source.manager, { subjectKind: 'plaque-version', subjectId: versionId });
      return {
        id: versionId, number, state, stateLabel: plaqueWorkflow.states[state], version: row, content: { ...content, targets: shownTargets(content) }, filedBy: filerName, savedAt,
        steps: this.stepsOf(plaque, version, actor), history: steps.map((step) => this.told(step)), hits: hitsIn(content, words),
        changes: shown && version !== shown ? changesBetween(shown.content, content) : [],
      };
    };
    return {
      id: plaque.id, code: plaque.code, address: this.addressOf(plaque.code), organisation: { id: plaque.organisationId, name: organisation?.name ?? '' }, name: plaque.name,
      status: statusOf(plaque, open, this.clock.today()), canEdit: plaque.state !== 'withdrawn' && can(actor, 'plaque.edit', placeOf(plaque)),
      withdrawn: plaque.withdrawnOn ? { on: plaque.withdrawnOn, reason: plaque.withdrawalReason } : null,
      shown: shown && (await describe(shown)), open: open && (await describe(open)),
      versions: versions.map((version) => ({ id: version.id, number: version.number, stateLabel: plaqueWorkflow.states[version.state], savedAt: version.savedAt, filedBy: version.filerName })),
    };
  }

  /** Finds the plaque by one of its versions: duties name versions. */
  async readByVersion(versionId: string, actor: Actor): Promise<PlaqueView | Refusal> {
    const version = await this.source.getRepository(PlaqueVersion).findOneBy({ id: versionId });
    return version ? this.read(version.plaqueId, actor) : refuse('PLAQUE.NOT_FOUND');
  }

  private stepsOf(plaque: Plaque, version: PlaqueVersion, actor: Actor): OfferedStep[] {
    const isGone = plaque.state === 'withdrawn';
    return isGone ? [] : this.walker.offer(plaqueWorkflow, caseOf(plaque, version, actor), actor).filter((step) => step.action !== 'replace');
  }

  private told(step: CaseStep): PlaqueVersionView['history'][number] {
    return { action: step.action, label: labelOf(step.action), by: step.actorName, at: step.at, opinion: step.opinion };
  }

  private narrowed(input: Narrowing, actor: Actor): SelectQueryBuilder<Plaque> {
    const reach = withinReach(actor, 'plaque.read', 'plaque.organisationPath');
    const query = this.source.getRepository(Plaque).createQueryBuilder('plaque').leftJoin(PlaqueVersion, 'open', 'open.id = plaque.openVersionId')
      .where('plaque.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters);
    if (input.state) this.narrowToState(query, input.state);
    if (input.search) query.andWhere("(plaque.name LIKE :part ESCAPE '!' OR plaque.code LIKE :code ESCAPE '!')", likeness(input.search));
    return query;
  }

  /** “在办” states also find a new version of a plaque that is shown. */
  private narrowToState(query: SelectQueryBuilder<Plaque>, state: PlaqueFilter): void {
    const today = this.clock.today();
    if (state === 'shown') query.andWhere("plaque.state = 'shown' AND plaque.toOn >= :today", { today });
    else if (state === 'expired') query.andWhere("plaque.state = 'shown' AND plaque.toOn < :today", { today });
    else if (state === 'withdrawn') query.andWhere("plaque.state = 'withdrawn'");
    else query.andWhere("plaque.state <> 'withdrawn' AND open.state = :state", { state });
  }

  private async versionsOf(plaques: readonly Plaque[]): Promise<Map<string, PlaqueVersion>> {
    const ids = plaques.flatMap((plaque) => [plaque.shownVersionId, plaque.openVersionId].filter((id) => id !== null));
    return new Map((await this.source.getRepository(PlaqueVersion).findBy({ id: In(ids) })).map((version) => [version.id, version]));
  }

  private async rowsOf(plaques: readonly Plaque[], actor: Actor): Promise<Row[]> {
    const versions = await this.versionsOf(plaques);
    const places = new Map((await this.directory.organisations([...new Set(plaques.map((plaque) => plaque.organisationId))])).map((place) => [place.id, place.name]));
    return plaques.flatMap((plaque) => {
      const open = versions.get(plaque.openVersionId ?? '') ?? null;
      const described = versions.get(plaque.shownVersionId ?? '') ?? open;
      if (!described) return [];
      const { name, subjectKind, level, responsible, fromOn, toOn } = described.content;
      const targets = shownTargets(described.content);
      return [{
        id: plaque.id, code: plaque.code, name, subjectKind, level, organisation: places.get(plaque.organisationId) ?? '', responsible, status: statusOf(plaque, open, this.clock.today()), fromOn, toOn,
        targetCount: targets.length, achievedCount: targets.filter((target) => target.state === 'achieved').length, behindCount: targets.filter((target) => target.state === 'behind').length,
        open: open && plaque.state !== 'withdrawn' ? { id: open.id, number: open.number, state: open.state, stateLabel: plaqueWorkflow.states[open.state], steps: this.stepsOf(plaque, open, actor) } : null,
      }];
    });
  }
}

function likeness(typed: string): { part: string; code: string } {
  const plain = likeText(typed.normalize('NFKC'));
  return { part: `%${plain}%`, code: `${plain.toUpperCase().replace(/[\s-]/g, '')}%` };
}
