import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RosterController } from './roster.controller.js';
import { RosterService, sheetOf } from './roster.service.js';

export { RosterService, sheetOf };

@Module({ imports: [PeopleModule], controllers: [RosterController], providers: [RosterService], exports: [RosterService] })
export class RosterModule {}
