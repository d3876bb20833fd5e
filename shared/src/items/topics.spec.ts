import { readFileSync } from 'node:fs';
import type { CARRIER_LABELS } from '../kernel/index.js';
import { CAMPAIGN_TOPICS } from './topics.js';

const catalogue = readFileSync(new URL('../../../docs/rules/catalogue.md', import.meta.url), 'utf8');
/** Short words of the catalogue's column for the carriers. */
const words: Readonly<Record<keyof typeof CARRIER_LABELS, RegExp>> = { project: /工程|党建\+/, 'responsibility-zone': /责任区/, 'vanguard-post': /先锋岗/, pledge: /承诺践诺/, 'task-force': /突击队/ };

describe('topics and the carriers suggested for them (SY-ZT-T01 to SY-ZT-T13)', () => {
  it.each(CAMPAIGN_TOPICS.map((topic) => [topic.clause, topic] as const))('%s suggests what the plan suggests', (clause, topic) => {
    const row = catalogue.split('\n').find((line) => line.startsWith(`| ${clause} |`)) ?? '';
    expect(row).toContain(`Topic ${topic.word}`);
    const suggested = row.split(' | ').at(-1)?.split('suggest').slice(1).join('') ?? '';
    for (const [carrier, word] of Object.entries(words)) expect([carrier, (topic.carriers as readonly string[]).includes(carrier)]).toEqual([carrier, word.test(suggested)]);
  });

  it('are thirteen', () => {
    expect(CAMPAIGN_TOPICS).toHaveLength(13);
  });
});
