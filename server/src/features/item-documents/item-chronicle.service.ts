import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, Exact, VERDICT_LABELS, verdictInChinese, type Verdict } from '@liangpai/shared/kernel';
import { recordFormOf } from '@liangpai/shared/forms';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { writtenFields } from '../../platform/printing/index.js';
import { CaseHistory } from '../../platform/workflow/case-history.js';
import { isMet, ItemGoals, ItemHours, ItemRecord } from '../item-year/item-year.module.js';
import type { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';

/** More entries than an item can come to in a year; what lies beyond stays in the system. */
const most = 2000;

/** What happened to an item, as plain text for its archive. */
@Injectable()
export class ItemChronicle {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly history: CaseHistory, private readonly directory: Directory, private readonly goals: ItemGoals) {}

  /** Every step with its day, person and opinion, oldest first. */
  async steps(item: Item): Promise<string> {
    const { states, transitions } = itemWorkflows[item.carrier];
    const steps = await this.history.read(this.source.manager, { subjectKind: 'item', subjectId: item.id });
    const lines = steps.map(({ at, actorName, action, fromState, toState, opinion }) => {
      const label = transitions.find((one) => one.action === action)?.label ?? action;
      const way = [fromState, toState].flatMap((state) => (state ? [states[state] ?? state] : [])).join(' → ');
      return [`${this.clock.dayOf(at)}　${actorName || '系统'}　${label}　（${way}）`, ...(opinion ? [`　　${opinion}`] : [])].join('\n');
    });
    return [headOf(item, '办理经过'), ...orNone(lines)].join('\n');
  }

  /** Supervision, summaries, activities, talks and the rest of the log, oldest first; struck entries say why. */
  async records(item: Item): Promise<string> {
    const records = await this.source.manager.find(ItemRecord, { where: { itemId: item.id }, order: { day: 'ASC', at: 'ASC', id: 'ASC' }, take: most });
    const people = await this.directory.people([...new Set(records.flatMap((record) => record.personIds))]);
    const names = Object.fromEntries(people.filter((person) => person.enterpriseId === item.enterpriseId).map((person) => [person.id, person.name]));
    const lines = records.map((record) => {
      const form = recordFormOf(record.kind, item.carrier);
      const written = form ? writtenFields(form, record.content, names).map(({ caption, text }) => `　　${caption}：${text.replaceAll('\n', '\n　　　　')}`) : [];
      const struck = record.isStruck ? `　【已作废：${record.struckReason}（${record.struckBy}）】` : '';
      return [`${record.day}　${form?.title ?? record.kind}　${record.byName}${struck}`, ...written].join('\n');
    });
    return [headOf(item, '过程记录'), ...orNone(lines)].join('\n');
  }

  /** 义务献工 entry by entry with what counts (SY-GC-L4a). */
  async hours(item: Item): Promise<string> {
    const entries = await this.source.manager.find(ItemHours, { where: { itemId: item.id }, order: { day: 'ASC', fromMinute: 'ASC', id: 'ASC' }, take: most });
    const states = { waiting: '待确认', confirmed: '已确认', rejected: '不予确认' } as const;
    const lines = entries.map((entry) => `${entry.day}　${clockText(entry.fromMinute)}–${clockText(entry.toMinute)}　${entry.personName}　${entry.content}　计入 ${hoursText(entry.countedMinutes)} 小时　${states[entry.state]}${entry.reason ? `：${entry.reason}` : ''}`);
    const total = entries.filter((entry) => entry.state === 'confirmed').reduce((sum, entry) => sum + entry.countedMinutes, 0);
    return [headOf(item, '义务献工'), ...orNone(lines), `已确认合计 ${hoursText(total)} 小时`].join('\n');
  }

  /** Goals with their last figures, and what the item came to. */
  async results(item: Item): Promise<string> {
    const goals = (await this.goals.of(this.source.manager, item.id)).filter((goal) => goal.parentId === null);
    const lines = goals.map((goal, index) => {
      const figures = goal.isQuantified ? `　目标 ${goal.target ?? ''}${goal.unit ?? ''}，实际 ${goal.actual === null ? '未填报' : `${goal.actual}${goal.unit ?? ''}`}` : '';
      const standing = goal.cancelledAt ? '经批准取消' : isMet(goal) ? '达成' : '未达成';
      return `${index + 1}. ${goal.name}${figures}　${standing}${goal.evidence ? `\n　　依据：${goal.evidence}` : ''}`;
    });
    const { states } = itemWorkflows[item.carrier];
    return [
      headOf(item, '目标和结果'), ...orNone(lines), `状态：${states[item.state] ?? item.state}`, ...(item.completedOn ? [`完成日期：${item.completedOn}`] : []), ...(item.outcome ? [`评定：${outcomeInChinese(item.outcome)}`] : []),
    ].join('\n');
  }
}

function headOf({ carrier, number, name }: Item, what: string): string {
  return `${CARRIER_LABELS[carrier]}${number ? `　${number}` : ''}　${name}\n${what}\n`;
}

const orNone = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? ['（没有记录）'] : lines);
const clockText = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const hoursText = (minutes: number): string => Exact.of(minutes).over(60).toText();
const outcomeInChinese = (outcome: string): string => (outcome in VERDICT_LABELS ? verdictInChinese(outcome as Verdict) : outcome);
