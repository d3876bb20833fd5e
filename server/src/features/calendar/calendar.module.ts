import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarController } from './calendar.controller.js';
import { ImportedYear } from './calendar-year.entity.js';
import { WorkingCalendars } from './working-calendars.service.js';

export { WorkingCalendars };

@Module({ imports: [TypeOrmModule.forFeature([ImportedYear])], controllers: [CalendarController], providers: [WorkingCalendars], exports: [WorkingCalendars] })
export class CalendarModule {}
