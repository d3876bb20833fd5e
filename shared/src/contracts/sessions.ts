import * as z from 'zod/mini';
import { capabilities, organisationKinds, personKinds, roles, type Capability } from '../kernel/index.js';
import { done, endpoint } from './endpoint.js';
import { id, instant, line } from './fields.js';
import { refusalTexts } from './refusals.js';

export const sessionRefusals = /* @__PURE__ */ refusalTexts({
  'SIGN_IN.WRONG': { status: 401, title: '工号或密码不对', detail: (f) => `请核对后再试${typeof f.left === 'number' ? `，还可以试${f.left}次` : ''}。忘了密码请找党群部重发激活码。` },
  'SIGN_IN.LOCKED': { status: 423, title: '账号暂时锁定', detail: (f) => `连续输错次数过多，请${String(f.minutes)}分钟后再试，或找党群部重发激活码。` },
  'SIGN_IN.ENTERPRISE_REQUIRED': { status: 422, title: '请选择企业', detail: () => '这个工号在几家企业都有，请先选择您所在的企业。' },
  'PASSWORD.WEAK': { status: 422, title: '新密码太简单', detail: () => '至少10位，不能是工号、姓名拼音或常见密码，也不能与当前密码相同。' },
  'PASSWORD.WRONG': { status: 422, title: '当前密码不对', detail: () => '请重新输入当前密码。' },
  'ACTIVATION.INVALID': { status: 422, title: '激活码不对或已失效', detail: () => '请核对工号和激活码；激活码只能用一次，过期请找党群部重发。' },
  'WECHAT.CODE_INVALID': { status: 401, title: '微信登录已失效', detail: () => '请退出小程序重新进入。' },
  'WECHAT.UNAVAILABLE': { status: 503, title: '微信暂时连不上', detail: () => '请稍后再试，或改用工号和密码登录。' },
  'WECHAT.NOT_BOUND': { status: 409, title: '微信还没有绑定工号', detail: () => '请输入工号和激活码完成绑定，只需一次。' },
  'WECHAT.BOUND_ELSEWHERE': { status: 409, title: '这个微信已绑定其他工号', detail: () => '如需换绑，请先在“我的”里解除原绑定，或找党群部处理。' },
  'DEMO.DISABLED': { status: 404, title: '没有演示登录', detail: () => '演示登录只在装有演示数据的试用环境里有。' },
  'SESSION.NOT_FOUND': { status: 404, title: '没有这个登录', detail: () => '它可能已经退出，请刷新列表。' },
});

/** What a signed-in client knows about its person: enough to choose screens; the server decides again on every call. */
export const me = z.object({
  personId: id,
  name: z.string(),
  employeeNo: z.string(),
  kind: z.enum(personKinds),
  post: z.string(),
  enterprise: z.object({ id, name: z.string() }),
  branch: z.nullable(z.object({ id, name: z.string() })),
  roles: z.array(z.object({ role: z.enum(roles), organisationId: id, organisationName: z.string(), organisationKind: z.enum(organisationKinds), onBehalfOf: z.nullable(z.string()) })),
  capabilities: z.array(z.enum(Object.keys(capabilities) as [Capability, ...Capability[]])),
  mustChangePassword: z.boolean(),
});
export type Me = z.output<typeof me>;

const signedIn = z.object({ accessToken: z.string(), refreshToken: z.string(), accessExpiresAt: instant, me });

const employeeNo = line(32);
const password = z.string().check(z.minLength(1), z.maxLength(200));
const enterprise = z.optional(id);

export const signInWithPassword = endpoint({
  id: 'sessions.sign-in', method: 'POST', path: '/api/sessions', summary: '工号密码登录', access: 'public', throttle: 'sign-in',
  body: z.object({ employeeNo, password, enterprise }),
  response: signedIn,
  refusals: ['SIGN_IN.WRONG', 'SIGN_IN.LOCKED', 'SIGN_IN.ENTERPRISE_REQUIRED'],
});

