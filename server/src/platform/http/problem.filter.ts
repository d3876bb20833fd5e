import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { refuse, type RefusalCode } from '@liangpai/shared/kernel';
import type { FastifyReply } from 'fastify';
import { problemOf, RefusalException, type Problem } from './problem.js';

const codesByStatus: Readonly<Record<number, RefusalCode>> = { 400: 'REQUEST.MALFORMED', 404: 'ROUTE.NOT_FOUND', 413: 'REQUEST.TOO_LARGE', 415: 'REQUEST.MALFORMED', 429: 'REQUEST.TOO_MANY' };

/** The one place where a failure becomes an HTTP answer. What went wrong inside is logged without the request's content and never sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.describe(thrown);
    if (problem.code === 'REQUEST.TOO_MANY' && problem.facts?.seconds) void reply.header('Retry-After', String(problem.facts.seconds));
    void reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').header('Cache-Control', 'no-store').send(problem);
  }

  private describe(thrown: unknown): Problem {
    if (thrown instanceof RefusalException) return problemOf(thrown.refusal, thrown.fields);
    const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number }).statusCode;
    const code = status === undefined ? undefined : codesByStatus[status];
    if (code) return problemOf(refuse(code));
    this.logger.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown failure');
    return { type: 'urn:liangpai:problem:SERVER.FAILED', code: 'SERVER.FAILED', title: '系统出了点问题', status: 500, detail: '您填的内容没有丢，请稍后再试；一直这样请告诉系统管理员。' };
  }
}
