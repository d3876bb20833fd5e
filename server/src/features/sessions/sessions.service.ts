import { Injectable } from '@nestjs/common';
import { capabilities, isRefusal, normaliseCode, reachOf, refuse, type Capability, type Refusal } from '@liangpai/shared/kernel';
import type {
  activateAccount, bindWechat, changePassword, endSession, InputOf, listDemoSignIns, Me, refreshSession, ResponseOf, signInAsDemo, signInWithPassword, signInWithWechat,
} from '@liangpai/shared/contracts';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId, newSecret } from '../../platform/ids/ids.js';
import { WechatClient } from '../../platform/wechat/wechat-client.js';
import { Directory, Person } from '../organisations/organisations.module.js';
import { demoHintOf, demoLabelOf } from './demo-sign-ins.js';
import { Account, ActivationCode, WechatBinding } from './account.entity.js';
import { hashPassword, isWeakPassword, passwordMatches } from './passwords.js';
import { hashOf, SessionStore, type Tokens } from './session-store.js';

/** Wrong passwords in a row before the account locks, and for how many minutes. */
const triesBeforeLock = 5;
const lockMinutes = 15;
/** A hash of nothing in particular: an unknown 工号 takes as long to refuse as a wrong password. */
const decoy = hashPassword(newSecret());

type SignedIn = ResponseOf<typeof signInWithPassword>;

