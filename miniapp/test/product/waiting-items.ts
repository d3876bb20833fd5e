import { createItem, findItemOrganisations, readFilingPlaces, readItem, saveItemSheet, takeItemStep } from '@liangpai/shared/contracts';
import type { FormValues } from '@liangpai/shared/forms';
import type { DemoPerson, RunningProduct } from './running-product';

/**
 * Files task forces of a secretary's branch, so that they wait for the unit's review.
 * @returns their identifiers in the order of the names
 */
export async function fileTaskForces(product: RunningProduct, filer: DemoPerson, people: { readonly leader: DemoPerson; readonly member: DemoPerson }, names: readonly string[]): Promise<string[]> {
  const { places } = await product.call(readFilingPlaces, {}, filer.token);
  const place = places.find(({ carriers }) => carriers.includes('task-force'));
  const [department] = (await product.call(findItemOrganisations, { among: 'department' }, filer.token)).organisations;
  const ids: string[] = [];
  for (const name of names) {
    const item = await product.call(createItem, { carrier: 'task-force', organisationId: place?.id ?? '' }, filer.token);
    const values: FormValues = {
      name, startOn: product.dayAfter(0), endOn: product.dayAfter(30), leader: people.leader.id, leaderPost: '主管', team: [{ person: people.member.id, duty: '副书记' }], taskKind: 'key', isUrgentTask: true, goal: `${name}：月底前完成`, plannedProblems: '2', plan: '分组办理，每日汇总',
      recognitionDepartment: department?.id ?? '', isUrgent: false,
    };
    await product.call(saveItemSheet, { id: item.id, form: 'SY-F9', version: 0, values: values as never }, filer.token);
    const { assessment, version } = await product.call(readItem, { id: item.id }, filer.token);
    const soft = [...new Set((assessment?.checks ?? []).filter(({ outcome }) => outcome === 'reason-required').map(({ clause }) => clause))];
    await product.call(takeItemStep, { id: item.id, version, action: 'submit', grounds: soft.map((clause) => ({ clause, text: '人手有限，均为骨干' })) }, filer.token);
    ids.push(item.id);
  }
  return ids;
}
