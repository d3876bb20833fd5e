import { PLAQUE_LEVEL_LABELS, PLAQUE_SUBJECT_LABELS, TARGET_SIGNS } from '@liangpai/shared/kernel';
import type { PlaqueContent, PlaqueTarget } from '@liangpai/shared/contracts';

/** One thing that a plaque says, under the name that people give it. */
export interface PlaquePlace {
  readonly place: string;
  readonly text: string;
}

/** A target as people read it: `≥ 98.5 %`. */
export function targetText(target: Pick<PlaqueTarget, 'direction' | 'target' | 'unit'>): string {
  return `${TARGET_SIGNS[target.direction]} ${target.target}${target.unit ? ` ${target.unit}` : ''}`;
}

function targetPlaces(target: PlaqueTarget, index: number): PlaquePlace[] {
  const name = `目标${index + 1}`;
  return [
    { place: name, text: `${target.name}：${targetText(target)}${target.baseline === null ? '' : `，起始 ${target.baseline}`}` },
    { place: `${name}的完成值`, text: target.actual === null ? '' : `${target.actual}${target.asOfOn ? `（${target.asOfOn}）` : ''}` },
    { place: `${name}的说明`, text: target.note },
  ];
}

/** Everything that a plaque says, place by place, in the order of the page. */
export function placesOf(content: PlaqueContent): PlaquePlace[] {
  return [
    { place: '挂牌对象', text: PLAQUE_SUBJECT_LABELS[content.subjectKind] },
    { place: '名称', text: content.name },
    { place: '负责人', text: content.responsible },
    { place: '期间', text: `${content.fromOn} 至 ${content.toOn}` },
    { place: '牌级', text: content.level ? PLAQUE_LEVEL_LABELS[content.level] : '' },
    ...content.targets.flatMap(targetPlaces),
    ...content.commitments.map((text, index) => ({ place: `承诺${index + 1}`, text })),
    { place: '联系方式', text: content.contact },
  ];
}

/** What differs between two contents, place by place. */
export function changesBetween(before: PlaqueContent, after: PlaqueContent): { place: string; before: string; after: string }[] {
  const [old, fresh] = [before, after].map((content) => new Map(placesOf(content).map(({ place, text }) => [place, text])));
  const places = new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])]);
  return [...places].map((place) => ({ place, before: old?.get(place) ?? '', after: fresh?.get(place) ?? '' })).filter((change) => change.before !== change.after);
}
