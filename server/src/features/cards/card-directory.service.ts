import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { isDuplicate } from '../../platform/database/unit-of-work.js';
import { newCode, newId } from '../../platform/ids/ids.js';
import { Directory, type Person } from '../organisations/organisations.module.js';
import { Card } from './card.entity.js';

/** Knows whose card a code is on; gives everybody who needs one a code of their own. */
@Injectable()
export class CardDirectory {
  constructor(private readonly source: DataSource, private readonly directory: Directory) {}

  /**
   * The code on a person's card; made when it is first asked for and never changed.
   * @returns the ten characters, or null when there is no such person
   */
  async codeOf(personId: string): Promise<string | null> {
    const card = await this.source.getRepository(Card).findOneBy({ personId });
    if (card) return card.code;
    const person = await this.directory.person(personId);
    return person && ((await this.codesOf([person])).get(personId) ?? null);
  }

  /** The codes of several people. */
  async codesOf(people: readonly Person[], manager: EntityManager = this.source.manager): Promise<ReadonlyMap<string, string>> {
    const find = (): Promise<Card[]> => manager.findBy(Card, { personId: In(people.map((person) => person.id)) });
    const cards = await find();
    const known = new Set(cards.map((card) => card.personId));
    const fresh = people.filter((person) => !known.has(person.id)).map((person) => ({ id: newId(), enterpriseId: person.enterpriseId, personId: person.id, code: newCode() }));
    if (fresh.length === 0) return codesByPerson(cards);
    try {
      await manager.insert(Card, fresh);
      return codesByPerson([...cards, ...fresh]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Somebody looked at one of these cards for the first time at the same moment; what is missing is made anew.
      return this.codesOf(people, manager);
    }
  }

  /**
   * Whose card a code is on.
   * @param code the ten stored characters
   * @returns the person's id, or null when no card bears the code
   */
  async findByCode(code: string): Promise<{ readonly personId: string } | null> {
    const card = await this.source.getRepository(Card).findOneBy({ code });
    return card && { personId: card.personId };
  }
}

function codesByPerson(cards: readonly Pick<Card, 'personId' | 'code'>[]): ReadonlyMap<string, string> {
  return new Map(cards.map((card) => [card.personId, card.code]));
}
