import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { endpoints } from '@liangpai/shared/contracts';
import { normaliseCode } from '@liangpai/shared/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import type { Configuration } from './platform/config/configuration.js';
import { openApiDocument } from './platform/http/open-api.js';

const logLevels: Record<Configuration['logLevel'], LogLevel[] | false> = {
  silent: false, error: ['error', 'fatal'], warn: ['error', 'fatal', 'warn'], info: ['error', 'fatal', 'warn', 'log'], debug: ['error', 'fatal', 'warn', 'log', 'debug'],
};

/** Nest tells of every module and route that it loads; that hides the lines that matter. */
class PlainLogger extends ConsoleLogger {
  private static readonly chatter = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

  override log(message: unknown, ...rest: unknown[]): void {
    if (!PlainLogger.chatter.has(String(rest.at(-1)))) super.log(message, ...rest);
  }
}

/** Bytes of a JSON body; files have limits of their own in their contracts. */
const bodyLimit = 256 * 1024;

/** What is printed in QR codes → the page that shows it. */
const printedAddresses = { p: '/pages/plaque/public', m: '/pages/card-public/index', s: '/pages/survey/slip', v: '/pages/satisfaction/slip' } as const;

/**
 * Builds the HTTP application: API, documentation, the web build of the mini-program and the printed addresses on one port.
 * @param options.webRoot folder of the web build; without it only the API is served
 * @param options.clock another clock than the machine's, for tests
 */
export async function createApp(configuration: Configuration, options: { readonly webRoot?: string; readonly clock?: Clock } = {}): Promise<NestFastifyApplication> {
  const { webRoot, clock = new Clock() } = options;
  const adapter = new FastifyAdapter({ bodyLimit, trustProxy: configuration.trustProxy, logger: false });
  const levels = logLevels[configuration.logLevel];
  const logger = levels ? new PlainLogger({ json: configuration.env === 'production', logLevels: levels }) : false;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration, clock), adapter, { logger, abortOnError: false });
  answerWithoutPages(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, configuration);
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"], workerSrc: ["'self'", 'blob:'], objectSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: configuration.publicUrl.startsWith('https:') ? undefined : false,
  } as never);
  await app.register(multipart as never, { limits: { files: 1, fields: 10, fileSize: 50 * 1024 * 1024 } } as never);
  logAccess(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, configuration);
  SwaggerModule.setup('api/docs', app, openApiDocument() as unknown as OpenAPIObject, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: '亮牌 API' });
  if (webRoot && existsSync(join(webRoot, 'index.html'))) await serveWeb(app, webRoot);
  app.enableShutdownHooks();
  return app;
}

/**
 * The API answers no pages, so that its policy forbids everything and is the same for each answer: it is written once here instead of being put
 * together by helmet for every request. Pages and their documentation get helmet's.
 */
function answerWithoutPages(fastify: FastifyInstance, configuration: Configuration): void {
  const isData = (url: string): boolean => url.startsWith('/api/') && !url.startsWith('/api/docs');
  fastify.addHook('onRoute', (route) => {
    if (isData(route.url)) Object.assign(route, { helmet: false });
  });
  const headers = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin',
    ...(configuration.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=15552000; includeSubDomains' } : {}),
  };
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, next: () => void) => {
    if (isData(request.url)) void reply.headers(headers);
    next();
  });
}

/** Routes of which not even the moment is logged. */
const unlogged = new Set(endpoints.filter((contract) => contract.isAnonymous).map((contract): string => contract.path));

/** One line per request with route, status and duration: no address, no identifiers, no person; nothing at all for ballots and objections without a name. */
function logAccess(fastify: FastifyInstance, configuration: Configuration): void {
  if (configuration.logLevel !== 'info' && configuration.logLevel !== 'debug') return;
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, finish: () => void) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route.startsWith('/api/') && !route.startsWith('/api/surveys') && !unlogged.has(route)) {
      process.stdout.write(`${JSON.stringify({ level: 'info', route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })}\n`);
    }
    finish();
  });
}

async function serveWeb(app: NestFastifyApplication, webRoot: string): Promise<void> {
  await app.register(fastifyStatic as never, { root: webRoot, wildcard: false, index: false, cacheControl: false, preCompressed: true, setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
    reply.header('Cache-Control', /\.[0-9a-f]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  } } as never);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  for (const [prefix, page] of Object.entries(printedAddresses)) {
    fastify.get(`/${prefix}/:code`, (request: FastifyRequest, reply: FastifyReply) => {
      const typed = (request.params as { code: string }).code;
      return reply.header('Cache-Control', 'no-cache').redirect(`${page}?code=${encodeURIComponent(normaliseCode(typed) ?? typed.slice(0, 64))}`, 302);
    });
  }
  const page = (_request: FastifyRequest, reply: FastifyReply): unknown => (reply as unknown as { sendFile(name: string): unknown }).sendFile('index.html');
  for (const route of ['/', '/pages/*']) fastify.get(route, page);
}
