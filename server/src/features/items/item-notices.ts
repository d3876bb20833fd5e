import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import { itemKinds, publicContentOf } from '@liangpai/shared/items';
import { Clock } from '../../platform/clock/clock.js';
import { Directory } from '../organisations/organisations.module.js';
import { Notices } from '../notices/notices.module.js';
import { subjectKind } from './item-cases.js';
import { ItemGates, type StepAttempt } from './item-gates.js';
import { valuesOf } from './item-sheets.js';

const place = '生产现场和办公区域党务公开栏';

/** 公示 along an item's way: projects and task forces wait for its end, zones and posts are displayed beside their sign (SY-ZT-36, SY-GC-08, AMB-67). */
@Injectable()
export class ItemNotices implements OnModuleInit {
  constructor(private readonly gates: ItemGates, private readonly notices: Notices, private readonly directory: Directory, private readonly clock: Clock) {}

  onModuleInit(): void {
    this.gates.register(['project', 'task-force'], ['approve'], (attempt) => this.putUp(attempt, 'period'));
    this.gates.register(['project', 'task-force'], ['end-notice'], ({ manager, item, actor }) => this.notices.conclude(manager, { subjectKind, subjectId: item.id }, '公示期满，没有未答复的异议，可以挂牌实施', actor));
    this.gates.register(['project', 'task-force'], ['uphold-objection'], (attempt) => this.refuseUnlessUpheld(attempt));
    this.gates.register(['responsibility-zone', 'vanguard-post'], ['hang'], (attempt) => this.putUp(attempt, 'display'));
    this.gates.register(['pledge'], ['publish'], (attempt) => this.putUp(attempt, 'display'));
  }

  /** Only an objection that was answered as upheld sends an item back; the answer stands on the notice for everybody to read. */
  private async refuseUnlessUpheld({ manager, item }: StepAttempt): Promise<Refusal | undefined> {
    const standing = await this.notices.standingOf(manager, { subjectKind, subjectId: item.id });
    return standing?.state === 'upheld' ? undefined : refuse('ITEM.OBJECTION_NOT_UPHELD');
  }

  /** Everybody of the company reads what was approved; a zone's goals stand with its name (SY-ZR-11). */
  private async putUp({ manager, item, sheets, actor }: StepAttempt, kind: 'period' | 'display'): Promise<Refusal | undefined> {
    const [organisation, leader] = await Promise.all([this.directory.organisation(item.organisationId, manager), item.leaderId ? this.directory.person(item.leaderId, manager) : null]);
    const word = CARRIER_LABELS[item.carrier];
    const content = publicContentOf(item.carrier, valuesOf(sheets, itemKinds[item.carrier].filing), { leader: leader?.name ?? item.filerName, organisation: organisation?.name ?? '', year: item.year, isMajor: item.isMajor });
    const goals = [...content.targets.map(({ name }) => name), ...content.commitments].join('；');
    const opened = await this.notices.putUp(manager, {
      enterpriseId: item.enterpriseId, organisationId: item.companyId, organisationPath: item.companyPath, kind, title: `${item.year}年${word}${kind === 'period' ? '立项公示' : '公开'}`,
      text: kind === 'period' ? `下列${word}经审核拟予立项，现予公示。如有异议，请在公示期内提出，可以署名，也可以不署名。` : `下列${word}已经审核通过，现予公开。`, scopePath: item.companyPath, place, startsOn: this.clock.today(),
      subjects: [{ subjectKind, subjectId: item.id, line: [item.name, organisation?.name, content.responsible, goals].filter(Boolean).join('　').slice(0, 300), recusedIds: [...new Set([...item.editorIds, ...(item.leaderId ? [item.leaderId] : [])])] }],
    }, actor);
    return isRefusal(opened) ? opened : undefined;
  }
}
