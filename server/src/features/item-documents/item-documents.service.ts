import { Injectable, type StreamableFile } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import { syForms, type FormCode } from '@liangpai/shared/forms';
import { formsOf } from '@liangpai/shared/items';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { docxMediaType, download } from '../../platform/http/download.js';
import { blankItemForm, printItemForm, writeItemForm, type PrintableItemForm } from '../../platform/printing/index.js';
import { ItemReading } from '../items/items.module.js';
import { fileNameOf } from './file-names.js';
import { ItemPapers } from './item-papers.service.js';

export type PaperKind = 'pdf' | 'docx';

/** The ten forms as files: filled for whoever sees the item, blank for everybody with a session. */
@Injectable()
export class ItemDocuments {
  constructor(private readonly reading: ItemReading, private readonly papers: ItemPapers, private readonly clock: Clock) {}

  /** @returns ITEM.NOT_FOUND out of sight, ITEM.FORM_UNKNOWN for a form of another carrier */
  async form(id: string, form: FormCode, kind: PaperKind, actor: Actor): Promise<StreamableFile | Refusal> {
    const opened = await this.reading.open(id, actor);
    if (isRefusal(opened)) return opened;
    if (!formsOf(opened.item.carrier).includes(form)) return refuse('ITEM.FORM_UNKNOWN');
    return this.file(await this.papers.paperOf(opened, form), kind, `${syForms[form].title}-${opened.item.name}`);
  }

  blank(form: FormCode, kind: PaperKind): Promise<StreamableFile> {
    return this.file(blankItemForm(form), kind, `${syForms[form].title}（空白）`);
  }

  private async file(paper: PrintableItemForm, kind: PaperKind, name: string): Promise<StreamableFile> {
    const fileName = fileNameOf(name, kind);
    if (kind === 'docx') return download(await writeItemForm(paper), fileName, docxMediaType);
    return download(await printItemForm(paper, { printedAt: this.clock.instant() }), fileName, 'application/pdf');
  }
}
