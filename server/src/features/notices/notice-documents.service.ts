import { Injectable, type StreamableFile } from '@nestjs/common';
import { isRefusal, NOTICE_KIND_LABELS, type Refusal } from '@liangpai/shared/kernel';
import { noticeLimits, type exportNotices, type InputOf, type NoticeRow, type printNotice as printContract } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { printNotice, writeSheet, type SheetColumn } from '../../platform/printing/index.js';
import { NoticeReading } from './notice-reading.service.js';

const columns: readonly SheetColumn<NoticeRow>[] = [
  { header: '标题', width: 40, value: (row) => row.title }, { header: '类别', value: (row) => NOTICE_KIND_LABELS[row.kind] }, { header: '公示单位', width: 24, value: (row) => row.organisation },
  { header: '起', value: (row) => row.startsOn }, { header: '止', value: (row) => row.endsOn ?? '随标识展示' }, { header: '状态', value: (row) => row.standingLabel }, { header: '项数', value: (row) => row.lines },
  { header: '异议', value: (row) => row.objections }, { header: '待答复', value: (row) => row.openObjections }, { header: '张贴地点', width: 24, value: (row) => row.place },
];

/** Notices on paper and as a sheet. */
@Injectable()
export class NoticeDocuments {
  constructor(private readonly reading: NoticeReading, private readonly clock: Clock, private readonly configuration: Configuration) {}

  /** The list as on the screen. */
  async export({ view }: InputOf<typeof exportNotices>, actor: Actor): Promise<StreamableFile> {
    const rows = await this.reading.select(view, actor, noticeLimits.exported);
    return download(await writeSheet(columns, rows, '公示'), `公示-${this.clock.today()}.xlsx`, xlsxMediaType);
  }

  /** One notice for the wall (SY-ZR-11). */
  async print({ id }: InputOf<typeof printContract>, actor: Actor): Promise<StreamableFile | Refusal> {
    const notice = await this.reading.read(id, actor);
    if (isRefusal(notice)) return notice;
    const { title, organisation, text, startsOn, endsOn, place, contact } = notice;
    const pdf = await printNotice({
      title, organisation, text, startsOn, endsOn, place, contact, lines: notice.subjects.map((subject) => subject.line), address: `${this.configuration.publicUrl}/pages/notice/show?id=${id}`,
    }, { printedAt: this.clock.instant() });
    return download(pdf, `${title}.pdf`, 'application/pdf');
  }
}
