import { Injectable, type StreamableFile } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, type Refusal } from '@liangpai/shared/kernel';
import { ITEM_ATTENTION_LABELS, itemAttentions, itemPhases, type Board, type ItemFilters } from '@liangpai/shared/contracts';
import { PHASE_LABELS } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { writeSheet, type SheetColumn } from '../../platform/printing/index.js';
import { ItemReading, type Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import type { BoardInput } from './board-scopes.js';
import { BoardsService } from './boards.service.js';

/** Lines of one exported list. */
const mostLines = 10_000;
const originLabels = { application: '申报', designated: '指定', supplementary: '补报' } as const;
const levelLabels = { company: '公司层面重点推动', unit: '基层党组织负责' } as const;

interface ListedItem { readonly item: Item; readonly organisation: string; readonly unit: string; readonly leader: string; readonly isOverdue: boolean; readonly stateOn: string }

const itemColumns: readonly SheetColumn<ListedItem>[] = [
  { header: '编号', width: 18, value: ({ item }) => item.number }, { header: '名称', width: 32, value: ({ item }) => item.name }, { header: '载体', width: 18, value: ({ item }) => CARRIER_LABELS[item.carrier] },
  { header: '年度', width: 8, value: ({ item }) => item.year }, { header: '党组织', width: 24, value: (row) => row.organisation }, { header: '上级单位', width: 24, value: (row) => row.unit },
  { header: '负责人', value: (row) => row.leader }, { header: '填报人', value: ({ item }) => item.filerName }, { header: '阶段', value: ({ item }) => PHASE_LABELS[item.phase] },
  { header: '状态', width: 18, value: ({ item }) => itemWorkflows[item.carrier].states[item.state] ?? item.state }, { header: '进入该状态', value: (row) => row.stateOn },
  { header: '申报日期', value: ({ item }) => item.filedOn }, { header: '开始', value: ({ item }) => item.startsOn }, { header: '计划完成', value: ({ item }) => item.endsOn }, { header: '实际完成', value: ({ item }) => item.completedOn },
  { header: '逾期', width: 8, value: (row) => row.isOverdue }, { header: '急难险重', width: 10, value: ({ item }) => item.isUrgent }, { header: '重大型', width: 8, value: ({ item }) => item.isMajor }, { header: '逾窗口申报', width: 12, value: ({ item }) => item.isLate },
  { header: '来源', value: ({ item }) => originLabels[item.origin] }, { header: '管理层级', width: 18, value: ({ item }) => (item.managementLevel ? levelLabels[item.managementLevel] : '') }, { header: '结果', width: 18, value: ({ item }) => item.outcome },
];

interface BoardLine extends Pick<Board, 'total' | 'phases' | 'attentions'> { readonly part: string; readonly name: string }

const boardColumns: readonly SheetColumn<BoardLine>[] = [
  { header: '按', value: (line) => line.part }, { header: '名称', width: 26, value: (line) => line.name }, { header: '合计', width: 8, value: (line) => line.total },
  ...itemPhases.map((phase): SheetColumn<BoardLine> => ({ header: PHASE_LABELS[phase], width: 10, value: (line) => line.phases[phase] })),
  ...itemAttentions.map((attention): SheetColumn<BoardLine> => ({ header: ITEM_ATTENTION_LABELS[attention], width: 12, value: (line) => line.attentions[attention] })),
];

/** Lists and boards as workbooks. */
@Injectable()
export class BoardSheets {
  constructor(private readonly reading: ItemReading, private readonly boards: BoardsService, private readonly directory: Directory, private readonly clock: Clock) {}

  /** The list of items as filtered on the screen, with every column. */
  async items(filters: ItemFilters, actor: Actor): Promise<StreamableFile> {
    const items = await this.reading.narrowed(filters, actor).orderBy('item.carrier').addOrderBy('item.number').addOrderBy('item.id').limit(mostLines).getMany();
    const places = new Map((await this.directory.organisations([...new Set(items.flatMap((item) => [item.organisationId, item.unitId]))])).map((place) => [place.id, place.name]));
    const leaders = new Map((await this.directory.people([...new Set(items.flatMap((item) => item.leaderId ?? []))])).map((person) => [person.id, person.name]));
    const today = this.clock.today();
    const rows = items.map((item): ListedItem => ({
      item, organisation: places.get(item.organisationId) ?? '', unit: places.get(item.unitId) ?? '', leader: leaders.get(item.leaderId ?? '') ?? '',
      isOverdue: item.phase === 'running' && item.endsOn !== null && item.endsOn < today, stateOn: this.clock.dayOf(item.stateSince),
    }));
    return download(await writeSheet(itemColumns, rows, '载体项目'), `载体项目-${today}.xlsx`, xlsxMediaType);
  }

  async board(input: BoardInput, actor: Actor): Promise<StreamableFile | Refusal> {
    const board = await this.boards.read(input, actor);
    if (isRefusal(board)) return board;
    const lines: BoardLine[] = [
      { part: '合计', name: board.organisation?.name ?? board.scopes.find((scope) => scope.scope === board.scope)?.label ?? '', ...board },
      ...board.carriers.map((line) => ({ part: '载体', name: CARRIER_LABELS[line.carrier], ...line })),
      ...board.places.map((line) => ({ part: '党组织', name: line.isOwnLevel ? `${line.organisation.name}（本级）` : line.organisation.name, ...line })),
    ];
    return download(await writeSheet(boardColumns, lines, `${board.year}年载体看板`), `${board.year}年载体看板-${this.clock.today()}.xlsx`, xlsxMediaType);
  }
}
