/** What a 公示 is for: a period for objections before something takes effect, or a display beside the sign (SY-ZT-36, AMB-67). */
export const NOTICE_KIND_LABELS = { period: '公示', display: '公开展示' } as const;
export type NoticeKind = keyof typeof NOTICE_KIND_LABELS;

/** Where a 公示 stands on a day (AMB-61). */
export const NOTICE_STANDING_LABELS = {
  planned: '即将公示',
  running: '公示中',
  objected: '有异议待答复',
  ended: '公示期满',
  upheld: '异议成立',
} as const;
export type NoticeStanding = keyof typeof NOTICE_STANDING_LABELS;
/** The same for a display, which has no period to run out. */
export const DISPLAY_STANDING_LABELS: Readonly<Record<NoticeStanding, string>> = { ...NOTICE_STANDING_LABELS, planned: '即将展示', running: '展示中', ended: '展示结束' };
