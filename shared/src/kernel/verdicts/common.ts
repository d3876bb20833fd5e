/** The closed list of result words every rule may use besides its own named verdicts (convention G13). */
export const COMMON_VERDICT_LABELS = {
  conforms: '符合',
  hint: '提示',
  'reason-required': '须说明理由',
  incomplete: '不能提交',
  rejected: '拒绝',
  'not-rated': '未评',
  'not-applicable': '不适用',
} as const;

/** 符合 · 提示 · 须说明理由 · 不能提交 · 拒绝 · 未评 · 不适用 */
export type CommonVerdict = keyof typeof COMMON_VERDICT_LABELS;
