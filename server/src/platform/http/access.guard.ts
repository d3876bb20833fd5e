import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse } from '@liangpai/shared/kernel';
import type { Endpoint } from '@liangpai/shared/contracts';
import { ActorSource, canAnywhere } from '../auth/actor.js';
import { contractKey, type ServedRequest } from './endpoint.decorator.js';
import { RefusalException } from './problem.js';

/** Routes that somebody who still has the first password may use. */
const beforePasswordChange = new Set(['sessions.me', 'sessions.change-password', 'sessions.sign-out']);

/**
 * The coarse half of permission: is there a session, and does its person hold the endpoint's capability anywhere? The fine half (this very
 * organisation) is the first line of every use case. A route without a contract is refused: no endpoint exists without a declared rule.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly actors: ActorSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<Endpoint | undefined>(contractKey, context.getHandler());
    if (!contract) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no contract`);
    const request = context.switchToHttp().getRequest<ServedRequest>();
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (contract.access === 'public') {
      // Ballot routes never look at who is calling.
      if (token && !contract.isAnonymous) {
        const actor = await this.actors.findByAccessToken(token);
        if (actor) request.actor = actor;
      }
      return true;
    }
    if (!token) throw new RefusalException(refuse('SESSION.REQUIRED'));
    const actor = await this.actors.findByAccessToken(token);
    if (!actor) throw new RefusalException(refuse('SESSION.EXPIRED'));
    request.actor = actor;
    if (actor.mustChangePassword && !beforePasswordChange.has(contract.id)) throw new RefusalException(refuse('PASSWORD.CHANGE_REQUIRED'));
    if (contract.access !== 'signed-in' && !canAnywhere(actor, contract.access)) throw new RefusalException(refuse('ACCESS.DENIED'));
    return true;
  }
}
