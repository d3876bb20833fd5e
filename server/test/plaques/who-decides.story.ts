import {
  createPlaque, exportPlaques, listPlaques, printPlaqueSheet, readConfidentialWords, readPlaque, readPublicPlaque, saveConfidentialWords, savePlaque, takePlaqueStep, takePlaqueSteps, type PlaqueTarget, type PlaqueView,
} from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';
import { pageSizeOf, readQr, renderPage, squeezed, textOf } from '../support/printed-page.js';
import { contentOf, PlaqueStory } from './plaques.js';

const [rate] = contentOf().targets as [PlaqueTarget];

describe('who decides on a plaque, and what is turned away', () => {
  let house: House;
  let builder: Builder;
  let company: Company;
  let story: PlaqueStory;

  beforeAll(async () => {
    house = await House.open();
    builder = new Builder(house);
    company = await builder.company();
    story = new PlaqueStory(house, company);
  });
  afterAll(() => house.close());

  const take = (plaque: PlaqueView, action: 'pass-review' | 'approve' | 'submit', by: Character, opinion = '') =>
    house.call(takePlaqueStep, { id: plaque.open?.id ?? '', action, opinion }, by.token);

  it('lets one of two reviewers win and tells the other by whom', async () => {
    const second = await builder.person(company.root, '孟审查', 'full-member', company.office);
    await builder.role(second, 'confidentiality-reviewer', company.root);
    const plaque = await story.draft();
    await story.step(plaque, 'submit', company.secretary);
    const answers = await Promise.all([take(plaque, 'pass-review', company.reviewer), take(plaque, 'pass-review', second)]);
    const [winner, loser] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
    expect(winner.status).toBe(200);
    expect(loser.problem?.code).toBe('STEP.TAKEN');
    expect(loser.problem?.detail).toContain(winner === answers[0] ? '严守则' : '孟审查');
    expect(winner.body.open?.history.filter((step) => step.action === 'pass-review')).toHaveLength(1);
  });

  it('keeps everybody who wrote in it from deciding on it', async () => {
    const plaque = await story.draft();
    await house.get(savePlaque, { id: plaque.id, version: plaque.open?.version ?? null, content: contentOf({ responsible: '沈若兰' }) }, company.affairs.token);
    await story.step(plaque, 'submit', company.secretary);
    await story.step(plaque, 'pass-review', company.reviewer);
    expect((await take(plaque, 'approve', company.affairs)).problem?.code).toBe('STEP.RECUSED');
    expect((await take(plaque, 'approve', company.secretary)).problem?.code).toMatch(/^STEP\.(RECUSED|NOT_YOURS)$/);
    expect((await take(plaque, 'approve', company.leader)).status).toBe(200);
  });

  it('does not let two writers overwrite each other', async () => {
    const plaque = await story.draft();
    const save = (responsible: string, by: Character) => house.call(savePlaque, { id: plaque.id, version: plaque.open?.version ?? null, content: contentOf({ responsible }) }, by.token);
    const answers = await Promise.all([save('甲', company.secretary), save('乙', company.deputy)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.problem)?.problem?.code).toBe('VERSION.STALE');
  });

  it('makes one plaque of a request sent twice', async () => {
    const input = { organisationId: company.office.id, content: contentOf({ name: '重发一次' }) };
    const [one, two] = [await house.get(createPlaque, input, company.secretary.token, { 'idempotency-key': 'k-1' }), await house.get(createPlaque, input, company.secretary.token, { 'idempotency-key': 'k-1' })];
    expect(two.id).toBe(one.id);
  });

  it('shows the reviewer confidential words and never lets them pass without an answer', async () => {
    const list = await house.get(readConfidentialWords, {}, company.reviewer.token);
    expect(list.version).toBe(0);
    await house.get(saveConfidentialWords, { words: [...list.words, '星河重工'], version: 0 }, company.reviewer.token);
    expect((await house.call(saveConfidentialWords, { words: [], version: 0 }, company.reviewer.token)).problem?.code).toBe('VERSION.STALE');
    const plaque = await story.draft({ commitments: ['星 河 重工的订单优先交付', '兵器工业订单零延误'] });
    await story.step(plaque, 'submit', company.secretary);
    const seen = await house.get(readPlaque, { id: plaque.id }, company.reviewer.token);
    expect(seen.open?.hits).toEqual([{ word: '星河重工', place: '承诺1' }, { word: '兵器工业', place: '承诺2' }]);
    expect((await take(plaque, 'pass-review', company.reviewer)).problem).toMatchObject({ code: 'PLAQUE.HITS_UNANSWERED', detail: expect.stringContaining('星河重工') as string });
    expect((await take(plaque, 'pass-review', company.reviewer, '客户已书面同意公开')).status).toBe(200);
  });

  it.each([
    ['PLAQUE.PERIOD_INVALID', { toOn: '2026-09-30' }],
    ['PLAQUE.FIGURE_INCOMPLETE', { targets: [{ ...rate, asOfOn: null }] }],
    ['PLAQUE.FIGURE_INCOMPLETE', { targets: [{ ...rate, asOfOn: '2026-10-15' }] }],
    ['INPUT.INVALID', { name: ' ' }],
    ['INPUT.INVALID', { targets: Array.from({ length: 21 }, () => rate) }],
    ['INPUT.INVALID', { targets: [{ ...rate, target: 98.12345 }] }],
  ])('refuses faulty content: %s', async (code, changes) => {
    const answer = await house.call(createPlaque, { organisationId: company.office.id, content: contentOf(changes) }, company.secretary.token);
    expect(answer.problem?.code).toBe(code);
  });

  it('keeps a silent laggard from being submitted', async () => {
    const plaque = await story.draft({ targets: [{ ...rate, actual: 90 }] });
    expect((await take(plaque, 'submit', company.secretary)).problem?.code).toBe('PLAQUE.MEASURE_REQUIRED');
  });

  it('keeps another branch and another enterprise out', async () => {
    const plaque = await story.draft();
    const stranger = (await builder.company('东海船坞')).affairs;
    for (const by of [company.productionSecretary, stranger]) {
      expect((await house.call(readPlaque, { id: plaque.id }, by.token)).problem?.code).toBe('PLAQUE.NOT_FOUND');
      expect((await take(plaque, 'submit', by)).problem?.code).toBe('PLAQUE.NOT_FOUND');
      expect((await house.get(listPlaques, { search: plaque.code }, by.token)).total).toBe(0);
    }
    expect((await house.call(savePlaque, { id: plaque.id, version: 1, content: contentOf() }, company.productionSecretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(savePlaque, { id: plaque.id, version: 1, content: contentOf() }, stranger.token)).problem?.code).toBe('PLAQUE.NOT_FOUND');
    expect((await house.call(createPlaque, { organisationId: company.office.id, content: contentOf() }, company.productionSecretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(createPlaque, { organisationId: company.office.id, content: contentOf() }, stranger.token)).problem?.code).toBe('ORGANISATION.NOT_FOUND');
  });

  it.each([['KKKKK-KKKKK', 'PLAQUE.UNKNOWN', 404], ['kkkkk kkkkk', 'PLAQUE.UNKNOWN', 404], ['K7M4', 'PLAQUE.CODE_MALFORMED', 422], ["' OR 1=1", 'PLAQUE.CODE_MALFORMED', 422], ['OOOOOOOOOO', 'PLAQUE.CODE_MALFORMED', 422]])(
    'answers the code %s with %s', async (code, problem, status) => {
      const answer = await house.call(readPublicPlaque, { code });
      expect({ code: answer.problem?.code, status: answer.status }).toEqual({ code: problem, status });
    });

  it('never shows a reader a mixture while a new version is approved', async () => {
    const plaque = await story.shown({ name: '旧名', contact: '旧电话' });
    const edited = await house.get(savePlaque, { id: plaque.id, version: null, content: contentOf({ name: '新名', contact: '新电话' }) }, company.secretary.token);
    await story.step(edited, 'submit', company.secretary);
    await story.step(edited, 'pass-review', company.reviewer);
    const reads = Array.from({ length: 32 }, () => house.get(readPublicPlaque, { code: plaque.code }));
    await story.step(edited, 'approve', company.leader);
    const seen = new Set((await Promise.all(reads)).map((page) => `${page.name} ${page.content?.name} ${page.content?.contact}`));
    for (const page of seen) expect(['旧名 旧名 旧电话', '新名 新名 新电话']).toContain(page);
    expect((await house.get(readPublicPlaque, { code: plaque.code })).content?.contact).toBe('新电话');
  });

  it('approves several at once and answers for each', async () => {
    const ready = await Promise.all(['甲', '乙'].map((name) => story.draft({ name })));
    for (const plaque of ready) {
      await story.step(plaque, 'submit', company.secretary);
      await story.step(plaque, 'pass-review', company.reviewer);
    }
    const waiting = await story.draft({ name: '丙' });
    const items = [...ready, waiting].map((plaque) => ({ versionId: plaque.open?.id ?? '', action: 'approve' as const }));
    const { results } = await house.get(takePlaqueSteps, { items }, company.leader.token);
    expect(results.map((result) => result.stateLabel ?? result.problem?.code)).toEqual(['已亮牌', '已亮牌', 'STEP.NOT_POSSIBLE']);
    const inApproval = await house.get(listPlaques, { state: 'draft', search: '丙' }, company.secretary.token);
    expect(inApproval.plaques[0]?.open?.steps.map((step) => step.label)).toEqual(['送审']);
  });

  it.each([['A4', 210], ['A3', 297]] as const)('prints on %s with a code that leads to the plaque', async (paper, width) => {
    const plaque = await story.shown({ name: `打印${paper}` });
    const printed = await house.call(printPlaqueSheet, { id: plaque.id, paper }, company.secretary.token);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(pageSizeOf(printed.raw).width).toBe(width);
    expect(readQr(await renderPage(printed.raw))?.data).toBe(`https://liangpai.example/p/${plaque.code}`);
    const text = squeezed(textOf(printed.raw));
    for (const words of [`打印${paper}`, '示范牌', `${plaque.code.slice(0, 5)}-${plaque.code.slice(5)}`, '0411-5550101', '2026-10-14批准公开']) expect(text).toContain(words);
  });

  it('prints nothing that has not been approved', async () => {
    expect((await house.call(printPlaqueSheet, { id: (await story.draft()).id }, company.secretary.token)).problem?.code).toBe('PLAQUE.NOT_SHOWN');
  });

  it('exports the list as a sheet', async () => {
    const sheet = await house.call(exportPlaques, { state: 'shown' }, company.affairs.token);
    expect(sheet.raw.subarray(0, 2).toString()).toBe('PK');
    expect(sheet.raw.length).toBeGreaterThan(2000);
  });
});
