import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLEDGE_FOCUS_LABELS, PLEDGE_KIND_LABELS, PROJECT_FOCUS_LABELS, SQUAD_KIND_LABELS } from './options.js';

const { clauses } = JSON.parse(readFileSync(join(__dirname, '../../../../docs/rules/clauses.json'), 'utf8')) as { clauses: { id: string; must: string }[] };
const mustOf = (id: string): string => clauses.find((clause) => clause.id === id)?.must ?? '';
/** The list that stands behind the colon of what the software must do. */
const listOf = (id: string, separator: RegExp): readonly string[] => (mustOf(id).split(/: /)[1] ?? '').replace(/\.$/, '').split(separator).map((word) => word.trim());

describe('choices that the plan lists', () => {
  it('SY-GC-03: the eleven focus tags, in the plan’s order', () => expect(Object.values(PROJECT_FOCUS_LABELS)).toEqual(listOf('SY-GC-03', /;/)));
  it('SY-CN-02: the three points of effort of a pledged item', () => expect(Object.values(PLEDGE_FOCUS_LABELS)).toEqual(listOf('SY-CN-02', /\//)));
  it('SY-TJ-01: the four kinds of a squad’s people', () => expect(Object.values(SQUAD_KIND_LABELS)).toEqual(listOf('SY-TJ-01', /,/)));
  it('SY-CN-04: yearly and immediate pledges', () => expect(Object.values(PLEDGE_KIND_LABELS)).toEqual((listOf('SY-CN-04', /\//)).map((word) => word.replace(/ \(.*/, ''))));
});
