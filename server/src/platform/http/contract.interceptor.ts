import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@liangpai/shared/contracts';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Configuration } from '../config/configuration.js';
import { contractKey, type ServedRequest } from './endpoint.decorator.js';
import { unwrap } from './problem.js';
import { validate } from './validation.js';

/** Holds every use case to its contract: validates what goes in, lets only listed refusals out, and outside production checks the answer's shape. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector, private readonly configuration: Configuration) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<Endpoint>(contractKey, context.getHandler());
    validate(contract, context.switchToHttp().getRequest<ServedRequest>());
    return next.handle().pipe(map((answer: unknown) => {
      const body = unwrap(contract, answer);
      if (contract.produces || this.configuration.env === 'production' || isUnchanged(context)) return body;
      // A hot answer comes as JSON that was written once; it is checked like any other and sent as it is.
      const checked = contract.response.safeParse(Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : body);
      if (!checked.success) throw new Error(`${contract.id} answered against its contract: ${JSON.stringify(checked.error.issues.slice(0, 3))}`);
      return Buffer.isBuffer(body) ? body : checked.data;
    }));
  }
}

/** 304: the caller has the answer already, so there is none to check. */
function isUnchanged(context: ExecutionContext): boolean {
  return context.switchToHttp().getResponse<FastifyReply>().statusCode === 304;
}
