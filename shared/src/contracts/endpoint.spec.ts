import * as z from 'zod/mini';
import { done, endpoint, fillRequest, type Endpoint } from './endpoint.js';
import { endpoints } from './index.js';

const common = { summary: '', access: 'public', response: done, refusals: [] } as const;
const list = endpoint({ ...common, id: 'things.list', method: 'GET', path: '/api/places/:place/things', params: z.object({ place: z.string() }), query: z.object({ q: z.optional(z.string()), kind: z.optional(z.array(z.string())) }) });
const save = endpoint({ ...common, id: 'things.save', method: 'PUT', path: '/api/things/:id', params: z.object({ id: z.string() }), body: z.object({ name: z.string(), note: z.optional(z.string()) }) });

test('path parameters and query are written so that any character survives', () => {
  expect(fillRequest(list, { place: '一/二', q: '约谈 & 表彰' })).toEqual({ method: 'GET', address: '/api/places/%E4%B8%80%2F%E4%BA%8C/things?q=%E7%BA%A6%E8%B0%88%20%26%20%E8%A1%A8%E5%BD%B0' });
});

test('a list in the query repeats its name, and what is absent is left out', () => {
  expect(fillRequest(list, { place: 'a', kind: ['x', 'y'] }).address).toBe('/api/places/a/things?kind=x&kind=y');
  expect(fillRequest(list, { place: 'a', q: undefined }).address).toBe('/api/places/a/things');
});

test('the body of a writing call holds what is not in the path', () => {
  expect(fillRequest(save, { id: '7', name: '牌', note: undefined })).toEqual({ method: 'PUT', address: '/api/things/7', body: { name: '牌' } });
});

test('reading and deleting calls have no body, writing ones no query', () => {
  const isWriting = ({ method }: Endpoint): boolean => method === 'POST' || method === 'PUT';
  expect(endpoints.filter((one) => (isWriting(one) ? one.query : one.body) !== undefined).map(({ id }) => id)).toEqual([]);
  expect(endpoints.length).toBeGreaterThan(100);
});
