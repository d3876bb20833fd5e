import type { RefusalCode, RefusalFacts } from '../kernel/index.js';

/** How a refusal is told: HTTP status, a short Chinese title, and a sentence that names the way out. */
export interface RefusalText {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 502 | 503;
  readonly title: string;
  readonly detail: (facts: RefusalFacts) => string;
}

/**
 * Declares the texts of a feature's refusals; the keys are its codes. Calls are marked pure: only the server needs the texts, and the phone's bundle
 * leaves them out.
 */
export function refusalTexts<const T extends Partial<Record<RefusalCode, RefusalText>>>(texts: T): T {
  return texts;
}

/** Refusals that any endpoint can give; contracts do not repeat them. */
export const commonRefusals = /* @__PURE__ */ refusalTexts({
  'INPUT.INVALID': { status: 422, title: '填写有误', detail: (f) => `${String(f.summary ?? '有几处需要修改')}。改好后再提交，已填内容都还在。` },
  'SESSION.REQUIRED': { status: 401, title: '请先登录', detail: () => '登录后再试；已填的内容保存在本机。' },
  'SESSION.EXPIRED': { status: 401, title: '登录已过期', detail: () => '请重新登录；已填的内容保存在本机。' },
  'PASSWORD.CHANGE_REQUIRED': { status: 403, title: '请先修改初始密码', detail: () => '首次登录须先设置自己的密码，设好后继续。' },
  'ACCESS.DENIED': { status: 403, title: '没有权限', detail: () => '这一步不在您的职责范围内。如有需要，请联系党群部授权。' },
  'REQUEST.TOO_MANY': { status: 429, title: '操作太频繁', detail: (f) => `请${String(f.seconds ?? 60)}秒后再试。` },
  'REQUEST.TOO_LARGE': { status: 413, title: '内容太大', detail: (f) => `一次最多${String(f.limit ?? '1 MB')}，请缩小后再试。` },
  'REQUEST.MALFORMED': { status: 400, title: '请求格式不对', detail: () => '请刷新页面后再试。' },
  'ROUTE.NOT_FOUND': { status: 404, title: '没有这个地址', detail: () => '请检查地址，或从首页进入。' },
  'VERSION.STALE': { status: 409, title: '内容已被他人更新', detail: (f) => `${f.by ? `${String(f.by)}刚刚改过。` : ''}请刷新看最新内容，再决定是否修改；您填的没有丢。` },
});

/** Refusals of every endpoint that moves a case through a workflow. */
export const stepRefusals = /* @__PURE__ */ refusalTexts({
  'STEP.NOT_POSSIBLE': { status: 409, title: '现在不能做这一步', detail: (f) => `当前状态是“${String(f.state)}”，请刷新后看可以做什么。` },
  'STEP.TAKEN': { status: 409, title: '已经有人处理了', detail: (f) => `${String(f.by)}已经处理，现在是“${String(f.state)}”。请刷新查看。` },
  'STEP.NOT_YOURS': { status: 403, title: '这一步不由您办', detail: (f) => `“${String(f.step)}”由有相应职责的人办理。` },
  'STEP.RECUSED': { status: 403, title: '需要回避', detail: (f) => `自己提交的内容，不能由自己“${String(f.step)}”，请其他有权限的同志办理。` },
  'STEP.REASON_REQUIRED': { status: 422, title: '请写明理由', detail: (f) => `“${String(f.step)}”需要写明理由，对方才知道怎么改。` },
});
/** Their codes, for contracts. */
export const stepRefusalCodes = ['STEP.NOT_POSSIBLE', 'STEP.TAKEN', 'STEP.NOT_YOURS', 'STEP.RECUSED', 'STEP.REASON_REQUIRED'] as const;
