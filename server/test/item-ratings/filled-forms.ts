import type { FormValues } from '@liangpai/shared/forms';
import { POST_ASPECT_LABELS, ZONE_ASPECT_LABELS } from '@liangpai/shared/kernel';
import type { Works } from '../items/item-cast.js';
import type { Character } from '../support/people.js';

const goal = { isQuantified: true, unit: '起', direction: 'at-most', target: '0' };

/** A zone's form that meets every rule. */
export function filledZone(works: Works, startOn: string): FormValues {
  const aspects = Object.keys(ZONE_ASPECT_LABELS);
  return {
    name: `造型线责任区${startOn.slice(0, 4)}`, unitKind: 'workshop', situation: '', people: '32', leader: works.leader.id, contact: works.members[0]?.id ?? null, phone: '8801', members: '8', activists: '3', core: '12', coreMembers: '7', startOn,
    endOn: `${startOn.slice(0, 4)}-12-20`, location: '铸造车间造型线', recognitionDepartment: works.recognition.id,
    goals: Array.from({ length: 8 }, (_, index) => ({ aspect: aspects[index % aspects.length] ?? null, name: `目标${index}`, measure: `措施${index}`, ...goal, dueOn: `${startOn.slice(0, 4)}-12-01` })),
  };
}

/** A post's form that meets every rule. */
export function filledPost(person: Character, startOn: string): FormValues {
  return {
    leader: person.id, post: '数控操作工', name: `数控先锋岗${startOn.slice(0, 4)}`, startOn, endOn: `${startOn.slice(0, 4)}-12-20`, rewards: '无', isCadre: true, appraisal: 'excellent', democraticReview: 'excellent', hasViolation: false,
    goals: Object.keys(POST_ASPECT_LABELS).map((aspect, index) => ({ aspect, name: `目标${index}`, measure: `措施${index}`, ...goal })),
  };
}
