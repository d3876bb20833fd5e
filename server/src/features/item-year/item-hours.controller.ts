import { Controller, Headers } from '@nestjs/common';
import { isRefusal } from '@liangpai/shared/kernel';
import {
  addRegisterEntry, beginItemFromRegister, confirmItemHours, editRegisterEntry, exportItemHours, listItemHours, listRegister, logItemHours, readWorkingTime, removeItemHours, saveWorkingTime, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { ItemHoursLog } from './item-hours.service.js';
import { Registers } from './registers.service.js';
import { WorkingTimes } from './working-times.service.js';

@Controller()
export class ItemHoursController {
  constructor(private readonly hours: ItemHoursLog, private readonly workingTimes: WorkingTimes) {}

  @Endpoint(listItemHours)
  list(@Input() input: InputOf<typeof listItemHours>, @CurrentActor() actor: Actor): unknown {
    return this.hours.list(input, actor);
  }

  @Endpoint(logItemHours)
  log(@Input() input: InputOf<typeof logItemHours>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.hours.log(input, actor, key);
  }

  @Endpoint(confirmItemHours)
  confirm(@Input() input: InputOf<typeof confirmItemHours>, @CurrentActor() actor: Actor): unknown {
    return this.hours.confirm(input, actor);
  }

  @Endpoint(removeItemHours)
  remove(@Input() input: InputOf<typeof removeItemHours>, @CurrentActor() actor: Actor): unknown {
    return this.hours.remove(input.id, actor);
  }

  @Endpoint(exportItemHours)
  async sheet(@Input() input: InputOf<typeof exportItemHours>, @CurrentActor() actor: Actor): Promise<unknown> {
    const file = await this.hours.sheet(input.id, actor);
    return isRefusal(file) ? file : download(file.bytes, file.name, xlsxMediaType);
  }

  @Endpoint(readWorkingTime)
  workingTime(@CurrentActor() actor: Actor): unknown {
    return this.workingTimes.read(actor);
  }

  @Endpoint(saveWorkingTime)
  saveWorkingTime(@Input() input: InputOf<typeof saveWorkingTime>, @CurrentActor() actor: Actor): unknown {
    return this.workingTimes.save(input, actor);
  }
}

@Controller()
export class RegistersController {
  constructor(private readonly registers: Registers) {}

  @Endpoint(listRegister)
  list(@Input() input: InputOf<typeof listRegister>, @CurrentActor() actor: Actor): unknown {
    return this.registers.list(input, actor);
  }

  @Endpoint(addRegisterEntry)
  add(@Input() input: InputOf<typeof addRegisterEntry>, @CurrentActor() actor: Actor): unknown {
    return this.registers.add(input, actor);
  }

  @Endpoint(editRegisterEntry)
  edit(@Input() input: InputOf<typeof editRegisterEntry>, @CurrentActor() actor: Actor): unknown {
    return this.registers.edit(input, actor);
  }

  @Endpoint(beginItemFromRegister)
  begin(@Input() input: InputOf<typeof beginItemFromRegister>, @CurrentActor() actor: Actor): unknown {
    return this.registers.begin(input, actor);
  }
}
