import { createHash } from 'node:crypto';
import { Controller, Headers, Req, Res } from '@nestjs/common';
import { isRefusal } from '@liangpai/shared/kernel';
import { listConsents, printCardSheet, readMyCard, readPublicCard, removeCardPhoto, saveConsent, uploadCardPhoto, type InputOf } from '@liangpai/shared/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { download } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input, type ServedRequest } from '../../platform/http/endpoint.decorator.js';
import { readUpload } from '../../platform/http/upload.js';
import { CardsService } from './cards.service.js';
import { ConsentsService } from './consents.service.js';

@Controller()
export class CardsController {
  constructor(private readonly cards: CardsService, private readonly consents: ConsentsService) {}

  @Endpoint(readMyCard)
  mine(@CurrentActor() actor: Actor): unknown {
    return this.cards.mine(actor);
  }

  @Endpoint(uploadCardPhoto)
  async uploadPhoto(@Req() request: ServedRequest, @CurrentActor() actor: Actor): Promise<unknown> {
    const upload = await readUpload(uploadCardPhoto, request);
    return isRefusal(upload) ? upload : this.cards.savePhoto(upload.bytes, actor);
  }

  @Endpoint(removeCardPhoto)
  removePhoto(@CurrentActor() actor: Actor): unknown {
    return this.cards.removePhoto(actor);
  }

  /** Kept by nobody without asking again, so that a withdrawn consent works at once; unchanged cards cost no bytes. */
  @Endpoint(readPublicCard)
  async publicCard(@Input() input: InputOf<typeof readPublicCard>, @Res({ passthrough: true }) reply: FastifyReply, @Headers('if-none-match') known?: string): Promise<unknown> {
    const card = await this.cards.publicCard(input);
    void reply.header('Cache-Control', 'no-cache');
    if (isRefusal(card)) return card;
    const tag = `"${createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22)}"`;
    void reply.header('ETag', tag);
    if (known === tag) void reply.code(304);
    return card;
  }

  @Endpoint(printCardSheet)
  async print(@Input() input: InputOf<typeof printCardSheet>, @CurrentActor() actor: Actor): Promise<unknown> {
    const pdf = await this.cards.print(input, actor);
    return isRefusal(pdf) ? pdf : download(pdf, '党员名片.pdf', 'application/pdf');
  }

  @Endpoint(listConsents)
  list(@CurrentActor() actor: Actor): unknown {
    return this.consents.list(actor);
  }

  @Endpoint(saveConsent)
  save(@Input() input: InputOf<typeof saveConsent>, @CurrentActor() actor: Actor): unknown {
    return this.consents.save(input, actor);
  }
}
