import type { InputOf, ItemView, takeItemStep } from '@liangpai/shared/contracts';
import { createItem, readItem, saveItemSheet, takeItemStep as step } from '@liangpai/shared/contracts';
import type { Carrier } from '@liangpai/shared/kernel';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import type { Organisation } from '../../src/features/organisations/organisations.module.js';
import type { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';

/** 沈阳机床 in small: a company, two 直属单位, one of them with a branch; an administrative and a recognising department. */
export interface Works {
  readonly company: Organisation;
  readonly unit: Organisation;
  readonly branch: Organisation;
  readonly otherUnit: Organisation;
  readonly administration: Organisation;
  readonly recognition: Organisation;
  readonly secretary: Character;
  readonly commissioner: Character;
  readonly unitSecretary: Character;
  readonly unitDeputy: Character;
  readonly otherUnitSecretary: Character;
  readonly office: Character;
  readonly secondOfficer: Character;
  readonly leaders: Character;
  readonly confidentiality: Character;
  readonly administrator: Character;
  readonly recogniser: Character;
  readonly leader: Character;
  readonly probationary: Character;
  readonly members: readonly Character[];
  readonly activist: Character;
  readonly worker: Character;
}

export async function foundWorks(house: House, name = '沈阳机床'): Promise<Works> {
  const build = new Builder(house);
  const company = await build.organisation(null, 'committee', `${name}党委`);
  const unit = await build.organisation(company, 'general-branch', '铸造事业部党总支');
  const branch = await build.organisation(unit, 'branch', '造型党支部', 'production');
  const otherUnit = await build.organisation(company, 'general-branch', '装配事业部党总支');
  const administration = await build.organisation(company, 'department', '生产管理部');
  const recognition = await build.organisation(company, 'department', '质量管理部');
  const holder = async (person: string, role: Parameters<Builder['role']>[1], place: Organisation, of: Organisation = branch): Promise<Character> => {
    const character = await build.person(company, person, 'full-member', of);
    await build.role(character, role, place);
    return character;
  };
  const members: Character[] = [];
  for (const person of ['程实', '丁一', '范进', '葛亮', '洪亮']) members.push(await build.person(company, person, 'full-member', branch));
  return {
    company, unit, branch, otherUnit, administration, recognition, members,
    secretary: await holder('秦支书', 'branch-secretary', branch), commissioner: await holder('支委员', 'branch-commissioner', branch),
    unitSecretary: await holder('单书记', 'branch-secretary', unit), unitDeputy: await holder('单副书记', 'deputy-secretary', unit), otherUnitSecretary: await holder('邻书记', 'branch-secretary', otherUnit, otherUnit),
    office: await holder('党群员', 'party-affairs-officer', company), secondOfficer: await holder('党群二', 'party-affairs-officer', company), leaders: await holder('主要领导', 'committee-leader', company),
    confidentiality: await holder('保密员', 'confidentiality-reviewer', company), administrator: await holder('行政长', 'department-head', administration), recogniser: await holder('认定长', 'department-head', recognition),
    leader: await build.person(company, '项目长', 'full-member', branch), probationary: await build.person(company, '预备员', 'probationary-member', branch),
    activist: await build.person(company, '积极分', 'activist', branch), worker: await build.person(company, '工友', 'non-member', branch),
  };
}

/** Goes to another day; everybody signs in afresh, as sessions end overnight. */
export async function goTo(house: House, works: Works, day: string): Promise<void> {
  house.clock.set(day);
  const build = new Builder(house);
  const people = Object.values(works).flat().filter((one): one is Character => 'token' in one);
  for (const person of people) Object.assign(person, { token: await build.signIn(person.id) });
}

/** Drives one item over HTTP. */
export class ItemStory {
  constructor(private readonly house: House, readonly id: string, private version: number) {}

  static async begin(house: House, carrier: Carrier, by: Character, organisation: Organisation): Promise<ItemStory> {
    const { body } = await house.call(createItem, { carrier, organisationId: organisation.id }, by.token);
    const view = body as ItemView;
    return new ItemStory(house, view.id, view.version);
  }

  async write(form: FormCode, values: FormValues, by: Character): Promise<Awaited<ReturnType<House['call']>>> {
    const now = await this.read(by);
    return this.house.call(saveItemSheet, { id: this.id, form, version: now.sheets.find((sheet) => sheet.form === form)?.version ?? 0, values: values as never }, by.token);
  }

  async read(by: Character): Promise<ItemView> {
    return (await this.house.call(readItem, { id: this.id }, by.token)).body as ItemView;
  }

  /** Takes a step as somebody; gives the answer as it came. */
  async step(action: string, by: Character, rest: Partial<InputOf<typeof takeItemStep>> = {}): Promise<Awaited<ReturnType<House['call']>>> {
    const answer = await this.house.call(step, { id: this.id, version: rest.version ?? this.version, action, ...rest } as never, by.token);
    if (answer.status === 200) this.version = (answer.body as ItemView).version;
    return answer;
  }
}
