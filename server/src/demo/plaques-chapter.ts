import { addDays, addMonths, firstDayOf, monthOf, type IsoDate } from '@liangpai/shared/kernel';
import type { PlaqueAction, PlaqueContent, PlaqueView } from '@liangpai/shared/contracts';
import type { Actor } from '../platform/auth/actor.js';
import { PlaquesService, PlaqueSteps } from '../features/plaques/plaques.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';
import { plannedPlaques, plaqueReturnReason, withdrawalReason, type PlannedPlaque } from './plaque-words.js';

type Branch = FoundedEnterprise['branches'][number];

/** 亮牌: plaques in every state, each brought there by the people who would. */
export async function tellPlaques(house: DemoHouse, enterprise: FoundedEnterprise, today: IsoDate): Promise<void> {
  for (const [index, planned] of plannedPlaques.entries()) {
    const branch = enterprise.branches.find((each) => each.organisation.name === planned.branch);
    if (branch) await tellPlaque(house, enterprise, branch, planned, addDays(today, -40 + index * 2));
  }
}

async function tellPlaque(house: DemoHouse, enterprise: FoundedEnterprise, branch: Branch, planned: PlannedPlaque, on: IsoDate): Promise<void> {
  const { clock } = house;
  const service = house.app.get(PlaquesService);
  const editor = branch.deputy;
  const responsible = branch.members[6]?.name ?? editor.name;
  clock.set(on, '09:10');
  const plaque = granted(await service.create({ organisationId: branch.organisation.id, content: contentOf(planned, responsible, on) }, editor));
  const take = (versionId: string, action: PlaqueAction, actor: Actor, opinion = ''): Promise<PlaqueView> => step(house, versionId, action, actor, opinion);
  const versionId = plaque.open?.id ?? '';
  if (planned.stage === 'draft') return;
  await take(versionId, 'submit', editor);
  if (planned.stage === 'in-review') return;
  clock.set(addDays(on, 1), '14:00');
  if (planned.stage === 'returned') {
    await take(versionId, 'return', enterprise.reviewer, plaqueReturnReason);
    return;
  }
  await take(versionId, 'pass-review', enterprise.reviewer, '未涉及客户、工艺参数和内部地点，可以公开。');
  if (planned.stage === 'in-approval') return;
  clock.set(addDays(on, 2), '10:20');
  const shown = await take(versionId, 'approve', enterprise.leader);
  if (planned.stage === 'withdrawn') {
    clock.set(addDays(on, 12), '11:00');
    await take(versionId, 'withdraw', enterprise.affairs, withdrawalReason);
  }
  if (planned.stage === 'updating') await updateFigures(house, shown, editor, addDays(on, 30));
}

/** A branch fills in newer figures; the shown version stays until the new one is approved. */
async function updateFigures(house: DemoHouse, shown: PlaqueView, editor: Actor, on: IsoDate): Promise<void> {
  house.clock.set(on, '09:40');
  const asOfOn = addDays(on, -1);
  granted(await house.app.get(PlaquesService).updateProgress({
    id: shown.id, versionId: shown.shown?.id ?? '',
    figures: (shown.shown?.content.targets ?? []).map((target) => ({ actual: target.baseline === null ? target.actual : (target.actual ?? 0) + 8, asOfOn, note: target.note })),
  }, editor));
}

async function step(house: DemoHouse, id: string, action: PlaqueAction, actor: Actor, opinion: string): Promise<PlaqueView> {
  return granted(await house.app.get(PlaqueSteps).take({ id, action, opinion }, actor));
}

function contentOf(planned: PlannedPlaque, responsible: string, on: IsoDate): PlaqueContent {
  const fromOn = firstDayOf(monthOf(addMonths(on, -7)));
  const asOfOn = addDays(on, -1);
  return {
    ...planned.content, responsible, fromOn, toOn: addDays(addMonths(fromOn, 12), -1), contact: `${planned.branch}，内线8206`,
    targets: planned.content.targets.map((each) => ({ ...each, asOfOn: each.actual === null ? null : asOfOn })),
    commitments: [...planned.content.commitments],
  };
}
