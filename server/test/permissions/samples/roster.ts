import { checkRoster, downloadRosterTemplate, exportRoster, importRoster, rosterColumns } from '@liangpai/shared/contracts';
import writeExcelFile from 'write-excel-file/node';
import type { Scene } from '../scene.js';
import { sample, type Exemption, type Prepared, type Sample } from './sample.js';

let rows = 0;

/** A roster file with one newcomer to the office branch, and what an import of it has to send along. */
async function rosterFile(scene: Scene): Promise<{ bytes: Buffer; employeeNo: string; token: string }> {
  const employeeNo = `R${String((rows += 1)).padStart(5, '0')}`;
  const values: Partial<Record<keyof typeof rosterColumns, string>> = { employeeNo, name: '程新到', kind: '正式党员', post: '工艺员', branch: scene.home.office.name, isOnDuty: '是', joinedPartyOn: '2015-07-01' };
  const titles = Object.values(rosterColumns).map((value) => ({ value }));
  const cells = Object.keys(rosterColumns).map((column) => ({ value: values[column as keyof typeof rosterColumns] ?? '' }));
  const bytes = await writeExcelFile([titles, cells] as never, { sheet: '名册' } as never).toBuffer();
  const preview = await scene.house.upload(checkRoster, bytes, '名册.xlsx', {}, scene.home.affairs.token);
  return { bytes, employeeNo, token: preview.body.token };
}
const importers = ['party-affairs-officer', 'operator'] as const;

export const rosterSamples: readonly Sample[] = [
  sample(exportRoster)({ letIn: importers, others: 'shown-nothing', siblings: 'refused', prepare: async (scene) => ({ input: {}, traces: [(await scene.newcomer()).employeeNo] }) }),
  sample(checkRoster)({
    letIn: importers, siblings: 'refused', elsewhere: 'on-their-own',
    prepare: async (scene): Promise<Prepared<typeof checkRoster>> => ({ input: {}, file: { bytes: (await rosterFile(scene)).bytes, fields: {} } }),
  }),
  sample(importRoster)({
    letIn: importers, siblings: 'refused', elsewhere: 'on-their-own',
    prepare: async (scene): Promise<Prepared<typeof importRoster>> => {
      const { bytes, token } = await rosterFile(scene);
      return { input: {}, file: { bytes, fields: { token } } };
    },
  }),
];

export const rosterExemptions: readonly Exemption[] = [
  { endpoint: downloadRosterTemplate, reason: 'The blank form; it holds nothing of any enterprise.' },
];
