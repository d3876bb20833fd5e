/** A conclusion with its score, signature and day; whatever is null is left to be written by hand. */
export interface SignedConclusion {
  /** out of 100, as it is to be shown, e.g. `92.5` */
  score: string | null;
  remark: string;
  signedBy: string | null;
  /** `2025-09-30` */
  signedOn: string | null;
}

/** 附件4《党员（ ）月工作业绩总结清单》 (SL-F5), filled or, with nothing but empty values, blank. */
export interface MonthForm {
  period: { year: number; month: number } | null;
  name: string;
  branch: string;
  activities: string;
  performance: string;
  management: string;
  self: SignedConclusion;
  branchReview: SignedConclusion;
}

const unsigned: SignedConclusion = { score: null, remark: '', signedBy: null, signedOn: null };

/** The form as it is handed out to be filled in by hand. */
export const blankMonthForm: MonthForm = {
  period: null,
  name: '',
  branch: '',
  activities: '',
  performance: '',
  management: '',
  self: unsigned,
  branchReview: unsigned,
};

/** The captions of the annex, word for word and in its order (SL-F5.02–08), broken where a narrow column reads best. */
export const monthCaptions = {
  name: '姓名',
  branch: '所属党支部',
  activities: '参加支部活动\n情况',
  performance: '个人工作表现',
  management: '部门/车间/班组\n管理效果',
  self: '个人自评结论\n（百分制）',
  branchReview: '支部综合评价\n（百分制）',
} as const;

/** Title of the form (SL-F5.01): the month stands in the brackets that the annex leaves open. */
export function monthTitle(form: MonthForm): string {
  return `党员（${form.period ? ` ${form.period.month} ` : '　　'}）月工作业绩总结清单`;
}

/** The small line that names year and month; the annex has room for the month only. Empty on a blank form. */
export function monthLine(form: MonthForm): string {
  return form.period ? `${form.period.year} 年 ${form.period.month} 月　${form.name}` : '';
}

/** Score and remark of a conclusion as text; empty when there is nothing to show. */
export function conclusionText(conclusion: SignedConclusion): string {
  const score = conclusion.score === null ? '' : `${conclusion.score} 分`;
  return [score, conclusion.remark.trim()].filter((part) => part !== '').join('\n');
}

// A day as the annex writes it; open blanks for a day that is not known.
function dayLine(day: string | null): string {
  const [year, month, date] = (day ?? '').split('-');
  return year && month && date ? `${year} 年 ${Number(month)} 月 ${Number(date)} 日` : '　　　年　　月　　日';
}

/** The line at the foot of a conclusion: who signs (for the branch also the seal) and when. */
export function signatureLine(conclusion: SignedConclusion, caption: '签字' | '签字（盖章）'): string {
  return `${caption}：${conclusion.signedBy ?? '　　　　　　　'}　　${dayLine(conclusion.signedOn)}`;
}
