import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ItemYearModule } from '../item-year/item-year.module.js';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { CadenceDuties, cadenceSubject } from './cadence-duties.service.js';
import { CadenceFacts } from './cadence-facts.js';
import { CadencesController } from './cadences.controller.js';
import { CoordinationMeeting } from './coordination-meeting.entity.js';
import { Meetings } from './meetings.service.js';

export { CadenceDuties, cadenceSubject, CoordinationMeeting };

/** What the plan asks of organisations from time to time, and the meetings that answer some of it (SY-GC-13, SY-ZR-12, SY-CN-11, SY-CN-05, SY-ZT-27a). */
@Module({
  imports: [CalendarModule, ItemYearModule, ItemsModule, OrganisationsModule, RulebooksModule, TypeOrmModule.forFeature([CoordinationMeeting])],
  controllers: [CadencesController],
  providers: [CadenceDuties, CadenceFacts, Meetings],
})
export class CadencesModule {}
