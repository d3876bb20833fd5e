import { createPlaque, takePlaqueStep, type PlaqueAction, type PlaqueContent, type PlaqueView } from '@liangpai/shared/contracts';
import type { House } from '../support/house.js';
import type { Character, Company } from '../support/people.js';

/** A plaque's content as somebody fills it in. */
export function contentOf(changes: Partial<PlaqueContent> = {}): PlaqueContent {
  return {
    subjectKind: 'branch', name: '机关一支部', responsible: '高明远', fromOn: '2026-10-01', toOn: '2026-12-31', level: 'exemplary',
    targets: [
      { name: '一次交检合格率', unit: '%', direction: 'at-least', target: 98.5, baseline: null, actual: 99.2, asOfOn: '2026-10-10', note: '' },
      { name: '重大安全、质量事故', unit: '起', direction: 'at-most', target: 0, baseline: null, actual: 0, asOfOn: '2026-10-10', note: '' },
    ],
    commitments: ['报修30分钟内有人应答。'], contact: '机关一支部 0411-5550101', ...changes,
  };
}

/** Takes plaques through their steps as a company's people do. */
export class PlaqueStory {
  constructor(private readonly house: House, private readonly company: Company) {}

  draft(changes: Partial<PlaqueContent> = {}, by: Character = this.company.secretary): Promise<PlaqueView> {
    return this.house.get(createPlaque, { organisationId: this.company.office.id, content: contentOf(changes) }, by.token);
  }

  step(plaque: PlaqueView, action: PlaqueAction, by: Character, opinion = ''): Promise<PlaqueView> {
    const version = action === 'withdraw' ? plaque.shown : plaque.open;
    return this.house.get(takePlaqueStep, { id: version?.id ?? '', action, opinion }, by.token);
  }

  /** Submits, reviews and approves the open version. */
  async show(plaque: PlaqueView): Promise<PlaqueView> {
    await this.step(plaque, 'submit', this.company.secretary);
    await this.step(plaque, 'pass-review', this.company.reviewer, '不涉密');
    return this.step(plaque, 'approve', this.company.leader);
  }

  async shown(changes: Partial<PlaqueContent> = {}): Promise<PlaqueView> {
    return this.show(await this.draft(changes));
  }
}
