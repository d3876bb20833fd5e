import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import type { FastifyReply } from 'fastify';

/** An answer written once and sent many times. */
export interface WrittenAnswer {
  readonly body: Buffer;
  /** Strong: the hash of the body, in quotes. */
  readonly etag: string;
}

/**
 * Sends a written answer, or 304 to somebody who has it already. It may be kept anywhere, but never used without asking again.
 * @param known the request's If-None-Match
 */
export function sendWritten(answer: WrittenAnswer | Refusal, known: string | undefined, reply: FastifyReply): Buffer | Refusal | undefined {
  if (isRefusal(answer)) return answer;
  void reply.header('ETag', answer.etag).header('Cache-Control', 'no-cache');
  const isKnown = known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === answer.etag);
  if (!isKnown) {
    void reply.type('application/json; charset=utf-8');
    return answer.body;
  }
  void reply.status(304);
  return undefined;
}
