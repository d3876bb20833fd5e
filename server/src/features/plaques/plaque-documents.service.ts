import { Injectable, type StreamableFile } from '@nestjs/common';
import { isRefusal, PLAQUE_LEVEL_LABELS, PLAQUE_SUBJECT_LABELS, refuse, TARGET_STATE_LABELS, type Refusal } from '@liangpai/shared/kernel';
import { plaqueLimits, type exportPlaques, type InputOf, type PlaqueFilter, type printPlaqueSheet, type ShownTarget } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { printPlaque, writeSheet, type PrintableTarget, type SheetColumn } from '../../platform/printing/index.js';
import { shownTargets } from './plaque-content.js';
import { targetText } from './plaque-places.js';
import { PlaqueReading } from './plaque-reading.service.js';
import type { PlaqueVersion } from './plaque-version.entity.js';

type Listed = Awaited<ReturnType<PlaqueReading['select']>>[number];

const statusLabels: Record<PlaqueFilter, string> = { draft: '草稿', 'in-review': '保密审查中', 'in-approval': '待批准', shown: '已亮牌', expired: '已过期', withdrawn: '已摘牌' };

/** One line per target; a plaque without targets has one line. */
interface SheetRow { readonly listed: Listed; readonly target: ShownTarget | null }

const columns: readonly SheetColumn<SheetRow>[] = [
  { header: '编号', value: ({ listed }) => listed.row.code }, { header: '名称', width: 24, value: ({ listed }) => listed.row.name },
  { header: '对象', value: ({ listed }) => PLAQUE_SUBJECT_LABELS[listed.row.subjectKind] }, { header: '组织', width: 24, value: ({ listed }) => listed.row.organisation },
  { header: '负责人', value: ({ listed }) => listed.row.responsible }, { header: '牌级', value: ({ listed }) => (listed.row.level ? PLAQUE_LEVEL_LABELS[listed.row.level] : '') },
  { header: '状态', value: ({ listed }) => statusLabels[listed.row.status] }, { header: '起', value: ({ listed }) => listed.row.fromOn }, { header: '止', value: ({ listed }) => listed.row.toOn },
  { header: '目标', width: 24, value: ({ target }) => target?.name ?? '' }, { header: '目标值', value: ({ target }) => (target ? targetText(target) : '') },
  { header: '完成值', value: ({ target }) => target?.actual ?? null }, { header: '数据日期', value: ({ target }) => target?.asOfOn ?? '' },
  { header: '进展', value: ({ target }) => (target ? TARGET_STATE_LABELS[target.state] : '') }, { header: '说明', width: 30, value: ({ target }) => target?.note ?? '' },
];

/** Plaques on paper and as a sheet. */
@Injectable()
export class PlaqueDocuments {
  constructor(private readonly reading: PlaqueReading, private readonly clock: Clock) {}

  /** The list with its targets, as filtered on the screen. */
  async export(input: InputOf<typeof exportPlaques>, actor: Actor): Promise<StreamableFile> {
    const listed = await this.reading.select(input, actor, plaqueLimits.exported);
    const rows = listed.flatMap((each): SheetRow[] => {
      const targets = shownTargets(each.version.content);
      return targets.length ? targets.map((target) => ({ listed: each, target })) : [{ listed: each, target: null }];
    });
    return download(await writeSheet(columns, rows, '牌'), `牌-${this.clock.today()}.xlsx`, xlsxMediaType);
  }

  /** The shown version as a sheet for the wall (SY-ZT-37): what has not been approved cannot be printed. */
  async print(input: InputOf<typeof printPlaqueSheet>, actor: Actor): Promise<StreamableFile | Refusal> {
    const plaque = await this.reading.read(input.id, actor);
    if (isRefusal(plaque)) return plaque;
    if (plaque.withdrawn) return refuse('PLAQUE.WITHDRAWN');
    if (!plaque.shown) return refuse('PLAQUE.NOT_SHOWN');
    const { content, history } = plaque.shown;
    const approval = history.find((step) => step.action === 'approve');
    const pdf = await printPlaque({
      kind: PLAQUE_SUBJECT_LABELS[content.subjectKind], name: content.name, organisation: plaque.organisation.name, responsible: content.responsible, period: `${content.fromOn} 至 ${content.toOn}`,
      level: content.level ? { code: content.level, label: PLAQUE_LEVEL_LABELS[content.level] } : null, targets: content.targets.map(printable), commitments: content.commitments,
      contact: content.contact, shortText: '扫码看最新进展。没有网络时，可按上面的联系方式反映。',
      release: `内容经保密审查${approval ? `，${this.clock.dayOf(approval.at)} ` : '并'}批准公开`, address: plaque.address, code: plaque.code,
    }, input.paper, { printedAt: this.clock.instant() });
    return download(pdf, `${content.name}-${input.paper}.pdf`, 'application/pdf');
  }
}

function printable(target: PlaqueVersion['content']['targets'][number] & Pick<ShownTarget, 'state' | 'share'>): PrintableTarget {
  return {
    name: target.name, unit: target.unit, target: targetText({ ...target, unit: '' }), actual: target.actual === null ? '' : String(target.actual),
    progress: target.share === null ? null : target.share * 100, state: target.state, stateLabel: TARGET_STATE_LABELS[target.state], updatedOn: target.asOfOn ?? '',
  };
}
