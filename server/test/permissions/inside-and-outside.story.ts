import { endpoints, refusals, type Endpoint } from '@liangpai/shared/contracts';
import { capabilities, type RefusalCode, type Role } from '@liangpai/shared/kernel';
import type { Answer } from '../support/house.js';
import { rowsOf, textOf } from './rows.js';
import { exemptions, samples } from './samples/index.js';
import type { Prepared, Sample } from './samples/sample.js';
import { Scene, type Caller } from './scene.js';

/**
 * The fine half of permission: every endpoint × every role × inside the branch, in its sibling, in another enterprise, and people without a role.
 * The inside officer gets in, everybody else is turned away with 403 or 404 and changes nothing. The table is in `samples/`.
 */
describe('inside and outside of one’s subtree', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.set();
  }, 120_000);
  afterAll(() => scene.house.close());

  const guarded = endpoints.filter((contract) => contract.access !== 'public');

  it('has a sample, or a reason for none, for every endpoint that is not public', () => {
    const known = [...samples, ...exemptions].map(({ endpoint }) => endpoint.id);
    expect(guarded.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(exemptions.map((exemption) => [exemption.endpoint.id, exemption] as const))('%s has no subject of its own: it asks for no identifier', (_, { endpoint, reason }) => {
    expect(samples.map((sample) => sample.endpoint.id)).not.toContain(endpoint.id);
    expect(reason.length).toBeGreaterThan(20);
    const asked = [endpoint.params, endpoint.query, endpoint.body].flatMap((schema) => Object.keys(schema?._zod.def.shape ?? {}));
    expect(asked.filter((name) => /^id$|Ids?$/.test(name))).toEqual([]);
  });

  const carriersOf = ({ access }: Endpoint): readonly Role[] | undefined => (access in capabilities ? capabilities[access as keyof typeof capabilities] : undefined);

  const isLetIn = ({ letIn, siblings }: Sample, { standing, role, isMember }: Caller): boolean => {
    if (standing === 'elsewhere') return false;
    if (letIn.includes('everybody') || (isMember && letIn.includes('members'))) return true;
    if (standing === 'sibling' && siblings !== 'let-in') return false;
    return (role !== null && letIn.includes(role)) || (isMember && letIn.includes('members-of-the-branch'));
  };

  const send = ({ endpoint }: Sample, { input, file }: Prepared<Endpoint>, token: string): Promise<Answer<unknown>> => {
    // Requests are counted by the minute; these are to be judged by permission and not by their number.
    if (endpoint.throttle && endpoint.throttle !== 'none') scene.house.clock.forward(5);
    return file ? scene.house.upload(endpoint, file.bytes, '名册.xlsx', file.fields, token) : scene.house.call(endpoint, input, token);
  };

  const isRefusalFor = (caller: Caller, { refusedAs = [] }: Sample, code: string): boolean =>
    code.startsWith('ACCESS.') || code.endsWith('NOT_FOUND') || refusedAs.some((own) => own === code && (caller.standing === 'inside' || !own.startsWith('STEP.')));

  const expectRefused = (sample: Sample, answer: Answer<unknown>, caller: Caller, who: string): void => {
    const code = answer.problem?.code ?? '';
    expect({ who, status: [403, 404].includes(answer.status) ? 'refused' : answer.status, code: isRefusalFor(caller, sample, code) ? 'refused' : code }).toEqual({ who, status: 'refused', code: 'refused' });
  };

  const expectEachRefused = (sample: Sample, answer: Answer<unknown>, caller: Caller, who: string): void => {
    const { results } = answer.body as { results: { problem?: { code: string } | null; isDone?: boolean; title?: string }[] };
    const outside = (Object.entries(refusals) as [RefusalCode, { title: string }][]).filter(([code]) => isRefusalFor(caller, sample, code));
    const said = results.map(({ problem, isDone, title }) => (problem ? outside.some(([code]) => code === problem.code) : isDone === false && outside.some(([, text]) => text.title === title)));
    expect({ who, status: answer.status, said }).toEqual({ who, status: 200, said: results.map(() => true) });
    expect(results.length).toBeGreaterThan(0);
  };

  const expectShut = (sample: Sample, prepared: Prepared<Endpoint>, answer: Answer<unknown>, caller: Caller): void => {
    const who = `${caller.name} of ${sample.endpoint.id}`;
    const carriers = carriersOf(sample.endpoint);
    const holds = carriers ? caller.role !== null && carriers.includes(caller.role) : true;
    const isShutAltogether = !holds || (sample.siblings === 'refused' && caller.standing !== 'elsewhere') || (sample.elsewhere === 'refused' && caller.standing === 'elsewhere');
    const kind = isShutAltogether ? 'refused' : sample.others ?? 'refused';
    if (kind === 'refused-item-by-item') expectEachRefused(sample, answer, caller, who);
    else if (kind === 'refused' || answer.problem) expectRefused(sample, answer, caller, who);
    else expect({ who, status: answer.status }).toEqual({ who, status: 200 });
    if (kind === 'shown-nothing' && carriers) expect({ who, status: answer.status }).toEqual({ who, status: 200 });
    const text = textOf(answer);
    expect({ who, seen: (prepared.traces ?? []).filter((trace) => text.includes(trace)) }).toEqual({ who, seen: [] });
  };

  const expectIn = (sample: Sample, prepared: Prepared<Endpoint>, answer: Answer<unknown>, who: string): void => {
    expect({ who, status: answer.status, code: answer.problem?.code }).toEqual({ who, status: 200, code: undefined });
    const results = (answer.body as { results?: { problem?: unknown; isDone?: boolean }[] } | undefined)?.results;
    if (sample.others === 'refused-item-by-item') expect({ who, done: results?.map(({ problem, isDone }) => isDone ?? problem === null) }).toEqual({ who, done: [true] });
    const text = textOf(answer);
    expect({ who, unseen: (prepared.traces ?? []).filter((trace) => !text.includes(trace)) }).toEqual({ who, unseen: [] });
  };

  const table = samples.map((sample) => [sample.as ? `${sample.endpoint.id} (${sample.as})` : sample.endpoint.id, sample] as const);
  // Lists first, while the house is small enough for one page.
  const isList = ({ others }: Sample): number => (others === 'shown-nothing' ? 0 : others === 'on-their-own' ? 2 : 1);

  it.each([...table].sort(([, one], [, other]) => isList(one) - isList(other)))('%s', async (_, sample) => {
    const { source } = scene.house;
    const prepared = await sample.prepare(scene);
    const outsiders = scene.callers.filter((caller) => !isLetIn(sample, caller));
    const isOnTheirOwn = (caller: Caller): boolean => sample.others === 'on-their-own' || (sample.elsewhere === 'on-their-own' && caller.standing === 'elsewhere' && (carriersOf(sample.endpoint) ?? []).some((role) => role === caller.role));

    const before = await rowsOf(source);
    for (const caller of outsiders.filter((each) => !isOnTheirOwn(each))) expectShut(sample, prepared, await send(sample, prepared, caller.token), caller);
    expect(await rowsOf(source)).toEqual(before);

    const watched = prepared.owner?.id ?? scene.home.root.id;
    const owned = await rowsOf(source, watched);
    for (const caller of outsiders.filter(isOnTheirOwn)) {
      const answer = await send(sample, prepared, caller.token);
      expect(answer.status).toBeLessThan(500);
      for (const trace of prepared.traces ?? []) expect(textOf(answer)).not.toContain(trace);
    }
    expect(await rowsOf(source, watched)).toEqual(owned);

    // A write spends what was prepared, so that each who is let in gets a thing of its own.
    let fresh: Prepared<Endpoint> | undefined = prepared;
    const insiders = [...(sample.letIn.includes('owner') ? [{ name: 'its owner', ofOwner: true, token: '' }] : []), ...scene.callers.filter((caller) => isLetIn(sample, caller)).map(({ name, token }) => ({ name, ofOwner: false, token }))];
    expect(insiders.length).toBeGreaterThan(0);
    for (const insider of insiders) {
      const attempt: Prepared<Endpoint> = fresh ?? await sample.prepare(scene);
      if (sample.endpoint.method !== 'GET') fresh = undefined;
      expectIn(sample, attempt, await send(sample, attempt, insider.ofOwner ? attempt.owner?.token ?? '' : insider.token), `${insider.name} of ${sample.endpoint.id}`);
    }
  });
});
