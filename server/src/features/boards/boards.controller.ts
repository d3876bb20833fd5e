import { Controller } from '@nestjs/common';
import { exportBoard, exportItems, readBoard, readPublishedBoard, type InputOf } from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { BoardSheets } from './board-sheets.service.js';
import { BoardsService } from './boards.service.js';
import { PublishedBoard } from './published-board.service.js';

@Controller()
export class BoardsController {
  constructor(private readonly service: BoardsService, private readonly published: PublishedBoard, private readonly sheets: BoardSheets) {}

  @Endpoint(readBoard)
  read(@Input() input: InputOf<typeof readBoard>, @CurrentActor() actor: Actor): unknown {
    return this.service.read(input, actor);
  }

  @Endpoint(exportBoard)
  exportBoard(@Input() input: InputOf<typeof exportBoard>, @CurrentActor() actor: Actor): unknown {
    return this.sheets.board(input, actor);
  }

  @Endpoint(readPublishedBoard)
  readPublished(@Input() input: InputOf<typeof readPublishedBoard>, @CurrentActor() actor: Actor): unknown {
    return this.published.read(input, actor);
  }

  @Endpoint(exportItems)
  exportItems(@Input() input: InputOf<typeof exportItems>, @CurrentActor() actor: Actor): unknown {
    return this.sheets.items(input, actor);
  }
}
