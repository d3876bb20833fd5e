import { createPlaque, endpoints, openSurvey, submitCommitment, submitMonth, type Endpoint } from '@liangpai/shared/contracts';
import { capabilities, type Role } from '@liangpai/shared/kernel';
import { z } from 'zod';
import { RoleAssignment } from '../../src/features/organisations/organisations.module.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';
import { goodPledges, noKeyTasks } from '../support/pledges.js';

type Json = Record<string, unknown>;

/** A batch answers 200 and says item by item that nothing was done; a survey opened at home with somebody else's departments has no raters. */
const nothingDone = /"isDone":false|"problem":\{|"raters":0/;
interface Schema { readonly type?: string; readonly pattern?: string; readonly format?: string; readonly enum?: unknown[]; readonly const?: unknown; readonly minimum?: number; readonly minItems?: number; readonly items?: Schema; readonly properties?: Record<string, Schema>; readonly anyOf?: Schema[]; readonly default?: unknown }

/** The smallest input that a contract accepts, with `id` wherever an identifier is asked for. */
function smallest(schema: Schema, id: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return smallest(schema.anyOf[0] ?? {}, id);
  if (schema.type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, smallest(each, id)]));
  if (schema.type === 'array') return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => smallest(schema.items ?? {}, id));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.pattern?.includes('{26}')) return id;
  if (schema.pattern?.includes('Q[1-4]')) return '2026-Q4';
  if (schema.format === 'date') return '2026-10-14';
  if (schema.pattern?.includes('0[1-9]|1[0-2]') && !schema.format) return '2026-10';
  return '内容';
}

const jsonSchema = (schema: z.core.$ZodType | undefined): Schema => (schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema : {});
const sample = (schema: z.core.$ZodType | undefined, id: string): Json => (schema ? smallest(jsonSchema(schema), id) as Json : {});

/**
 * The fine half of permission, generated from the contracts: whoever holds an endpoint's capability in a sibling branch or in another enterprise tries it on
 * every kind of thing of the office branch, and never succeeds; lists show nothing of it.
 */
describe('what lies outside of one’s subtree', () => {
  let house: House;
  let company: Company;
  let elsewhere: Company;
  let things: string[] = [];
  let surveyId = '';
  const outsiders = new Map<Role, (Character & { readonly enterpriseId: string })[]>();
  const branchRoles: readonly Role[] = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader'];

  beforeAll(async () => {
    house = await House.open();
    const builder = new Builder(house);
    company = await builder.company();
    elsewhere = await builder.company('东南能化');
    const texts = { activities: '参加主题党日', performance: '完成检修', management: '无', selfScore: 90 };
    const commitment = await house.get(submitCommitment, { pledges: goodPledges, keyTasks: noKeyTasks }, company.member.token);
    const month = await house.get(submitMonth, { month: '2026-09', ...texts }, company.member.token);
    const plaque = await house.call(createPlaque, { ...sample(createPlaque.body, company.office.id), organisationId: company.office.id } as never, company.secretary.token);
    const plaqueIds = JSON.stringify(plaque.body).match(/[0-9a-hjkmnp-tv-z]{26}/g) ?? [];
    const survey = await house.get(openSurvey, { quarter: '2026-Q4', closesOn: '2026-10-30', raterOrganisationIds: [company.workshop.id], hasOverallQuestion: false, usesSlips: true }, company.affairs.token);
    surveyId = survey.id;
    const role = await house.source.getRepository(RoleAssignment).findOneByOrFail({ personId: company.secretary.id });
    things = [...new Set([company.office.id, company.member.id, company.secretary.id, commitment.id, month.id, survey.id, role.id, ...plaqueIds])];
    for (const roleName of new Set(Object.values(capabilities).flat())) {
      const holders: (Character & { readonly enterpriseId: string })[] = [];
      const places = branchRoles.includes(roleName) ? [company.production, elsewhere.root] : [elsewhere.root];
      for (const place of places) {
        const holder = await builder.person(place.enterpriseId === company.root.id ? company.root : elsewhere.root, `外${roleName}`, 'full-member', place.kind === 'branch' ? place : elsewhere.office);
        await builder.role(holder, roleName, place);
        holders.push({ ...holder, enterpriseId: place.enterpriseId });
      }
      outsiders.set(roleName, holders);
    }
  }, 60_000);
  afterAll(() => house.close());

  const send = async (contract: Endpoint, id: string, token: string): Promise<{ status: number; code: string | undefined; text: string }> => {
    const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(sample(contract.params, id)[name] ?? id)));
    const query = new URLSearchParams(Object.fromEntries(Object.entries(sample(contract.query, id)).map(([name, value]) => [name, String(value)])));
    const response = await house.app.inject({ method: contract.method, url: contract.query ? `${path}?${query.toString()}` : path, headers: { authorization: `Bearer ${token}` }, ...(contract.body ? { payload: sample(contract.body, id) } : {}) });
    const isProblem = /problem/.test(String(response.headers['content-type']));
    return { status: response.statusCode, code: isProblem ? response.json<{ code: string }>().code : undefined, text: response.payload };
  };

  const guarded = endpoints.filter((contract) => contract.access in capabilities && !contract.upload);
  const asksForId = (contract: Endpoint): boolean => [contract.params, contract.query, contract.body].some((schema) => JSON.stringify(jsonSchema(schema)).includes('{26}'));

  it.each(guarded.filter(asksForId).map((contract) => [contract.id, contract] as const))('%s reaches nothing of a sibling branch or another enterprise', async (_, contract) => {
    const carriers: readonly Role[] = capabilities[contract.access as keyof typeof capabilities];
    for (const outsider of carriers.flatMap((role) => outsiders.get(role) ?? [])) {
      for (const thing of things) {
        const answer = await send(contract, thing, outsider.token);
        expect([answer.code === 'INPUT.INVALID' ? answer.text : '', answer.status]).toEqual(['', expect.any(Number)]);
        expect(answer.status).toBeLessThan(500);
        if (answer.status === 200) for (const name of [company.member.name, company.secretary.employeeNo, ...things]) expect(answer.text.replaceAll(thing, '')).not.toContain(name === thing ? '\u0000' : name);
        if (answer.status === 200 && contract.method !== 'GET') expect(answer.text).toMatch(nothingDone);
      }
    }
  });

  it.each(guarded.filter((contract) => !asksForId(contract) && contract.method === 'GET' && !contract.produces).map((contract) => [contract.id, contract] as const))('%s lists nothing of them', async (_, contract) => {
    const carriers: readonly Role[] = capabilities[contract.access as keyof typeof capabilities];
    for (const outsider of carriers.flatMap((role) => outsiders.get(role) ?? [])) {
      const { text, status } = await send(contract, company.office.id, outsider.token);
      expect(status).toBeLessThan(500);
      // A quarter's survey is the whole enterprise's, so that a sibling branch sees its line; everything else stays unseen.
      const own = things.slice(1).filter((thing) => !(thing === surveyId && outsider.enterpriseId === company.root.id));
      for (const thing of [company.member.employeeNo, ...own]) expect(text).not.toContain(thing);
    }
  });
});
