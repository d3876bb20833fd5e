import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PlaquesModule } from '../plaques/plaques.module.js';
import { RulebooksModule } from '../rulebooks/rulebooks.module.js';
import { Blockage, BlockageStep } from './blockage.entity.js';
import { BlockagesController } from './blockages.controller.js';
import { Blockages } from './blockages.service.js';
import { ClosingReminders } from './closing-reminders.js';
import { ContactTalks } from './contact-talks.js';
import { Experiences } from './experiences.service.js';
import { ExperiencesController } from './experiences.controller.js';
import { isMet } from './goal-views.js';
import { ItemDoor } from './item-door.js';
import { ItemEvidences } from './item-evidence.service.js';
import { ItemGoals } from './item-goals.service.js';
import { ItemHoursController, RegistersController } from './item-hours.controller.js';
import { ItemHoursLog } from './item-hours.service.js';
import { ItemPlans } from './item-plans.service.js';
import { ItemQuarters } from './item-quarters.service.js';
import { ItemRecords } from './item-records.service.js';
import { ItemYearReading } from './item-year-reading.service.js';
import { ItemYearController } from './item-year.controller.js';
import { ItemEvidence, ItemGoal, ItemHours, ItemPlan, ItemQuarter, ItemRecord, WorkingTime } from './item-year.entity.js';
import { RegisterEntry } from './register-entry.entity.js';
import { JointDuties } from './joint-duties.js';
import { Registers } from './registers.service.js';
import { Supervision } from './supervision.service.js';
import { WorkingTimes } from './working-times.service.js';
import { YearDuties } from './year-duties.js';
import { YearOpening } from './year-opening.js';
import { YearSummaries } from './year-summaries.js';

export { Blockages, isMet, ItemEvidence, ItemGoal, ItemGoals, ItemHours, ItemHoursLog, ItemPlan, ItemQuarter, ItemRecord, ItemRecords, ItemYearReading, RegisterEntry, YearOpening, YearSummaries };

/** Running an item: goals, quarters, donated hours, log, plans, evidence; the registers beside it (SY-GC-12, SY-ZT-13, SY-ZT-20). */
@Module({
  imports: [
    CalendarModule, ItemsModule, OrganisationsModule, PlaquesModule, RulebooksModule,
    TypeOrmModule.forFeature([ItemGoal, ItemQuarter, ItemHours, WorkingTime, ItemRecord, ItemPlan, ItemEvidence, RegisterEntry, Blockage, BlockageStep]),
  ],
  controllers: [ItemYearController, ItemHoursController, RegistersController, BlockagesController, ExperiencesController],
  providers: [Blockages, ClosingReminders, ContactTalks, Experiences, ItemDoor, ItemEvidences, ItemGoals, ItemHoursLog, ItemPlans, ItemQuarters, ItemRecords, ItemYearReading, JointDuties, Registers, Supervision, WorkingTimes, YearDuties, YearOpening, YearSummaries],
  exports: [Blockages, ItemGoals, ItemHoursLog, ItemRecords, ItemYearReading],
})
export class ItemYearModule {}
