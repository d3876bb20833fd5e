import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { refusalTexts } from './refusals.js';

export const healthRefusals = /* @__PURE__ */ refusalTexts({
  'SERVICE.NOT_READY': { status: 503, title: '服务还没准备好', detail: () => '数据库暂时连不上，请稍后再试。' },
});

export const readHealth = endpoint({
  id: 'health.alive', method: 'GET', path: '/api/health', summary: '进程是否在运行', access: 'public', response: z.object({ status: z.literal('up') }), refusals: [],
});

export const readReadiness = endpoint({
  id: 'health.ready', method: 'GET', path: '/api/ready', summary: '数据库是否可用', access: 'public', response: z.object({ status: z.literal('ready') }), refusals: ['SERVICE.NOT_READY'],
});

export const healthEndpoints = [readHealth, readReadiness] as const;
