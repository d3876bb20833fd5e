import { Injectable } from '@nestjs/common';
import { personKindLabels, reachOf, refuse, type Capability, type Refusal } from '@liangpai/shared/kernel';
import { leastSearched, type findItemPeople, type InputOf, type ResponseOf } from '@liangpai/shared/contracts';
import { Brackets, DataSource } from 'typeorm';
import { canAnywhere, type Actor } from '../../platform/auth/actor.js';
import { likeText } from '../../platform/database/like.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';

const found = 20;
/** Offices that put teams together or ask for opinions. */
const naming: readonly Capability[] = ['item.file', 'item.review', 'item.check'];

/** Whom a form may name: those around the one who fills it in, and elsewhere those whose name or number he or she already knows. */
@Injectable()
export class ItemPeople {
  constructor(private readonly source: DataSource, private readonly directory: Directory) {}

  /** Whoever can write on some item picks people for it: officers, and members who apply for a post. */
  mayPick(actor: Actor): boolean {
    return actor.kind === 'full-member' || naming.some((capability) => canAnywhere(actor, capability));
  }

  /**
   * People for the form's pickers: name, organisation and kind, nothing else. Within the own 直属单位 and below one's offices part of a name or its letters is enough;
   * teams and liaisons come from other units too (SY-GC-06, SY-ZT-09), and there the whole name or 工号 has to be known, so that nobody leafs through the roster.
   */
  async find({ q }: InputOf<typeof findItemPeople>, actor: Actor): Promise<ResponseOf<typeof findItemPeople> | Refusal<'ACCESS.DENIED' | 'ITEM.SEARCH_TOO_SHORT'>> {
    if (!this.mayPick(actor)) return refuse('ACCESS.DENIED');
    if ([...q].length < leastSearched) return refuse('ITEM.SEARCH_TOO_SHORT', { least: leastSearched });
    const around = await this.around(actor);
    const query = this.source.getRepository(Person).createQueryBuilder('person')
      .leftJoin(Organisation, 'branch', 'branch.id = person.branchId').leftJoin(Organisation, 'department', 'department.id = person.departmentId')
      .where('person.enterpriseId = :enterpriseId AND person.leftOn IS NULL', { enterpriseId: actor.enterpriseId })
      .andWhere(new Brackets((either) => {
        either.where('person.employeeNo = :exact').orWhere('person.name = :exact');
        for (const at of around.keys()) either.orWhere(`((branch.path LIKE :around${at} OR department.path LIKE :around${at}) AND (person.name LIKE :sought ESCAPE '!' OR person.namePinyin LIKE :sought ESCAPE '!'))`);
      }))
      .setParameters({ exact: q, sought: `%${likeText(q)}%`, ...Object.fromEntries(around.map((path, at) => [`around${at}`, `${path}%`])) });
    const people = await query.orderBy('person.name').addOrderBy('person.id').limit(found).getMany();
    const placeOf = (person: Person): string | null => person.branchId ?? person.departmentId;
    const places = new Map((await this.directory.organisations([...new Set(people.flatMap((person) => placeOf(person) ?? []))])).map((place) => [place.id, place.name]));
    return { people: people.map((person) => ({ id: person.id, name: person.name, note: [places.get(placeOf(person) ?? ''), personKindLabels[person.kind]].filter(Boolean).join('　') })) };
  }

  /** The subtrees that somebody may search: the 直属单位 that he or she belongs to, and what lies below an office held. */
  private async around(actor: Actor): Promise<string[]> {
    const departmentId = (await this.directory.person(actor.personId))?.departmentId;
    const department = departmentId ? await this.directory.organisation(departmentId) : null;
    const own = [actor.branchPath, department?.path].filter((path) => typeof path === 'string').flatMap(unitPathOf);
    return [...new Set([...own, ...naming.flatMap((capability) => reachOf(actor.authorities, capability))])];
  }
}

/** The path of the organisation directly below the enterprise: `/company/unit/branch/` → `/company/unit/`; nothing for the enterprise itself. */
function unitPathOf(path: string): string[] {
  const [company, unit] = path.split('/').filter(Boolean);
  return company && unit ? [`/${company}/${unit}/`] : [];
}
