import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import { syForms, type FormCode } from '@liangpai/shared/forms';
import { formsOf, itemKinds } from '@liangpai/shared/items';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { printItemForm, writeItemForm } from '../../platform/printing/index.js';
import { ItemEvidence } from '../item-year/item-year.module.js';
import { ItemReading, type OpenItem } from '../items/items.module.js';
import { fileNameOf } from './file-names.js';
import { ItemChronicle } from './item-chronicle.service.js';
import { ItemPapers } from './item-papers.service.js';
import { zipOf, type ZipPart } from './zip-stream.js';

const folders = { creation: '1 创建', activity: '2 活动过程', results: '3 工作业绩' } as const;
/** So that Windows reads a text as UTF-8. */
const byteOrderMark = '\uFEFF';

/** 管理档案 in three parts: 创建, 活动过程, 工作业绩 (SY-TJ-07). Made part by part, so that twenty photos never stand in memory at once. */
@Injectable()
export class ItemArchive {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly reading: ItemReading, private readonly papers: ItemPapers, private readonly chronicle: ItemChronicle,
  ) {}

  async download(id: string, actor: Actor): Promise<StreamableFile | Refusal> {
    const opened = await this.reading.open(id, actor);
    if (isRefusal(opened)) return opened;
    const name = fileNameOf(`管理档案-${[opened.item.number ?? '', opened.item.name].filter((part) => part !== '').join('-')}`, 'zip');
    return new StreamableFile(Readable.from(zipOf(this.parts(opened), this.clock.instant())), { type: 'application/zip', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  }

  private async *parts(opened: OpenItem): AsyncGenerator<ZipPart> {
    const { item } = opened;
    for (const form of this.begunForms(opened)) yield* this.formParts(opened, form);
    yield { path: `${folders.creation}/办理经过.txt`, bytes: textBytes(await this.chronicle.steps(item)), isPacked: false };
    yield { path: `${folders.activity}/过程记录.txt`, bytes: textBytes(await this.chronicle.records(item)), isPacked: false };
    if (item.carrier === 'project') yield { path: `${folders.activity}/义务献工.txt`, bytes: textBytes(await this.chronicle.hours(item)), isPacked: false };
    yield* this.evidenceParts(item.id);
    yield { path: `${folders.results}/目标和结果.txt`, bytes: textBytes(await this.chronicle.results(item)), isPacked: false };
  }

  /** The filing form always, the others once something stands on them. */
  private begunForms({ item, sheets }: OpenItem): readonly FormCode[] {
    const { filing, charter } = itemKinds[item.carrier];
    return formsOf(item.carrier).filter((form) => form === filing || sheets.some((sheet) => sheet.form === form) || (form === charter && item.number !== null));
  }

  private async *formParts(opened: OpenItem, form: FormCode): AsyncGenerator<ZipPart> {
    const { filing, charter } = itemKinds[opened.item.carrier];
    const folder = form === filing ? folders.creation : form === charter ? folders.activity : folders.results;
    const paper = await this.papers.paperOf(opened, form);
    yield { path: `${folder}/${fileNameOf(syForms[form].title, 'pdf')}`, bytes: await printItemForm(paper, { printedAt: this.clock.instant() }), isPacked: true };
    yield { path: `${folder}/${fileNameOf(syForms[form].title, 'docx')}`, bytes: await writeItemForm(paper), isPacked: true };
  }

  private async *evidenceParts(itemId: string): AsyncGenerator<ZipPart> {
    const { manager } = this.source;
    const files = await manager.find(ItemEvidence, { select: { id: true, name: true }, where: { itemId }, order: { at: 'ASC', id: 'ASC' } });
    for (const [index, { id, name }] of files.entries()) {
      const file = await manager.findOne(ItemEvidence, { select: { id: true, content: true }, where: { id } });
      const extension = /[^.]*$/.exec(name)?.[0] ?? 'bin';
      // Deleted while the archive was being made.
      if (file) yield { path: `${folders.activity}/佐证/${String(index + 1).padStart(2, '0')} ${fileNameOf(name.slice(0, -extension.length - 1), extension)}`, bytes: file.content, isPacked: true };
    }
  }
}

const textBytes = (text: string): Buffer => Buffer.from(`${byteOrderMark}${text.replaceAll('\n', '\r\n')}`, 'utf8');
