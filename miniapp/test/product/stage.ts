import { listPlaques, readMyMonth, readMyRatings, recallMonth } from '@liangpai/shared/contracts';
import type { DemoPerson, RunningProduct } from './running-product';

/** What the main job needs to begin: a plaque that hangs, somebody with colleagues to rate, a member whose month is unwritten. */
export interface Stage {
  readonly member: DemoPerson;
  readonly secretary: DemoPerson;
  readonly worker: DemoPerson;
  readonly plaque: { readonly code: string; readonly name: string };
  /** The running month in Shanghai, `2026-11`. */
  readonly month: string;
  /** Somebody the worker has not rated yet. */
  readonly rated: { readonly name: string };
}

/** Looks the stage up in the demonstration, and takes the member's month back if it was handed in. */
export async function setStage(product: RunningProduct): Promise<Stage> {
  const [member, secretary, worker, affairs] = [await product.person('党员'), await product.person('党支部书记'), await product.person('职工'), await product.person('党群部人员')];
  const { plaques } = await product.call(listPlaques, { state: 'shown' } as never, affairs.token);
  const [plaque] = plaques;
  if (!plaque) throw new Error('no plaque hangs in the demonstration');
  const month = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7);
  const { summary } = await product.call(readMyMonth, { month }, member.token);
  if (summary?.state === 'submitted') await product.call(recallMonth, { month }, member.token);
  if (summary?.state === 'scored') throw new Error('the running month of the demonstration’s member is scored already');
  const { surveys } = await product.call(readMyRatings, {}, worker.token);
  const rated = surveys.flatMap((survey) => survey.subjects).find((subject) => !subject.isRated);
  if (!rated) throw new Error('the demonstration’s worker has nobody to rate');
  return { member, secretary, worker, plaque: { code: plaque.code, name: plaque.name }, month, rated };
}
