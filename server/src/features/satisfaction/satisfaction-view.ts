import { Exact, RATER_GROUP_LABELS, type RaterGroup } from '@liangpai/shared/kernel';
import type { SatisfactionResultView } from '@liangpai/shared/contracts';
import type { SatisfactionSurvey } from './satisfaction.entity.js';

/** e.g. `降低铸件废品率满意度测评`. */
export function titleOf(survey: Pick<SatisfactionSurvey, 'kind' | 'subject'>): string {
  return `${survey.subject}${survey.kind === 'appraisal' ? '践诺测评' : '满意度测评'}`;
}

/** How many each group was: members, representatives, and as many customers as slips were printed. */
export function addressedOf(survey: SatisfactionSurvey): Readonly<Record<RaterGroup, number>> {
  return { member: survey.members, 'employee-representative': survey.representatives, customer: survey.slips };
}

/** A counted survey as screens and forms show it; null while it is open. */
export function resultViewOf(survey: SatisfactionSurvey): SatisfactionResultView | null {
  if (!survey.published || survey.closedOn === null) return null;
  const { ballots, mean, verdict, explanation, groups } = survey.published;
  const addressed = addressedOf(survey);
  const whole = Object.values(addressed).reduce((sum, count) => sum + count, 0);
  return {
    closedOn: survey.closedOn, ballots, mean: inTwoDecimals(mean), turnout: whole === 0 ? null : Exact.of(ballots).times(100).over(Exact.of(whole)).toTruncated(), verdict, explanation,
    groups: (Object.keys(RATER_GROUP_LABELS) as RaterGroup[]).map((group) => ({
      group, label: RATER_GROUP_LABELS[group], addressed: addressed[group], ballots: groups[group].ballots, mean: inTwoDecimals(groups[group].mean),
    })),
  };
}

function inTwoDecimals(exact: string | null): string | null {
  return exact === null ? null : Exact.of(exact).toHalfUp();
}
