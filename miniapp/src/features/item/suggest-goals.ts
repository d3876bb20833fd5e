import { textOf, type FormRow } from '@liangpai/shared/forms';
import { filledFrom, POST_GOAL_TEMPLATES, QUALITY_INDICATOR_TEMPLATES, ZONE_GOAL_TEMPLATES, type GoalTemplate } from '@liangpai/shared/items';
import type { Carrier, PostAspect, ZoneAspect } from '@liangpai/shared/kernel';
import type { RowSuggestions } from '@/ui/form-suggestions';

/** Goals of the plan for a row whose aspect is chosen and whose goal is not written yet (SY-ZR-04a, SY-XF-02); quality indicators for a project and a squad (SY-ZT-10). */
export function suggestGoals(carrier: Carrier, field: string, row: FormRow): RowSuggestions | null {
  const isBlankYet = textOf(row, 'name').trim() === '';
  if (isBlankYet && ((carrier === 'project' && field === 'indicators') || (carrier === 'task-force' && field === 'goals'))) return { after: 'name', title: '常用的质量指标', choices: QUALITY_INDICATOR_TEMPLATES };
  if (field !== 'goals' || !isBlankYet) return null;
  const aspect = textOf(row, 'aspect');
  const templates: readonly GoalTemplate[] = (carrier === 'responsibility-zone' ? ZONE_GOAL_TEMPLATES[aspect as ZoneAspect] : carrier === 'vanguard-post' ? POST_GOAL_TEMPLATES[aspect as PostAspect] : undefined) ?? [];
  return templates.length === 0 ? null : { after: 'aspect', title: '点一个填进来，填好还能改', choices: templates.map((template) => ({ label: template.label, fills: filledFrom(template) })) };
}
