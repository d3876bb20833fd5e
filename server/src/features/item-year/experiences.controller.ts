import { Controller, type StreamableFile } from '@nestjs/common';
import { exportExperiences, listExperiences, publishExperience, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { Experiences } from './experiences.service.js';

@Controller()
export class ExperiencesController {
  constructor(private readonly experiences: Experiences) {}

  @Endpoint(listExperiences)
  list(@Input() input: InputOf<typeof listExperiences>, @CurrentActor() actor: Actor): unknown {
    return this.experiences.list(input, actor);
  }

  @Endpoint(exportExperiences)
  async export(@Input() input: InputOf<typeof exportExperiences>, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { bytes, name } = await this.experiences.write(input, actor);
    return download(bytes, name, xlsxMediaType);
  }

  @Endpoint(publishExperience)
  publish(@Input() input: InputOf<typeof publishExperience>, @CurrentActor() actor: Actor): unknown {
    return this.experiences.publish(input, actor);
  }
}
