import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

@Module({ imports: [OrganisationsModule], controllers: [InboxController], providers: [InboxService] })
export class InboxModule {}
