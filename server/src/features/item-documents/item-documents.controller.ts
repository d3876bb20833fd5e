import { Controller, type StreamableFile } from '@nestjs/common';
import { downloadItemArchive, printBlankItemForm, printItemForm, writeBlankItemForm, writeItemForm, type InputOf } from '@liangpai/shared/contracts';
import type { Refusal } from '@liangpai/shared/kernel';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { ItemArchive } from './item-archive.service.js';
import { ItemDocuments } from './item-documents.service.js';

@Controller()
export class ItemDocumentsController {
  constructor(private readonly documents: ItemDocuments, private readonly archive: ItemArchive) {}

  @Endpoint(printItemForm)
  print(@Input() { id, form }: InputOf<typeof printItemForm>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.documents.form(id, form, 'pdf', actor);
  }

  @Endpoint(writeItemForm)
  write(@Input() { id, form }: InputOf<typeof writeItemForm>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.documents.form(id, form, 'docx', actor);
  }

  @Endpoint(printBlankItemForm)
  printBlank(@Input() { form }: InputOf<typeof printBlankItemForm>): Promise<StreamableFile> {
    return this.documents.blank(form, 'pdf');
  }

  @Endpoint(writeBlankItemForm)
  writeBlank(@Input() { form }: InputOf<typeof writeBlankItemForm>): Promise<StreamableFile> {
    return this.documents.blank(form, 'docx');
  }

  @Endpoint(downloadItemArchive)
  download(@Input() { id }: InputOf<typeof downloadItemArchive>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.archive.download(id, actor);
  }
}
