import type { Organisation } from '../organisations/organisations.module.js';
import type { Fault } from './roster-cells.js';

/** Finds the organisations of an enterprise by the names that people write. */
export class RosterPlaces {
  private readonly byId: ReadonlyMap<string, Organisation>;

  constructor(private readonly organisations: readonly Organisation[]) {
    this.byId = new Map(organisations.map((place) => [place.id, place]));
  }

  name(id: string | null): string {
    return (id && this.byId.get(id)?.name) || '';
  }

  /** How the sheet names a department: `气化车间/一班` below another, its own name otherwise. */
  departmentName(id: string | null): string {
    const place = id ? this.byId.get(id) : undefined;
    const parent = place?.parentId ? this.byId.get(place.parentId) : undefined;
    return place ? (parent && isDepartment(parent) ? `${parent.name}/${place.name}` : place.name) : '';
  }

  branch(written: string): Organisation | null | Fault {
    if (written === '') return null;
    const found = this.organisations.filter((place) => place.kind === 'branch' && isCalled(place, written));
    const [only] = found;
    if (only && found.length === 1) return only;
    if (only) return { fault: '有几个同名的党支部，请到“组织”里改成不同的名称。' };
    return { fault: '没有这个党支部。请核对名称，或先到“组织”里建立。' };
  }

  group(written: string, branch: Organisation | null): Organisation | null | Fault {
    if (written === '') return null;
    if (!branch) return { fault: '填了党小组，还要填所属党支部。' };
    const found = this.organisations.find((place) => place.kind === 'party-group' && place.parentId === branch.id && isCalled(place, written));
    return found ?? { fault: `${branch.name}没有这个党小组。请核对名称，或先到“组织”里建立。` };
  }

  department(written: string): Organisation | null | Fault {
    if (written === '') return null;
    const [last = '', ...above] = written.split(/\s*[/／>]\s*/).reverse();
    const found = this.organisations.filter((place) => isDepartment(place) && isCalled(place, last) && this.standsBelow(place, above));
    const [only] = found;
    if (only && found.length === 1) return only;
    if (only) return { fault: '有几个同名的部门或班组，请写成“部门/班组”，如“气化车间/一班”。' };
    return { fault: '没有这个部门或班组。请核对名称，或先到“组织”里建立。' };
  }

  private standsBelow(place: Organisation, above: readonly string[]): boolean {
    let current: Organisation | undefined = place;
    for (const name of above) {
      current = current?.parentId ? this.byId.get(current.parentId) : undefined;
      if (!current || !isCalled(current, name)) return false;
    }
    return true;
  }
}

function isDepartment(place: Organisation): boolean {
  return place.kind === 'department' || place.kind === 'team';
}

function isCalled(place: Organisation, written: string): boolean {
  return place.name.normalize('NFKC') === written || place.shortName.normalize('NFKC') === written;
}
