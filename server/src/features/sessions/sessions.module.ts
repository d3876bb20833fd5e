import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../../platform/auth/actor.js';
import { WechatClient } from '../../platform/wechat/wechat-client.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { Account, ActivationCode, Session, WechatBinding } from './account.entity.js';
import { hashOf, SessionStore } from './session-store.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

export { Account, ActivationCode, hashOf, Session, SessionsService, SessionStore, WechatBinding };

/** Global, because the access guard asks it who is calling. */
@Global()
@Module({
  imports: [OrganisationsModule, TypeOrmModule.forFeature([Account, ActivationCode, Session, WechatBinding])],
  controllers: [SessionsController],
  providers: [SessionStore, SessionsService, WechatClient, { provide: ActorSource, useExisting: SessionStore }],
  exports: [ActorSource, SessionStore, SessionsService, WechatClient],
})
export class SessionsModule {}
