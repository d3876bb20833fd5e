import { Controller, type StreamableFile } from '@nestjs/common';
import { answerObjection, exportNotices, findNoticeOfObjection, listNotices, printNotice, raiseAnonymousObjection, raiseObjection, readNotice, type InputOf } from '@liangpai/shared/contracts';
import type { Refusal } from '@liangpai/shared/kernel';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { NoticeDocuments } from './notice-documents.service.js';
import { NoticeReading } from './notice-reading.service.js';
import { Objections } from './objections.service.js';

@Controller()
export class NoticesController {
  constructor(private readonly reading: NoticeReading, private readonly objections: Objections, private readonly documents: NoticeDocuments) {}

  @Endpoint(listNotices)
  list(@Input() input: InputOf<typeof listNotices>, @CurrentActor() actor: Actor): unknown {
    return this.reading.list(input, actor);
  }

  @Endpoint(exportNotices)
  export(@Input() input: InputOf<typeof exportNotices>, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.documents.export(input, actor);
  }

  @Endpoint(readNotice)
  read(@Input() input: InputOf<typeof readNotice>, @CurrentActor() actor: Actor): unknown {
    return this.reading.read(input.id, actor);
  }

  @Endpoint(findNoticeOfObjection)
  ofObjection(@Input() input: InputOf<typeof findNoticeOfObjection>, @CurrentActor() actor: Actor): unknown {
    return this.reading.ofObjection(input.id, actor);
  }

  @Endpoint(raiseObjection)
  raise(@Input() input: InputOf<typeof raiseObjection>, @CurrentActor() actor: Actor): unknown {
    return this.objections.raise(input, actor);
  }

  @Endpoint(raiseAnonymousObjection)
  raiseAnonymously(@Input() input: InputOf<typeof raiseAnonymousObjection>, @CurrentActor() actor: Actor): unknown {
    return this.objections.raiseAnonymously(input, actor);
  }

  @Endpoint(answerObjection)
  answer(@Input() input: InputOf<typeof answerObjection>, @CurrentActor() actor: Actor): unknown {
    return this.objections.answer(input, actor);
  }

  @Endpoint(printNotice)
  print(@Input() input: InputOf<typeof printNotice>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.documents.print(input, actor);
  }
}
