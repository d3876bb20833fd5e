import { importCalendarYear, listCalendarYears } from '@liangpai/shared/contracts';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const holidays = [
  ['元旦', '2027-01-01', '2027-01-03'], ['春节', '2027-02-05', '2027-02-12'], ['清明节', '2027-04-03', '2027-04-05'], ['劳动节', '2027-05-01', '2027-05-05'], ['端午节', '2027-06-09', '2027-06-09'],
  ['中秋节', '2027-09-15', '2027-09-17'], ['国庆节', '2027-10-01', '2027-10-07'],
].map(([name, from, to]) => ({ name: name ?? '', from: from ?? '', to: to ?? '' }));
const yearOf = (source: string) => ({ year: 2027, source, holidays, makeUpWorkdays: [] });

async function entered({ house, home }: Scene): Promise<string> {
  const source = `${home.root.id}转发的通知`;
  await house.get(importCalendarYear, yearOf(source), home.operator.token);
  return source;
}

export const calendarSamples: readonly Sample[] = [
  // Everybody’s deadlines are counted by it.
  sample(listCalendarYears)({ letIn: ['everybody'], others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [await entered(scene)] }) }),
  sample(importCalendarYear)({ letIn: ['operator', 'party-affairs-officer'], siblings: 'refused', elsewhere: 'on-their-own', prepare: () => ({ input: yearOf('国办发明电〔2026〕0号（演练）') }) }),
];
