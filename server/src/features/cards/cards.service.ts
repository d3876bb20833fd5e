import { Injectable } from '@nestjs/common';
import { codeLength, isPartyMember, isRefusal, normaliseCode, PLEDGE_ITEM_LABELS, PLEDGE_ITEMS, refuse, type Refusal } from '@liangpai/shared/kernel';
import { cardLimits, type InputOf, type MyCard, type printCardSheet, type PublicCard, type readPublicCard } from '@liangpai/shared/contracts';
import { DataSource, In } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { printCards } from '../../platform/printing/index.js';
import { ShownPledges } from '../commitments/commitments.module.js';
import { Directory, type Organisation, type Person } from '../organisations/organisations.module.js';
import { CardDirectory } from './card-directory.service.js';
import { CardPhoto } from './card.entity.js';
import { ConsentsService } from './consents.service.js';
import { encodePhoto } from './photo.js';

type Face = Omit<PublicCard, 'isRateable'>;

/** 党员名片: one's own, the public page behind its code, and the desk cards on paper (SL-11-2, SL-F1, SL-F2). */
@Injectable()
export class CardsService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly configuration: Configuration, private readonly audit: AuditLog,
    private readonly directory: Directory, private readonly cards: CardDirectory, private readonly consents: ConsentsService, private readonly shownPledges: ShownPledges,
  ) {}

  async mine(actor: Actor): Promise<MyCard | Refusal> {
    const holder = await this.holder(actor.personId);
    if (!holder) return refuse('CARD.MEMBERS_ONLY');
    const [card] = await this.faces([holder.person], holder.branch);
    if (!card) return refuse('CARD.MEMBERS_ONLY');
    return { ...card, address: this.addressOf(card.code), consent: await this.consents.view(actor.personId, 'public-card'), openState: await this.shownPledges.openState(actor.personId) };
  }

  async savePhoto(given: Buffer | null, actor: Actor): Promise<MyCard | Refusal> {
    if (!given?.length) return refuse('CARD.PHOTO_MISSING');
    if (!(await this.holder(actor.personId))) return refuse('CARD.MEMBERS_ONLY');
    const bytes = await encodePhoto(given);
    if (isRefusal(bytes)) return bytes;
    await this.unitOfWork.run(async (manager) => {
      await manager.delete(CardPhoto, { personId: actor.personId });
      await manager.insert(CardPhoto, { id: newId(), personId: actor.personId, bytes, savedAt: this.clock.now() });
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'card.save', subjectKind: 'card', subjectId: actor.personId, after: { hasPhoto: true } });
    });
    return this.mine(actor);
  }

  async removePhoto(actor: Actor): Promise<{ done: true }> {
    await this.unitOfWork.run(async (manager) => {
      const removed = await manager.delete(CardPhoto, { personId: actor.personId });
      if (removed.affected) await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'card.save', subjectKind: 'card', subjectId: actor.personId, after: { hasPhoto: false } });
    });
    return { done: true };
  }

  /** What anybody sees at a code: only the listed fields, and only while the member agrees. */
  async publicCard(input: InputOf<typeof readPublicCard>): Promise<PublicCard | Refusal> {
    const code = normaliseCode(input.code);
    if (code?.length !== codeLength) return refuse('CARD.CODE_MALFORMED');
    const found = await this.cards.findByCode(code);
    const person = found && await this.directory.person(found.personId);
    if (!person) return refuse('CARD.UNKNOWN');
    if (person.leftOn && person.leftOn <= this.clock.today()) return refuse('CARD.HOLDER_LEFT');
    const holder = await this.holder(person.id);
    const isAgreed = (await this.consents.standing([person.id], 'public-card')).has(person.id);
    const [card] = holder && isAgreed ? await this.faces([person], holder.branch) : [];
    return card ? { ...card, isRateable: holder?.branch.branchKind === 'office' } : refuse('CARD.NOT_PUBLIC');
  }

  /** Desk cards as PDF: one's own, or a branch's. A code is printed only where the public page behind it can be seen. */
  async print(input: InputOf<typeof printCardSheet>, actor: Actor): Promise<Buffer | Refusal> {
    const chosen = input.branchId ? await this.branchMembers(input.branchId, actor) : await this.ownHolder(actor);
    if (isRefusal(chosen)) return chosen;
    const consenting = await this.consents.standing(chosen.people.map((person) => person.id), 'public-card');
    const photos = await this.photosOf(chosen.people);
    const faces = await this.faces(chosen.people, chosen.branch);
    const printable = faces.map(({ organisation, name, post, branch, unit, code, pledges }, index) => {
      const personId = chosen.people[index]?.id ?? '';
      const link = consenting.has(personId) ? { address: this.addressOf(code), code } : null;
      return { organisation, name, post, branch, unit, photo: photos.get(personId) ?? null, link, pledges: PLEDGE_ITEMS.map((item) => ({ aspect: PLEDGE_ITEM_LABELS[item], text: pledges.find((pledge) => pledge.item === item)?.text ?? '' })) };
    });
    return printCards(printable, { printedAt: this.clock.instant() });
  }

  private async ownHolder(actor: Actor): Promise<{ people: Person[]; branch: Organisation } | Refusal<'CARD.MEMBERS_ONLY'>> {
    const holder = await this.holder(actor.personId);
    return holder ? { people: [holder.person], branch: holder.branch } : refuse('CARD.MEMBERS_ONLY');
  }

  private async branchMembers(branchId: string, actor: Actor): Promise<{ people: Person[]; branch: Organisation } | Refusal> {
    const branch = await this.directory.organisation(branchId);
    if (!branch || branch.enterpriseId !== actor.enterpriseId || branch.kind !== 'branch') return refuse('ORGANISATION.NOT_FOUND');
    if (!can(actor, 'card.print', branch)) return refuse('ACCESS.DENIED');
    const people = (await this.directory.peopleOfBranch(branch.id)).filter((person) => isPartyMember(person.kind));
    return people.length > cardLimits.printed ? refuse('CARD.TOO_MANY', { limit: cardLimits.printed }) : { people, branch };
  }

  /** A person who has a card: a Party member in a branch who has not left. */
  private async holder(personId: string): Promise<{ person: Person; branch: Organisation } | null> {
    const person = await this.directory.person(personId);
    const branch = person?.branchId && isPartyMember(person.kind) ? await this.directory.organisation(person.branchId) : null;
    return person && branch ? { person, branch } : null;
  }

  private async faces(people: readonly Person[], branch: Organisation): Promise<Face[]> {
    const ids = people.map((person) => person.id);
    const places = new Map((await this.directory.organisations([branch.enterpriseId, ...people.flatMap((person) => person.departmentId ?? [])])).map((place) => [place.id, place.name]));
    const codes = await this.cards.codesOf(people);
    const shown = await this.shownPledges.of(ids);
    const photos = await this.photosOf(people);
    const organisation = places.get(branch.enterpriseId) ?? '';
    return people.map((person) => {
      const pledge = shown.get(person.id);
      const photo = photos.get(person.id);
      return {
        code: codes.get(person.id) ?? '', organisation, name: person.name, post: person.post, branch: branch.name, unit: places.get(person.departmentId ?? '') ?? organisation,
        photo: photo ? `data:image/jpeg;base64,${photo.toString('base64')}` : null,
        pledges: pledge ? PLEDGE_ITEMS.map((item) => ({ item, aspect: PLEDGE_ITEM_LABELS[item], text: pledge.pledges[item] })) : [],
        confirmedOn: pledge?.confirmedAt ? this.clock.dayOf(pledge.confirmedAt) : null,
      };
    });
  }

  private async photosOf(people: readonly Person[]): Promise<ReadonlyMap<string, Buffer>> {
    const photos = await this.source.getRepository(CardPhoto).findBy({ personId: In(people.map((person) => person.id)) });
    return new Map(photos.map((photo) => [photo.personId, Buffer.from(photo.bytes)]));
  }

  private addressOf(code: string): string {
    return `${this.configuration.publicUrl}/m/${code}`;
  }
}
