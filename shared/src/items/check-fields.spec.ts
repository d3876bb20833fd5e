import { isRefusal, type Carrier } from '../kernel/index.js';
import { blankForm, syForms, type FormValues } from '../forms/index.js';
import { SY_2022 } from '../rulebooks/index.js';
import { assessFiling, fieldOfClause, itemKinds, type FilingContext } from './index.js';

const context: FilingContext = { kinds: {}, isNameTaken: false, earlierZones: [], otherGoals: [], isFunctional: false, isPartyOrganisation: true, today: '2026-11-21' as FilingContext['today'] };
/** Answers that bring in rules of their own. */
const twists: readonly (readonly [Carrier, FormValues])[] = [
  ['project', {}], ['project', { isMajor: true, isOpenCall: true, benefit: 'not-quantifiable', scope: 'other' }], ['responsibility-zone', {}], ['vanguard-post', {}], ['vanguard-post', { hasViolation: true, isCadre: true }],
  ['vanguard-post', { honours: [{ honour: 'another', level: 'group', year: '2024' }] }], ['pledge', {}], ['pledge', { pledgeKind: 'immediate', items: [{ unit: null, matter: '降本', measures: null, dueOn: null, focus: null }] }], ['task-force', {}],
];

describe('where to mend what the rules find', () => {
  it.each(twists)('%s %j: every open check leads to a field of the form', (carrier, answers) => {
    const form = syForms[itemKinds[carrier].filing];
    const values = { ...blankForm(form), ...answers };
    const evaluations = assessFiling(carrier, SY_2022, values, context);
    if (isRefusal(evaluations)) throw new Error(evaluations.code);
    const open = evaluations.flatMap((evaluation) => evaluation.steps).filter((step) => step.outcome !== undefined && step.outcome !== 'conforms');
    expect(open.length).toBeGreaterThan(0);
    expect(open.map((step) => step.clause).filter((clause) => fieldOfClause(form, clause, values) === null)).toEqual([]);
  });

  it('SY-GC-L5: of several fields the empty one is where to begin', () => {
    const form = syForms['SY-F1'];
    expect(fieldOfClause(form, 'SY-GC-L5', { goal: '降到 9 秒' })).toBe('team');
    expect(fieldOfClause(form, 'SY-GC-L5', { goal: '降到 9 秒', team: [{ person: 'a' }], milestones: [{ task: '试切' }] })).toBe('measures');
  });
  it('knows no field for a clause that no field mends', () => expect(fieldOfClause(syForms['SY-F1'], 'SY-ZT-03', {})).toBeNull());
  it('SY-ZT-09: leads to a field only while it is asked for', () => expect(fieldOfClause(syForms['SY-F1'], 'SY-ZT-09', { isOpenCall: false })).not.toBe('liaison'));
});
