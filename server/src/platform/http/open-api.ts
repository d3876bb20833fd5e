import { endpoints, refusals, commonRefusals, type Endpoint } from '@liangpai/shared/contracts';
import type { RefusalCode } from '@liangpai/shared/kernel';
import { z } from 'zod';

type Json = Record<string, unknown>;

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
}

function parametersOf(schema: z.core.$ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const object = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(object.properties ?? {}).map(([name, each]) => ({ name, in: place, required: place === 'path' || (object.required ?? []).includes(name), schema: each }));
}

function operationOf(contract: Endpoint): Json {
  const codes: RefusalCode[] = [...contract.refusals, ...(Object.keys(commonRefusals) as RefusalCode[])];
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const text = refusals[code];
    if (text) byStatus.set(text.status, [...(byStatus.get(text.status) ?? []), `\`${code}\` ${text.title}`]);
  }
  const body = contract.upload
    ? { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } } }
    : contract.body ? { 'application/json': { schema: schemaOf(contract.body, 'input') } } : undefined;
  return {
    operationId: contract.id, summary: contract.summary, tags: [contract.id.split('.')[0]],
    description: [`权限：${contract.access}`, ...(contract.clauses?.length ? [`条款：${contract.clauses.join('、')}`] : [])].join('\n\n'),
    ...(contract.access === 'public' ? { security: [] } : {}),
    parameters: [...parametersOf(contract.params, 'path'), ...parametersOf(contract.query, 'query')],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: { description: '成功', content: contract.produces ? { [contract.produces]: { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: schemaOf(contract.response, 'output') } } },
      ...Object.fromEntries([...byStatus].map(([status, lines]) => [status, { description: lines.join('；'), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }])),
    },
  };
}

/** The OpenAPI document, made from the contracts: what it says is what the server does. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const contract of endpoints) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '亮牌 Liangpai', version: '0.1.0', description: '失败一律以 problem+json 回答，`code` 是稳定的拒绝码，`detail` 是可直接给人看的中文。' },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: { type: 'object', required: ['type', 'code', 'title', 'status', 'detail'], properties: { type: { type: 'string' }, code: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, fields: { type: 'object', additionalProperties: { type: 'string' } } } } },
    },
  };
}
