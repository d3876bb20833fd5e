import { Module } from '@nestjs/common';
import { ItemsModule } from '../items/items.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PlaquesModule } from '../plaques/plaques.module.js';
import { BoardCounts } from './board-counts.js';
import { BoardScopes } from './board-scopes.js';
import { BoardSheets } from './board-sheets.service.js';
import { BoardsController } from './boards.controller.js';
import { BoardsService } from './boards.service.js';
import { OverdueEscalation } from './overdue-escalation.js';
import { PublishedBoard } from './published-board.service.js';

export { OverdueEscalation };

/** How the carriers stand, in numbers that open their lists; sheets of them; delays told to the secretary (SY-ZT-39, SY-ZT-43, SY-ZT-44, SY-ZT-45). */
@Module({
  imports: [ItemsModule, OrganisationsModule, PlaquesModule],
  controllers: [BoardsController],
  providers: [BoardCounts, BoardScopes, BoardSheets, BoardsService, OverdueEscalation, PublishedBoard],
  exports: [OverdueEscalation],
})
export class BoardsModule {}
