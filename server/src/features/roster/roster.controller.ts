import { Controller, Req, type StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import { checkRoster, downloadRosterTemplate, exportRoster, importRoster } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, type ServedRequest } from '../../platform/http/endpoint.decorator.js';
import { readUpload } from '../../platform/http/upload.js';
import { RosterService } from './roster.service.js';

@Controller()
export class RosterController {
  constructor(private readonly service: RosterService) {}

  @Endpoint(downloadRosterTemplate)
  template(@CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.service.template(actor);
  }

  @Endpoint(exportRoster)
  export(@CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    return this.service.export(actor);
  }

  @Endpoint(checkRoster)
  async check(@Req() request: ServedRequest, @CurrentActor() actor: Actor): Promise<unknown> {
    const upload = await readUpload(checkRoster, request);
    return isRefusal(upload) ? upload : this.service.check({ bytes: upload.bytes, isComplete: upload.fields.isComplete === '1' }, actor);
  }

  @Endpoint(importRoster)
  async import(@Req() request: ServedRequest, @CurrentActor() actor: Actor): Promise<unknown> {
    const upload = await readUpload(importRoster, request);
    return isRefusal(upload) ? upload : this.service.import({ bytes: upload.bytes, isComplete: upload.fields.isComplete === '1' }, upload.fields.token ?? '', actor);
  }
}