export const signInWithWechat = endpoint({
  id: 'sessions.wechat', method: 'POST', path: '/api/sessions/wechat', summary: '微信登录', access: 'public', throttle: 'sign-in',
  body: z.object({ code: line(200) }),
  response: signedIn,
  refusals: ['WECHAT.CODE_INVALID', 'WECHAT.UNAVAILABLE', 'WECHAT.NOT_BOUND'],
});

export const bindWechat = endpoint({
  id: 'sessions.bind', method: 'POST', path: '/api/sessions/wechat/binding', summary: '微信绑定工号', access: 'public', throttle: 'sign-in',
  body: z.object({ code: line(200), employeeNo, activationCode: line(32), enterprise }),
  response: signedIn,
  refusals: ['WECHAT.CODE_INVALID', 'WECHAT.UNAVAILABLE', 'WECHAT.BOUND_ELSEWHERE', 'SIGN_IN.ENTERPRISE_REQUIRED', 'ACTIVATION.INVALID'],
});

export const activateAccount = endpoint({
  id: 'sessions.activate', method: 'POST', path: '/api/sessions/activation', summary: '凭激活码设置密码', access: 'public', throttle: 'sign-in',
  body: z.object({ employeeNo, activationCode: line(32), newPassword: password, enterprise }),
  response: signedIn,
  refusals: ['SIGN_IN.ENTERPRISE_REQUIRED', 'ACTIVATION.INVALID', 'PASSWORD.WEAK'],
});

export const signInAsDemo = endpoint({
  id: 'sessions.demo', method: 'POST', path: '/api/sessions/demo', summary: '演示登录', access: 'public', throttle: 'sign-in',
  body: z.object({ personId: id }),
  response: signedIn,
  refusals: ['DEMO.DISABLED'],
});

export const listDemoSignIns = endpoint({
  id: 'sessions.demo-list', method: 'GET', path: '/api/sessions/demo', summary: '可用的演示登录', access: 'public', throttle: 'public',
  response: z.object({ people: z.array(z.object({ personId: id, name: z.string(), employeeNo: z.string(), label: z.string(), hint: z.string(), enterprise: z.string() })) }),
  refusals: [],
});

export const refreshSession = endpoint({
  id: 'sessions.refresh', method: 'POST', path: '/api/sessions/refresh', summary: '续期登录', access: 'public', throttle: 'public',
  body: z.object({ refreshToken: line(200) }),
  response: signedIn,
  refusals: [],
});

export const readMe = endpoint({
  id: 'sessions.me', method: 'GET', path: '/api/me', summary: '当前登录人', access: 'signed-in', response: me, refusals: [],
});

export const changePassword = endpoint({
  id: 'sessions.change-password', method: 'PUT', path: '/api/me/password', summary: '修改密码', access: 'signed-in',
  body: z.object({ currentPassword: password, newPassword: password }),
  response: done, refusals: ['PASSWORD.WRONG', 'PASSWORD.WEAK'],
});

export const listSessions = endpoint({
  id: 'sessions.list', method: 'GET', path: '/api/me/sessions', summary: '我的登录设备', access: 'signed-in',
  response: z.object({ sessions: z.array(z.object({ id, device: z.string(), signedInAt: instant, isCurrent: z.boolean() })) }), refusals: [],
});

export const endSession = endpoint({
  id: 'sessions.end', method: 'DELETE', path: '/api/me/sessions/:id', summary: '退出某个登录', access: 'signed-in',
  params: z.object({ id }), response: done, refusals: ['SESSION.NOT_FOUND'],
});

export const signOut = endpoint({
  id: 'sessions.sign-out', method: 'DELETE', path: '/api/me/sessions', summary: '退出当前登录', access: 'signed-in', response: done, refusals: [],
});

export const unbindWechat = endpoint({
  id: 'sessions.unbind', method: 'DELETE', path: '/api/me/wechat', summary: '解除微信绑定', access: 'signed-in', response: done, refusals: [],
});

export const sessionEndpoints = [
  signInWithPassword, signInWithWechat, bindWechat, activateAccount, signInAsDemo, listDemoSignIns, refreshSession, readMe, changePassword,
  listSessions, endSession, signOut, unbindWechat,
] as const;
