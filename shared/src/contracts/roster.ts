import * as z from 'zod/mini';
import { id } from './fields.js';
import { endpoint, fileResponse } from './endpoint.js';
import { refusalTexts } from './refusals.js';

/** Limits of a roster file. */
export const rosterLimits = { maxBytes: 10 * 1024 * 1024, maxRows: 20_000, shownRows: 200 } as const;
/** The headings of the roster, in the template's order; in a file they may stand in any order. */
export const rosterColumns = {
  employeeNo: '工号', name: '姓名', kind: '人员类别', post: '职务', branch: '所属党支部', partyGroup: '党小组', department: '部门/班组', isOnDuty: '是否在岗', joinedPartyOn: '入党日期',
} as const;
export type RosterColumn = keyof typeof rosterColumns;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const rosterRefusals = /* @__PURE__ */ refusalTexts({
  'ROSTER.FILE_MISSING': { status: 422, title: '没有收到文件', detail: () => '请选择一份 .xlsx 名册再上传。' },
  'ROSTER.FILE_UNREADABLE': { status: 415, title: '打不开这个文件', detail: (f) => `${String(f.reason)}请用模板另存为 .xlsx 后再上传。` },
  'ROSTER.FILE_SWOLLEN': { status: 413, title: '文件内容异常', detail: () => '文件解开后大得不正常，已拒绝读取。请复制内容到新模板再上传。' },
  'ROSTER.COLUMNS_MISSING': { status: 422, title: '表头不对', detail: (f) => `第1行缺少：${String(f.columns)}。请下载模板，照模板的表头填写。` },
  'ROSTER.COLUMN_TWICE': { status: 422, title: '表头重复', detail: (f) => `表头“${String(f.column)}”出现了两次，请删去一列。` },
  'ROSTER.EMPTY': { status: 422, title: '名册是空的', detail: () => '表头下面没有人员，请填好后再上传。' },
  'ROSTER.TOO_MANY_ROWS': { status: 413, title: '行数太多', detail: (f) => `一次最多${String(f.limit)}行，这份有${String(f.rows)}行。请分成几份上传。` },
  'ROSTER.HAS_PROBLEMS': { status: 422, title: '名册还有错误', detail: (f) => `还有${String(f.count)}处错误，一行也没有导入。请改好后重新检查。` },
  'ROSTER.NOT_CHECKED': { status: 409, title: '请先检查再导入', detail: () => '文件、选项或系统中的名册在检查之后变了。请重新检查，看过预览后再导入。' },
});

const rosterProblem = z.object({
  /** Row in the sheet, as Excel counts. */
  row: z.int(),
  /** Chinese heading of the column. */
  column: z.string(),
  value: z.string(),
  /** What is wrong and what to do. */
  message: z.string(),
});
export type RosterProblem = z.output<typeof rosterProblem>;

const rosterPerson = z.object({ employeeNo: z.string(), name: z.string(), branch: z.string() });

/** What an import would do; the lists show at most `rosterLimits.shownRows` entries each, the counts are complete. */
export const rosterPreview = z.object({
  /** Stands for this file, the option and what the roster holds now; goes back with the import. */
  token: z.string(),
  rowCount: z.int(),
  isComplete: z.boolean(),
  counts: z.object({ added: z.int(), changed: z.int(), left: z.int(), unchanged: z.int(), problems: z.int() }),
  problems: z.array(rosterProblem),
  added: z.array(rosterPerson),
  changed: z.array(z.object({ ...rosterPerson.shape, changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })) })),
  left: z.array(rosterPerson),
});
export type RosterPreview = z.output<typeof rosterPreview>;

export const downloadRosterTemplate = endpoint({
  id: 'roster.template', method: 'GET', path: '/api/roster/template', summary: '名册模板（.xlsx）', access: 'roster.import', response: fileResponse, produces: xlsx, refusals: [],
});

export const exportRoster = endpoint({
  id: 'roster.export', method: 'GET', path: '/api/roster/export', summary: '按模板导出现有名册（.xlsx）', access: 'roster.import', response: fileResponse, produces: xlsx, refusals: [],
});

const fileRefusals = [
  'ROSTER.FILE_MISSING', 'ROSTER.FILE_UNREADABLE', 'ROSTER.FILE_SWOLLEN', 'ROSTER.COLUMNS_MISSING', 'ROSTER.COLUMN_TWICE', 'ROSTER.EMPTY', 'ROSTER.TOO_MANY_ROWS',
] as const;

/** Multipart: `file`, and `isComplete` = `1` when the file is the whole roster, so that people missing from it have left. */
export const checkRoster = endpoint({
  id: 'roster.check', method: 'POST', path: '/api/roster/check', summary: '检查名册并预览变动，不写入', access: 'roster.import',
  upload: { maxBytes: rosterLimits.maxBytes, mediaTypes: [xlsx] }, response: rosterPreview, refusals: fileRefusals,
});

/** Multipart: `file`, `isComplete` as checked, `token` of the preview. All of it or nothing. */
export const importRoster = endpoint({
  id: 'roster.import', method: 'POST', path: '/api/roster/import', summary: '导入检查过的名册，全部成功或全部不动', access: 'roster.import',
  upload: { maxBytes: rosterLimits.maxBytes, mediaTypes: [xlsx] },
  response: z.object({ importId: id, counts: z.object({ added: z.int(), changed: z.int(), left: z.int(), unchanged: z.int() }) }),
  refusals: [...fileRefusals, 'ROSTER.HAS_PROBLEMS', 'ROSTER.NOT_CHECKED', 'ROLE.LAST_OPERATOR'],
});

export const rosterEndpoints = [downloadRosterTemplate, exportRoster, checkRoster, importRoster] as const;
