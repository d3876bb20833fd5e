import { endpoints, type Endpoint } from '@liangpai/shared/contracts';
import { capabilities, roles, type Role } from '@liangpai/shared/kernel';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';

/**
 * The coarse half of permission, for every endpoint and every role, generated from the contracts: a role that does not carry the endpoint's capability
 * is turned away before anything is read. What a role may do inside and outside its subtree is told in `inside-and-outside.story.ts`.
 */
describe('every endpoint × every role', () => {
  let house: House;
  let company: Company;
  const holders = new Map<Role, Character>();

  beforeAll(async () => {
    house = await House.open();
    const builder = new Builder(house);
    company = await builder.company();
    for (const role of roles) {
      const holder = await builder.person(company.root, `任${role}`, 'full-member', company.office);
      await builder.role(holder, role, company.root);
      holders.set(role, holder);
    }
  });
  afterAll(() => house.close());

  const ask = async (contract: Endpoint, token?: string): Promise<{ status: number; code: string | undefined }> => {
    const response = await house.app.inject({
      method: contract.method, url: contract.path.replace(/:\w+/g, 'nothing'), headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(contract.body ? { payload: {} } : {}),
    });
    const isProblem = /problem/.test(String(response.headers['content-type']));
    return { status: response.statusCode, code: isProblem ? response.json<{ code: string }>().code : undefined };
  };

  const guarded = endpoints.filter((contract) => contract.access !== 'public');
  const withCapability = guarded.filter((contract) => contract.access !== 'signed-in');

  it.each(guarded.map((contract) => [contract.id, contract] as const))('%s needs a session', async (_, contract) => {
    expect(await ask(contract)).toEqual({ status: 401, code: 'SESSION.REQUIRED' });
  });

  it.each(withCapability.flatMap((contract) => roles.map((role) => [contract.id, role, contract] as const)))('%s as %s', async (_, role, contract) => {
    const carriers: readonly Role[] = capabilities[contract.access as keyof typeof capabilities];
    const { code } = await ask(contract, holders.get(role)?.token);
    if (carriers.includes(role)) expect(code).not.toBe('SESSION.REQUIRED');
    else expect(code).toBe('ACCESS.DENIED');
  });

  it.each(withCapability.map((contract) => [contract.id, contract] as const))('%s turns away a member without a role, and a worker', async (_, contract) => {
    for (const person of [company.member, company.worker]) expect((await ask(contract, person.token)).code).toBe('ACCESS.DENIED');
  });
});
