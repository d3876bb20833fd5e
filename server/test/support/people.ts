import type { BranchKind, OrganisationKind, PersonKind, Role } from '@liangpai/shared/kernel';
import { newId } from '../../src/platform/ids/ids.js';
import { Organisation, Person, RoleAssignment } from '../../src/features/organisations/organisations.module.js';
import { SessionStore } from '../../src/features/sessions/session-store.js';
import type { House } from './house.js';

/** A person of a story, signed in. */
export interface Character {
  readonly id: string;
  readonly name: string;
  readonly employeeNo: string;
  readonly token: string;
}

/** A small company: an office branch, a production branch, their people, and the offices above them. */
export interface Company {
  readonly root: Organisation;
  readonly office: Organisation;
  readonly production: Organisation;
  readonly workshop: Organisation;
  readonly secretary: Character;
  readonly deputy: Character;
  readonly productionSecretary: Character;
  readonly affairs: Character;
  readonly reviewer: Character;
  readonly leader: Character;
  readonly operator: Character;
  readonly member: Character;
  readonly otherMember: Character;
  readonly productionMember: Character;
  readonly worker: Character;
}

let counter = 0;

/** Builders write the rows that a roster import would write; the stories go through HTTP. */
export class Builder {
  constructor(private readonly house: House) {}

  async organisation(parent: Organisation | null, kind: OrganisationKind, name: string, branchKind: BranchKind | null = null): Promise<Organisation> {
    const id = newId();
    const organisation = this.house.source.getRepository(Organisation).create({
      id, enterpriseId: parent?.enterpriseId ?? id, parentId: parent?.id ?? null, path: `${parent?.path ?? '/'}${id}/`, kind, branchKind, name, shortName: name, sort: (counter += 1), closedOn: null, version: 1,
    });
    await this.house.source.getRepository(Organisation).insert(organisation);
    return organisation;
  }

  async person(root: Organisation, name: string, kind: PersonKind, branch: Organisation | null, department: Organisation | null = null): Promise<Character> {
    const id = newId();
    const employeeNo = String(100000 + (counter += 1));
    await this.house.source.getRepository(Person).insert({
      id, enterpriseId: root.id, employeeNo, name, namePinyin: '', kind, post: `${department?.name ?? branch?.name ?? '公司'} 岗位`, branchId: branch?.id ?? null, partyGroupId: null,
      departmentId: department?.id ?? null, isOnDuty: true, joinedPartyOn: null, leftOn: null, version: 1,
    });
    return { id, name, employeeNo, token: await this.signIn(id) };
  }

  /** A fresh session for somebody. */
  async signIn(personId: string): Promise<string> {
    return (await this.house.app.get(SessionStore).open(personId, '测试')).accessToken;
  }

  async role(person: Character, role: Role, organisation: Organisation): Promise<void> {
    await this.house.source.getRepository(RoleAssignment).insert({
      id: newId(), enterpriseId: organisation.enterpriseId, personId: person.id, role, organisationId: organisation.id, fromOn: '2020-01-01', toOn: null, withdrawnAt: null, version: 1,
    });
  }

  async company(name = '西北能化'): Promise<Company> {
    const root = await this.organisation(null, 'committee', `${name}党委`);
    const office = await this.organisation(root, 'branch', '机关一支部', 'office');
    const production = await this.organisation(root, 'branch', '生产一支部', 'production');
    const workshop = await this.organisation(root, 'department', '气化车间');
    const cast = async (personName: string, branch: Organisation | null, role?: Role, place?: Organisation): Promise<Character> => {
      const character = await this.person(root, personName, 'full-member', branch);
      if (role && place) await this.role(character, role, place);
      return character;
    };
    return {
      root, office, production, workshop,
      secretary: await cast('高明远', office, 'branch-secretary', office),
      deputy: await cast('沈若兰', office, 'deputy-secretary', office),
      productionSecretary: await cast('贺长河', production, 'branch-secretary', production),
      affairs: await cast('陆知秋', office, 'party-affairs-officer', root),
      reviewer: await cast('严守则', office, 'confidentiality-reviewer', root),
      leader: await cast('方致远', office, 'committee-leader', root),
      operator: await cast('卫系统', office, 'operator', root),
      member: await cast('林一舟', office),
      otherMember: await cast('周小满', office),
      productionMember: await cast('石大川', production),
      worker: await this.person(root, '赵工人', 'non-member', null, workshop),
    };
  }
}
