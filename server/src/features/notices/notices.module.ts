import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { NoticeAudience } from './notice-audience.js';
import { NoticeDocuments } from './notice-documents.service.js';
import { NoticeReading } from './notice-reading.service.js';
import { NoticeSubject, Objection, PublicNotice } from './notice.entity.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { Objections } from './objections.service.js';

export { NoticeReading, Notices };
export type { NewNotice, NoticeLine, SubjectStanding } from './notices.service.js';

/** 公示 (SY-ZT-34, SY-ZT-36, U15). */
@Module({
  imports: [CalendarModule, OrganisationsModule, RulebooksModule, TypeOrmModule.forFeature([PublicNotice, NoticeSubject, Objection])],
  controllers: [NoticesController],
  providers: [NoticeAudience, NoticeDocuments, NoticeReading, Notices, Objections],
  exports: [NoticeReading, Notices],
})
export class NoticesModule {}