/** Signing in and out: by password, by WeChat, by activation code, and in the demonstration by choosing a person. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly configuration: Configuration,
    private readonly directory: Directory, private readonly sessions: SessionStore, private readonly wechat: WechatClient, private readonly audit: AuditLog,
  ) {}

  async signIn(input: InputOf<typeof signInWithPassword>, device: string): Promise<SignedIn | Refusal> {
    const person = await this.findPerson(input.employeeNo, input.enterprise);
    if (isRefusal(person)) return person;
    const account = person && await this.source.getRepository(Account).findOneBy({ personId: person.id });
    if (account?.lockedUntil && account.lockedUntil > this.clock.now()) {
      return refuse('SIGN_IN.LOCKED', { minutes: Math.ceil((Date.parse(account.lockedUntil) - this.clock.instant().getTime()) / 60_000) });
    }
    const matches = await passwordMatches(account?.passwordHash ?? await decoy, input.password);
    if (!person || !account?.passwordHash || !matches) return this.countFailure(account);
    await this.source.getRepository(Account).update({ id: account.id }, { failedCount: 0, lockedUntil: null });
    return this.begin(person, device, 'password');
  }

  async signInWithWechat(input: InputOf<typeof signInWithWechat>, device: string): Promise<SignedIn | Refusal> {
    const openId = await this.wechat.openIdOf(input.code);
    if (isRefusal(openId)) return openId;
    const binding = await this.source.getRepository(WechatBinding).findOneBy({ openId });
    const person = binding && await this.directory.person(binding.personId);
    if (!person || this.hasLeft(person)) return refuse('WECHAT.NOT_BOUND');
    return this.begin(person, device, 'wechat');
  }

  async bindWechat(input: InputOf<typeof bindWechat>, device: string): Promise<SignedIn | Refusal> {
    const openId = await this.wechat.openIdOf(input.code);
    if (isRefusal(openId)) return openId;
    const person = await this.findPerson(input.employeeNo, input.enterprise);
    if (isRefusal(person)) return person;
    if (!person) return refuse('ACTIVATION.INVALID');
    try {
      const bound = await this.unitOfWork.run(async (manager) => {
        const other = await manager.findOneBy(WechatBinding, { openId });
        if (other && other.personId !== person.id) return refuse('WECHAT.BOUND_ELSEWHERE');
        const refused = await this.spendActivation(manager, person, input.activationCode);
        if (refused) return refused;
        await manager.delete(WechatBinding, { personId: person.id });
        await manager.insert(WechatBinding, { id: newId(), personId: person.id, openId, boundAt: this.clock.now() });
        await this.audit.write(manager, { enterpriseId: person.enterpriseId, actorId: person.id, action: 'wechat.bind', subjectKind: 'person', subjectId: person.id });
        return undefined;
      });
      if (isRefusal(bound)) return bound;
    } catch (error) {
      if (isDuplicate(error)) return refuse('WECHAT.BOUND_ELSEWHERE');
      throw error;
    }
    return this.begin(person, device, 'wechat');
  }

  async activate(input: InputOf<typeof activateAccount>, device: string): Promise<SignedIn | Refusal> {
    const person = await this.findPerson(input.employeeNo, input.enterprise);
    if (isRefusal(person)) return person;
    if (!person) return refuse('ACTIVATION.INVALID');
    if (this.isWeak(person, input.newPassword)) return refuse('PASSWORD.WEAK');
    const passwordHash = await hashPassword(input.newPassword);
    const refused = await this.unitOfWork.run(async (manager) => {
      const unusable = await this.spendActivation(manager, person, input.activationCode);
      if (unusable) return unusable;
      await this.setPassword(manager, person, passwordHash, false);
      await this.sessions.end({ personId: person.id }, manager);
      return undefined;
    });
    return refused ?? this.begin(person, device, 'activation');
  }

  async signInAsDemo(input: InputOf<typeof signInAsDemo>, device: string): Promise<SignedIn | Refusal> {
    const isOffered = (await this.demoSignIns()).people.some((offered) => offered.personId === input.personId);
    const person = isOffered ? await this.directory.person(input.personId) : null;
    return person ? this.begin(person, device, 'demo') : refuse('DEMO.DISABLED');
  }

  /** One person for each role, and a member and a worker without one, nobody twice, each with what there is to do; empty unless the demonstration is loaded. */
  async demoSignIns(): Promise<ResponseOf<typeof listDemoSignIns>> {
    if (!this.configuration.isDemo) return { people: [] };
    const examples = await this.directory.examplePeople();
    const withUnits = new Set(examples.filter(({ place }) => place !== null).map(({ enterprise }) => enterprise.id));
    const labelsOf = new Map<string, string[]>();
    for (const example of examples) labelsOf.set(example.person.id, [...(labelsOf.get(example.person.id) ?? []), demoLabelOf(example)]);
    const people = [...new Map([...examples].reverse().map((example) => [example.person.id, example])).values()].reverse();
    return { people: people.map((example) => ({
      personId: example.person.id, name: example.person.name, employeeNo: example.person.employeeNo, enterprise: example.enterprise.shortName,
      label: [...new Set(labelsOf.get(example.person.id))].join('、'), hint: demoHintOf(example, withUnits.has(example.enterprise.id)),
    })) };
  }

  async refresh(input: InputOf<typeof refreshSession>): Promise<SignedIn | Refusal> {
    const rotated = await this.sessions.rotate(input.refreshToken);
    const person = rotated && await this.directory.person(rotated.personId);
    if (!person || this.hasLeft(person)) return refuse('SESSION.EXPIRED');
    return this.answer(person, rotated);
  }

  async me(actor: Actor): Promise<Me> {
    const person = await this.directory.person(actor.personId);
    if (!person) throw new Error('the signed-in person has no record');
    return this.describe(person);
  }

  async changePassword(input: InputOf<typeof changePassword>, actor: Actor): Promise<{ done: true } | Refusal> {
    const person = await this.directory.person(actor.personId);
    const account = await this.source.getRepository(Account).findOneBy({ personId: actor.personId });
    if (!person || !account?.passwordHash || !(await passwordMatches(account.passwordHash, input.currentPassword))) return refuse('PASSWORD.WRONG');
    if (input.newPassword === input.currentPassword || this.isWeak(person, input.newPassword)) return refuse('PASSWORD.WEAK');
    const passwordHash = await hashPassword(input.newPassword);
    await this.unitOfWork.run(async (manager) => {
      await this.setPassword(manager, person, passwordHash, false);
      await this.sessions.endOthers(actor.personId, actor.sessionId, manager);
    });
    return { done: true };
  }

  async list(actor: Actor): Promise<{ sessions: { id: string; device: string; signedInAt: string; isCurrent: boolean }[] }> {
    const sessions = await this.sessions.list(actor.personId);
    return { sessions: sessions.map(({ id, device, signedInAt }) => ({ id, device, signedInAt, isCurrent: id === actor.sessionId })) };
  }

  async end(input: InputOf<typeof endSession>, actor: Actor): Promise<{ done: true } | Refusal> {
    const ended = await this.sessions.end({ id: input.id, personId: actor.personId });
    return ended ? { done: true } : refuse('SESSION.NOT_FOUND');
  }

  async signOut(actor: Actor): Promise<{ done: true }> {
    await this.sessions.end({ id: actor.sessionId });
    return { done: true };
  }

  async unbindWechat(actor: Actor): Promise<{ done: true }> {
    return this.unitOfWork.run(async (manager) => {
      await manager.delete(WechatBinding, { personId: actor.personId });
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'wechat.unbind', subjectKind: 'person', subjectId: actor.personId });
      return { done: true as const };
    });
  }

  /** Sets a person's password in the caller's transaction; a first password given by somebody else has to be changed at once. */
  async setPassword(manager: EntityManager, person: Pick<Person, 'id' | 'enterpriseId'>, passwordHash: string, mustChangePassword: boolean): Promise<void> {
    const changed = await manager.update(Account, { personId: person.id }, { passwordHash, mustChangePassword, failedCount: 0, lockedUntil: null });
    if (!changed.affected) await manager.insert(Account, { id: newId(), personId: person.id, passwordHash, mustChangePassword, failedCount: 0, lockedUntil: null });
    await this.audit.write(manager, { enterpriseId: person.enterpriseId, actorId: mustChangePassword ? null : person.id, action: 'password.set', subjectKind: 'person', subjectId: person.id });
  }

  private async findPerson(employeeNo: string, enterpriseId: string | undefined): Promise<Person | null | Refusal<'SIGN_IN.ENTERPRISE_REQUIRED'>> {
    const found = await this.source.getRepository(Person).find({ where: { employeeNo, ...(enterpriseId ? { enterpriseId } : {}) }, take: 20 });
    const present = found.filter((person) => !this.hasLeft(person));
    if (present.length < 2) return present[0] ?? null;
    const enterprises = await this.directory.organisations(found.map((person) => person.enterpriseId));
    return refuse('SIGN_IN.ENTERPRISE_REQUIRED', { enterpriseIds: enterprises.map((one) => one.id), enterpriseNames: enterprises.map((one) => one.shortName) });
  }

  private hasLeft(person: Person): boolean {
    return person.leftOn !== null && person.leftOn <= this.clock.today();
  }

  private isWeak(person: Person, password: string): boolean {
    return isWeakPassword(password, [person.employeeNo, ...person.namePinyin.split(' ')]);
  }

  private async countFailure(account: Account | null): Promise<Refusal<'SIGN_IN.WRONG' | 'SIGN_IN.LOCKED'>> {
    if (!account) return refuse('SIGN_IN.WRONG');
    const accounts = this.source.getRepository(Account);
    await accounts.increment({ id: account.id }, 'failedCount', 1);
    const { failedCount } = await accounts.findOneByOrFail({ id: account.id });
    if (failedCount < triesBeforeLock) return refuse('SIGN_IN.WRONG', { left: triesBeforeLock - failedCount });
    await accounts.update({ id: account.id }, { failedCount: 0, lockedUntil: this.clock.after(lockMinutes * 60) });
    return refuse('SIGN_IN.LOCKED', { minutes: lockMinutes });
  }

  private async spendActivation(manager: EntityManager, person: Person, typed: string): Promise<Refusal<'ACTIVATION.INVALID'> | undefined> {
    const code = normaliseCode(typed);
    const spent = code && await manager.update(ActivationCode, { personId: person.id, codeHash: hashOf(code), usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) }, { usedAt: this.clock.now() });
    return spent && spent.affected ? undefined : refuse('ACTIVATION.INVALID');
  }

  private async begin(person: Person, device: string, how: string): Promise<SignedIn> {
    const tokens = await this.unitOfWork.run(async (manager) => {
      await this.audit.write(manager, { enterpriseId: person.enterpriseId, actorId: person.id, action: 'session.begin', subjectKind: 'person', subjectId: person.id, after: { how } });
      return this.sessions.open(person.id, device, manager);
    });
    return this.answer(person, tokens);
  }

  private async answer(person: Person, tokens: Tokens): Promise<SignedIn> {
    const { accessToken, refreshToken, accessExpiresAt } = tokens;
    return { accessToken, refreshToken, accessExpiresAt, me: await this.describe(person) };
  }

  private async describe(person: Person): Promise<Me> {
    const roles = await this.directory.rolesOf(person.id);
    const account = await this.source.getRepository(Account).findOneBy({ personId: person.id });
    const places = new Map((await this.directory.organisations([person.enterpriseId, person.branchId ?? person.enterpriseId])).map((place) => [place.id, place]));
    const enterprise = places.get(person.enterpriseId);
    const branch = person.branchId ? places.get(person.branchId) : undefined;
    return {
      personId: person.id, name: person.name, employeeNo: person.employeeNo, kind: person.kind, post: person.post,
      enterprise: { id: person.enterpriseId, name: enterprise?.shortName ?? '' },
      branch: branch ? { id: branch.id, name: branch.name } : null,
      roles: roles.map(({ role, organisationId, organisationName, organisationKind, onBehalfOf }) => ({ role, organisationId, organisationName, organisationKind, onBehalfOf: onBehalfOf?.name ?? null })),
      capabilities: (Object.keys(capabilities) as Capability[]).filter((capability) => reachOf(roles, capability).length > 0),
      mustChangePassword: account?.mustChangePassword ?? false,
    };
  }
}
