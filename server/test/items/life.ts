import { answerObjection, castSatisfaction, listNotices, raiseAnonymousObjection, readItemSatisfaction, readItemYear, readNotice, recordGoalResult, type ItemView } from '@liangpai/shared/contracts';
import type { FormValues } from '@liangpai/shared/forms';
import { itemKinds, requirementOf, reviewFactorsOf } from '@liangpai/shared/items';
import type { Carrier } from '@liangpai/shared/kernel';
import { itemWorkflows, type Transition } from '@liangpai/shared/workflow';
import { filledAssessment, RatingStory } from '../item-ratings/rating-cast.js';
import { filledPost, filledZone } from '../item-ratings/filled-forms.js';
import { filledClosing } from '../satisfaction/satisfaction-cast.js';
import { ItemConsequence } from '../../src/features/item-ratings/item-ratings.module.js';
import { Item } from '../../src/features/items/items.module.js';
import { newId } from '../../src/platform/ids/ids.js';
import type { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { carried, filledProject, filledTaskForce } from './filled-forms.js';
import { goTo, ItemStory, type Works } from './item-cast.js';

type Step = Transition<string, string>;
const begins = '2026-10-14';
const afterNotice = '2026-10-22';
let made = 0;

function filing(works: Works, carrier: Carrier): FormValues {
  const name = `${itemKinds[carrier].word}${(made += 1)}`;
  const leader = works.leader.id;
  switch (carrier) {
    case 'project': return filledProject(works, { name, endOn: '2026-12-20' });
    case 'responsibility-zone': return { ...filledZone(works, '2026-10-20'), name };
    case 'vanguard-post': return { ...filledPost(works.leader, '2026-10-20'), name };
    case 'pledge': return {
      name, pledgeKind: 'immediate', occasion: 'stage', leader, members: '12', startOn: begins, endOn: '2026-12-20', content: '铸件准时入库', measures: '支委包线', items: [{ unit: '造型党支部', matter: '准时入库', measures: '支委包线', dueOn: '2026-12-01', focus: 'indicators' }],
      meetingOn: begins, minutes: '支委会逐项研究', clerk: leader, phone: '8801',
    };
    case 'task-force': return filledTaskForce(works, { name, goal: `${name}按期交付` });
  }
}

function closing(works: Works, carrier: Carrier): FormValues | null {
  switch (carrier) {
    case 'project': return filledClosing;
    case 'responsibility-zone': return null;
    case 'vanguard-post': return { scale: 'a', appraisal: 'excellent', rewards: '无', conduct: 'none', results: [{ name: '带徒', effect: '两名徒弟独立上岗' }] };
    case 'pledge': return { results: [{ matter: '准时入库', isDone: true, doneOn: '2026-10-20' }], isDone: true, explanation: '全部按期', selfReview: '兑现承诺', reviewedOn: '2026-10-20', clerk: works.secretary.id, phone: '8801' };
    case 'task-force': return { completedOn: '2026-10-20', report: '按期完成', problemsSolved: '2', isGoalMet: true };
  }
}

/** An item of a story from its draft to its end, every step over HTTP and by whoever the plan names. */
export class Life {
  private constructor(private readonly house: House, private readonly works: Works, readonly carrier: Carrier, readonly story: ItemStory) {}

  static async begin(house: House, works: Works, carrier: Carrier): Promise<Life> {
    await goTo(house, works, begins);
    const story = await ItemStory.begin(house, carrier, works.secretary, works.branch);
    const life = new Life(house, works, carrier, story);
    const saved = await story.write(itemKinds[carrier].filing, filing(works, carrier), works.secretary);
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    return life;
  }

  /** Somebody who may take a step and had no hand in the item, unless the step is its filer's. */
  actorOf(step: Step): Character {
    const { works } = this;
    if (step.action === 'grant') return works.unitDeputy;
    const byParty: Readonly<Record<string, Character>> = {
      filer: works.secretary, subject: works.secretary, 'item.file': works.secretary, 'item.review': works.unitSecretary, 'item.check': works.office, 'item.decide': works.leaders, 'item.administer': works.administrator, 'item.recognise': works.recogniser,
    };
    const actor = byParty[step.by[0] ?? ''];
    if (!actor) throw new Error(`nobody for ${step.action}`);
    return actor;
  }

  /** Takes one step with everything it asks for, after making sure that it can be taken. */
  async take(step: Step): Promise<{ status: number; body: unknown; problem?: unknown }> {
    await this.prepare(step.action);
    if (step.isByDecision) return this.decideToCancel();
    const actor = this.actorOf(step);
    const { checklist, needsCommittee, needsLevel, channels } = requirementOf(this.carrier, step.action);
    const factors = Object.fromEntries(reviewFactorsOf(this.carrier, step.action).map((factor) => [factor, '符合']));
    return this.story.step(step.action, actor, {
      opinion: '办理意见', factors, checklist: Object.fromEntries(Object.keys(checklist).map((key) => [key, true])), ...(needsCommittee ? { committee: { ...carried, meetingOn: this.house.clock.today() } } : {}),
      // The branch of these stories has more zones than the plan likes.
      grounds: [{ clause: 'SY-ZR-T4', text: '两条产线分设' }], ...(needsLevel ? { managementLevel: 'unit' as const } : {}), ...(channels ? { channels: Object.keys(channels.labels).slice(0, 1) } : {}),
    });
  }

  /** The leaders confirm what an assessment proposed; the item goes the way its table names. */
  private async decideToCancel(): Promise<{ status: number; body: unknown; problem?: unknown }> {
    const { house, works, story } = this;
    const item = await house.source.getRepository(Item).findOneByOrFail({ id: story.id });
    const { enterpriseId, carrier, organisationId, organisationPath, companyPath } = item;
    await house.source.getRepository(ItemConsequence).insert({
      id: newId(), enterpriseId, itemId: story.id, carrier, year: 2026, organisationId, organisationPath, companyPath, personId: null, kind: 'filing-cancellation', clause: 'SY-ZT-24', subject: carrier, label: '取消立项', state: 'proposed',
      openedOn: house.clock.today(), reason: '', decidedBy: '', decidedOn: null, fromOn: null, toOn: null, dueOn: null, outcome: '', statement: null, statedBy: null, statedOn: null, version: 1,
    });
    return new RatingStory(house, story.id).decide('filing-cancellation', works.leaders, { isConfirmed: true, reason: '目标没有完成' });
  }

  /** Walks the shortest way to a state. */
  async reach(state: string): Promise<void> {
    for (const step of wayTo(this.carrier, state)) {
      const answer = await this.take(step);
      if (answer.status !== 200) throw new Error(`${this.carrier} ${step.action}: ${JSON.stringify(answer.body)}`);
    }
  }

  async view(): Promise<ItemView> {
    return this.story.read(this.works.office);
  }

  private async prepare(action: string): Promise<void> {
    const { house, works, story } = this;
    if (action === 'submit-designated') await house.source.getRepository(Item).update({ id: story.id }, { origin: 'designated' });
    if (action === 'end-notice') await goTo(house, works, afterNotice);
    if (action === 'uphold-objection') await this.upholdObjection();
    if (action === 'apply-closing' || action === 'apply-rating') {
      await goTo(house, works, afterNotice);
      const { closing: form } = itemKinds[this.carrier];
      const values = closing(works, this.carrier);
      if (form && values) await story.write(form, values, works.secretary);
      if (this.carrier === 'responsibility-zone') await this.recordGoals();
    }
    if (action === 'end-survey') {
      const { surveys: [survey] } = await house.get(readItemSatisfaction, { id: story.id }, works.secretary.token);
      await house.call(castSatisfaction, { id: survey?.id ?? '', points: 90 }, works.members[4]?.token);
    }
    if (['give-rating', 'close', 'cancel', 'confirm-rating'].includes(action) && this.carrier !== 'pledge' && this.carrier !== 'vanguard-post') {
      const rating = new RatingStory(house, story.id);
      const isMet = action !== 'cancel';
      const count = this.carrier === 'responsibility-zone' ? 8 : 1;
      const saved = await rating.save(works.office, { goals: Array.from({ length: count }, () => ({ ...filledAssessment.goals[0]!, ...(this.carrier === 'project' ? { isMet: null, actual: isMet ? '2.4' : '3.1' } : { isMet, actual: null }) })) });
      if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    }
  }

  /** A worker objects to the item's line, a second officer finds the objection right. */
  private async upholdObjection(): Promise<void> {
    const { house, works } = this;
    const { name } = await this.view();
    const { notices } = await house.get(listNotices, { pageSize: 100 }, works.worker.token);
    for (const { id } of notices) {
      const { subjects } = await house.get(readNotice, { id }, works.worker.token);
      const line = subjects.find((subject) => subject.line.startsWith(`${name}　`) && subject.result === null);
      if (!line) continue;
      await house.get(raiseAnonymousObjection, { id, key: newId(), objection: '与上年项目重复', subjectId: line.id }, works.worker.token);
      const { received } = await house.get(readNotice, { id }, works.office.token);
      const objection = received.find((one) => one.state === 'open');
      await house.get(answerObjection, { id: objection?.id ?? '', action: 'uphold', answer: '情况属实', version: objection?.version ?? 0 }, works.office.token);
    }
  }

  private async recordGoals(): Promise<void> {
    const { house, works, story } = this;
    const { goals } = await house.get(readItemYear, { id: story.id }, works.leader.token);
    for (const goal of goals) await house.get(recordGoalResult, { id: goal.id, version: goal.version, actual: '0', asOfOn: house.clock.today(), isDone: true, evidence: '台账' }, works.leader.token);
  }
}

/** The shortest way from the draft to a state over steps that nobody takes to undo something. */
export function wayTo(carrier: Carrier, state: string): readonly Step[] {
  const { initial, transitions } = itemWorkflows[carrier];
  const ways = new Map<string, readonly Step[]>([[initial, []]]);
  const next = [initial];
  for (let from = next.shift(); from !== undefined; from = next.shift()) {
    for (const step of transitions) {
      // The way of a designated project is shorter; every other one goes past its unit.
      if (step.action === 'submit-designated' || !step.from.includes(from) || ways.has(step.to) || step.isByDecision || step.action.startsWith('return-to-')) continue;
      ways.set(step.to, [...(ways.get(from) ?? []), { ...step, from: [from] }]);
      next.push(step.to);
    }
  }
  const way = ways.get(state);
  if (!way) throw new Error(`${carrier}: no way to ${state}`);
  return way;
}
