import { Injectable } from '@nestjs/common';
import { isRefusal, type IsoDate } from '@liangpai/shared/kernel';
import { evaluateClosingDue } from '@liangpai/shared/evaluation';
import { filledOf } from '@liangpai/shared/forms';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Duties, Duty, type NewDuty } from '../../platform/workflow/duties.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import { ItemSheet, type Item } from '../items/items.module.js';
import { ItemDoor } from './item-door.js';
import { closingAbout, YearDuties, yearSubject, yearSubjectId } from './year-duties.js';

/** 实际完成 of a running project, and until when its closing has to be applied for. */
export interface Completion {
  readonly completedOn: string;
  /** None in years without a known calendar. */
  readonly dueOn: string | null;
}

/** Ten working days after its actual completion a project’s closing form is due (SY-GC-14). */
@Injectable()
export class ClosingReminders {
  constructor(private readonly clock: Clock, private readonly calendars: WorkingCalendars, private readonly door: ItemDoor, private readonly duties: Duties, private readonly wanted: YearDuties) {}

  /** Completed projects among running items; the closing form’s day counts before that of the 目标责任书. */
  async completions(manager: EntityManager, items: readonly Item[]): Promise<ReadonlyMap<string, Completion>> {
    const projects = items.filter((item) => item.carrier === 'project' && item.state === 'running');
    if (projects.length === 0) return new Map();
    const sheets = await manager.findBy(ItemSheet, { itemId: In(projects.map(({ id }) => id)), form: In(['SY-F2', 'SY-F3']) });
    const today = this.clock.today() as IsoDate;
    const found = new Map<string, Completion>();
    for (const item of projects) {
      const dayOn = (form: 'SY-F2' | 'SY-F3'): string | null => filledOf(sheets.find((sheet) => sheet.itemId === item.id && sheet.form === form)?.content ?? {}, 'completedOn');
      const completedOn = dayOn('SY-F3') ?? dayOn('SY-F2');
      if (completedOn === null || completedOn > today) continue;
      const edition = await this.door.editionOf(item, manager);
      if (isRefusal(edition)) continue;
      const due = evaluateClosingDue(edition, { completedOn: completedOn as IsoDate, isFiled: false, today }, await this.calendars.of(item.enterpriseId, manager));
      found.set(item.id, { completedOn, dueOn: isRefusal(due) ? null : due.values.dueOn });
    }
    return found;
  }

  /** Duties that are wanted; those already open follow a day that was corrected, and close where it was taken back. */
  async follow(manager: EntityManager, items: readonly Item[]): Promise<NewDuty[]> {
    const completions = await this.completions(manager, items);
    const open = await manager.findBy(Duty, { subjectKind: yearSubject, kind: 'file-closing', subjectId: In(items.map(({ id }) => yearSubjectId(id, closingAbout))), closedAt: IsNull() });
    const wanted: NewDuty[] = [];
    for (const item of items) {
      const completion = completions.get(item.id);
      const asked = open.find((duty) => duty.subjectId === yearSubjectId(item.id, closingAbout));
      if (!completion) {
        if (asked) await this.duties.close(manager, { subjectKind: yearSubject, subjectId: asked.subjectId }, 'ended', null, 'file-closing');
        continue;
      }
      const [duty] = this.wanted.closing(item, completion.completedOn, completion.dueOn);
      if (!duty) continue;
      if (asked && (asked.dueOn !== duty.dueOn || asked.summary !== duty.summary)) await manager.update(Duty, { id: asked.id }, { dueOn: duty.dueOn, summary: duty.summary });
      wanted.push(duty);
    }
    return wanted;
  }
}
