import { Controller, Headers } from '@nestjs/common';
import {
  activateAccount, bindWechat, changePassword, endSession, listDemoSignIns, listSessions, readMe, refreshSession, signInAsDemo, signInWithPassword,
  signInWithWechat, signOut, unbindWechat, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { deviceName } from './device-name.js';
import { SessionsService } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(private readonly service: SessionsService) {}

  @Endpoint(signInWithPassword)
  signIn(@Input() input: InputOf<typeof signInWithPassword>, @Headers('user-agent') agent?: string): unknown {
    return this.service.signIn(input, deviceName(agent));
  }

  @Endpoint(signInWithWechat)
  signInWithWechat(@Input() input: InputOf<typeof signInWithWechat>, @Headers('user-agent') agent?: string): unknown {
    return this.service.signInWithWechat(input, deviceName(agent));
  }

  @Endpoint(bindWechat)
  bind(@Input() input: InputOf<typeof bindWechat>, @Headers('user-agent') agent?: string): unknown {
    return this.service.bindWechat(input, deviceName(agent));
  }

  @Endpoint(activateAccount)
  activate(@Input() input: InputOf<typeof activateAccount>, @Headers('user-agent') agent?: string): unknown {
    return this.service.activate(input, deviceName(agent));
  }

  @Endpoint(signInAsDemo)
  signInAsDemo(@Input() input: InputOf<typeof signInAsDemo>, @Headers('user-agent') agent?: string): unknown {
    return this.service.signInAsDemo(input, deviceName(agent));
  }

  @Endpoint(listDemoSignIns)
  demoSignIns(): unknown {
    return this.service.demoSignIns();
  }

  @Endpoint(refreshSession)
  refresh(@Input() input: InputOf<typeof refreshSession>): unknown {
    return this.service.refresh(input);
  }

  @Endpoint(readMe)
  me(@CurrentActor() actor: Actor): unknown {
    return this.service.me(actor);
  }

  @Endpoint(changePassword)
  changePassword(@Input() input: InputOf<typeof changePassword>, @CurrentActor() actor: Actor): unknown {
    return this.service.changePassword(input, actor);
  }

  @Endpoint(listSessions)
  list(@CurrentActor() actor: Actor): unknown {
    return this.service.list(actor);
  }

  @Endpoint(endSession)
  end(@Input() input: InputOf<typeof endSession>, @CurrentActor() actor: Actor): unknown {
    return this.service.end(input, actor);
  }

  @Endpoint(signOut)
  signOut(@CurrentActor() actor: Actor): unknown {
    return this.service.signOut(actor);
  }

  @Endpoint(unbindWechat)
  unbindWechat(@CurrentActor() actor: Actor): unknown {
    return this.service.unbindWechat(actor);
  }
}
