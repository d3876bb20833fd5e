import { confirmCommitment, consentTexts, listConsents, printCardSheet, readMyCard, readPublicCard, removeCardPhoto, saveConsent, submitCommitment, uploadCardPhoto } from '@liangpai/shared/contracts';
import sharp from 'sharp';
import { CardDirectory, CardPhoto, Consent } from '../../src/features/cards/cards.module.js';
import { Person } from '../../src/features/organisations/organisations.module.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';
import { allTicked, goodPledges, noKeyTasks } from '../support/pledges.js';
import { squeezed, textOf } from '../support/printed-page.js';

describe('党员名片', () => {
  let house: House;
  let company: Company;
  let code: string;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    code = (await house.get(readMyCard, {}, company.member.token)).code;
  });
  afterAll(() => house.close());

  const consent = (who: Character, isGiven: boolean, textVersion: string = consentTexts['public-card'].version) => house.call(saveConsent, { purpose: 'public-card', isGiven, textVersion }, who.token);

  it('has one code for good, which the directory finds', async () => {
    expect(code).toMatch(/^[0-9A-Z]{10}$/);
    expect(await house.get(readMyCard, {}, company.member.token)).toMatchObject({ code, address: `https://liangpai.example/m/${code}`, name: company.member.name, photo: null, pledges: [], consent: { isGiven: false } });
    const directory = house.app.get(CardDirectory);
    expect(await directory.codeOf(company.member.id)).toBe(code);
    expect(await directory.findByCode(code)).toEqual({ personId: company.member.id });
    expect(await directory.findByCode('3333333333')).toBeNull();
    const [one, other] = await Promise.all([directory.codeOf(company.otherMember.id), directory.codeOf(company.otherMember.id)]);
    expect(one).toBe(other);
    expect((await house.call(readMyCard, {}, company.worker.token)).problem?.code).toBe('CARD.MEMBERS_ONLY');
  });

  it('says honestly that a code is malformed, unknown or not public', async () => {
    expect((await house.call(readPublicCard, { code: '123' })).problem?.code).toBe('CARD.CODE_MALFORMED');
    expect((await house.call(readPublicCard, { code: '3333333333' })).problem?.code).toBe('CARD.UNKNOWN');
    const hidden = await house.call(readPublicCard, { code });
    expect(hidden.problem).toMatchObject({ code: 'CARD.NOT_PUBLIC' });
    expect(JSON.stringify(hidden.body)).not.toContain(company.member.name);
  });

  it('shows exactly the listed fields once the member agrees, and the confirmed pledge', async () => {
    expect((await consent(company.member, true, '2020-01')).problem?.code).toBe('CONSENT.TEXT_CHANGED');
    expect((await consent(company.member, true)).body).toMatchObject({ isGiven: true, textVersion: consentTexts['public-card'].version, givenAt: house.clock.now() });
    await consent(company.member, true);
    expect(await house.source.getRepository(Consent).countBy({ personId: company.member.id })).toBe(1);
    const { id, version } = await house.get(submitCommitment, { pledges: goodPledges, keyTasks: noKeyTasks }, company.member.token);
    expect((await house.get(readPublicCard, { code })).pledges).toEqual([]);
    await house.get(confirmCommitment, { id, review: allTicked, version }, company.secretary.token);
    const card = await house.get(readPublicCard, { code: `${code.slice(0, 5)}-${code.slice(5).toLowerCase()}` });
    expect(Object.keys(card).sort()).toEqual(['branch', 'code', 'confirmedOn', 'isRateable', 'name', 'organisation', 'photo', 'pledges', 'post', 'unit']);
    expect(card.pledges.map((pledge) => Object.keys(pledge).sort())).toEqual(Array.from({ length: 5 }, () => ['aspect', 'item', 'text']));
    expect(card).toMatchObject({ code, name: company.member.name, branch: '机关一支部', isRateable: true, confirmedOn: '2026-10-14' });
    expect(JSON.stringify(card)).not.toContain(company.member.employeeNo);
    expect(JSON.stringify(card)).not.toContain(company.member.id);
  });

  it('is asked for again each time and costs nothing while unchanged', async () => {
    const first = await house.call(readPublicCard, { code });
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await house.call(readPublicCard, { code }, undefined, { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.raw.length).toBe(0);
  });

  it('keeps a photo small, upright and without what the camera wrote; refuses what is no photo', async () => {
    const noise = Buffer.alloc(900 * 1200 * 3).map((_, index) => (index * 7919) % 251);
    const camera = await sharp(noise, { raw: { width: 900, height: 1200, channels: 3 } }).withExif({ IFD0: { Make: 'SecretCamera', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(camera).metadata()).exif).toBeDefined();
    expect((await house.upload(uploadCardPhoto, camera, '照片.jpg', {}, company.member.token)).status).toBe(200);
    const kept = await house.source.getRepository(CardPhoto).findOneByOrFail({ personId: company.member.id });
    const stored = await sharp(kept.bytes).metadata();
    expect(stored).toMatchObject({ format: 'jpeg', width: 480, height: 360 });
    expect([stored.exif, stored.icc, stored.xmp, stored.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(kept.bytes).includes('SecretCamera')).toBe(false);
    expect(kept.bytes.length).toBeLessThanOrEqual(60 * 1024);
    expect((await house.get(readPublicCard, { code })).photo).toMatch(/^data:image\/jpeg;base64,/);
    const send = async (bytes: Buffer) => (await house.upload(uploadCardPhoto, bytes, 'x.jpg', {}, company.member.token)).problem?.code;
    expect(await send(Buffer.from('这不是照片'))).toBe('CARD.PHOTO_UNREADABLE');
    expect(await send(camera.subarray(0, camera.length / 2))).toBe('CARD.PHOTO_UNREADABLE');
    expect(await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe('CARD.PHOTO_UNREADABLE');
    expect(await send(Buffer.alloc(0))).toBe('CARD.PHOTO_MISSING');
    expect(await send(Buffer.alloc(5 * 1024 * 1024 + 1))).toBe('REQUEST.TOO_LARGE');
    expect((await house.get(readMyCard, {}, company.member.token)).photo).not.toBeNull();
    await house.get(removeCardPhoto, {}, company.member.token);
    expect((await house.get(readMyCard, {}, company.member.token)).photo).toBeNull();
  });

  it('is printed: one’s own by everybody, a branch by those who may', async () => {
    const own = await house.call(printCardSheet, {}, company.member.token);
    const text = squeezed(textOf(own.raw));
    expect(text).toContain(company.member.name);
    expect(text).toContain(`${code.slice(0, 5)}-${code.slice(5)}`);
    const unagreed = squeezed(textOf((await house.call(printCardSheet, {}, company.otherMember.token)).raw));
    expect(unagreed).not.toContain('扫一扫');
    const branch = squeezed(textOf((await house.call(printCardSheet, { branchId: company.office.id }, company.secretary.token)).raw));
    for (const person of [company.member, company.otherMember, company.deputy]) expect(branch).toContain(person.name);
    expect((await house.call(printCardSheet, { branchId: company.production.id }, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(printCardSheet, { branchId: company.office.id }, company.member.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('disappears at once when consent is withdrawn, and stays on record', async () => {
    expect((await consent(company.member, false)).body).toMatchObject({ isGiven: false, withdrawnAt: house.clock.now() });
    expect((await house.call(readPublicCard, { code })).problem?.code).toBe('CARD.NOT_PUBLIC');
    expect((await house.get(listConsents, {}, company.member.token)).consents).toMatchObject([{ purpose: 'public-card', isGiven: false }]);
    house.clock.forward(60);
    await consent(company.member, true);
    expect((await house.call(readPublicCard, { code })).status).toBe(200);
    expect(await house.source.getRepository(Consent).countBy({ personId: company.member.id })).toBe(2);
  });

  it('is out of use when its holder has left', async () => {
    await house.source.getRepository(Person).update({ id: company.member.id }, { leftOn: '2026-10-13' });
    expect((await house.call(readPublicCard, { code })).problem?.code).toBe('CARD.HOLDER_LEFT');
  });
});
