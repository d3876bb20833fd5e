import { applyDecorators, createParamDecorator, HttpCode, RequestMapping, RequestMethod, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Endpoint as Contract } from '@liangpai/shared/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';

export const contractKey = 'liangpai:contract';

/** What the platform hangs on a request while it is served. */
export interface ServedRequest extends FastifyRequest {
  actor?: Actor;
  input?: unknown;
}

const methods = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, DELETE: RequestMethod.DELETE } as const;

/** Makes a controller method the server's side of a contract: its route, its permission, its validation and its refusals. */
export function Endpoint(contract: Contract): MethodDecorator {
  return applyDecorators(
    SetMetadata(contractKey, contract),
    RequestMapping({ method: methods[contract.method], path: contract.path.slice(1) }),
    HttpCode(200),
  );
}

/** The validated parameters, query and body of the request, in one object. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ServedRequest>().input);

/** The signed-in person. Only for endpoints whose contract is not `public`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ServedRequest>().actor);

/** The signed-in person, or undefined: for public endpoints that know a little more about somebody signed in. */
export const OptionalActor = CurrentActor;
