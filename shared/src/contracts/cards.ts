import * as z from 'zod/mini';
import { PLEDGE_ITEM_LABELS, type PledgeItem } from '../kernel/index.js';
import { done, endpoint, fileResponse } from './endpoint.js';
import { day, id, instant, line, publicCode } from './fields.js';
import { refusalTexts } from './refusals.js';

export const cardLimits = { photoBytes: 5 * 1024 * 1024, printed: 500 } as const;

export const cardRefusals = /* @__PURE__ */ refusalTexts({
  'CARD.UNKNOWN': { status: 404, title: '没有这张名片', detail: () => '请核对名片上的十位编号；编号没错，请告诉名片主人所在的支部。' },
  'CARD.CODE_MALFORMED': { status: 422, title: '编号不完整', detail: () => '编号是十位字母和数字，中间的短横可以不输。请照名片再输一次。' },
  'CARD.NOT_PUBLIC': { status: 404, title: '这张名片没有公开', detail: () => '名片主人没有同意公开，或已撤回同意。想了解承诺，可以当面问他，或到支部公开栏看。' },
  'CARD.HOLDER_LEFT': { status: 410, title: '这张名片已停用', detail: () => '名片主人已不在这个单位。如需办事，请联系原支部。' },
  'CARD.MEMBERS_ONLY': { status: 403, title: '名片发给党员', detail: () => '您不在党员名册里，或还没有编入党支部。如有出入，请联系党群部。' },
  'CARD.PHOTO_UNREADABLE': { status: 422, title: '这张照片打不开', detail: () => '请换一张 JPG、PNG 或 WebP 照片；苹果手机的照片打不开时，先截个图再传。' },
  'CARD.PHOTO_MISSING': { status: 422, title: '没有收到照片', detail: () => '请重新选一张照片。' },
  'CARD.TOO_MANY': { status: 422, title: '一次打印太多', detail: (f) => `一次最多打印${String(f.limit)}张，请按支部分开打印。` },
  'CONSENT.TEXT_CHANGED': { status: 409, title: '说明有更新', detail: () => '请刷新，看过新的说明再决定。' },
});

/** What a member agrees to, word by word; a changed text gets a new version, and consent to an older one stays on record as given. */
export const consentTexts = {
  'public-card': {
    version: '2026-10',
    title: '公开我的党员名片',
    lines: [
      '公开哪些：姓名、职务、单位、所属党支部、照片（传了才有）、支部确认过的承诺。',
      '给谁看：扫名片二维码或输入编号的任何人，不用登录。',
      '用来做什么：在岗位亮身份、亮承诺，接受监督和评价。',
      '不同意也不影响其他功能；随时可以撤回，撤回后立即看不到。',
    ],
  },
} as const;
export const consentPurposes = ['public-card'] as const satisfies readonly (keyof typeof consentTexts)[];
export type ConsentPurpose = (typeof consentPurposes)[number];

const consent = z.object({
  purpose: z.enum(consentPurposes), title: z.string(), lines: z.array(z.string()), textVersion: z.string(), isGiven: z.boolean(), givenAt: z.nullable(instant), withdrawnAt: z.nullable(instant),
});
export type ConsentView = z.output<typeof consent>;

const pledge = z.object({ item: z.enum(Object.keys(PLEDGE_ITEM_LABELS) as [PledgeItem, ...PledgeItem[]]), aspect: z.string(), text: z.string() });
const face = {
  code: z.string(), organisation: z.string(), name: z.string(), post: z.string(), branch: z.string(), unit: z.string(),
  /** A JPEG as `data:` address, without anything the camera wrote into it. */
  photo: z.nullable(z.string()),
  pledges: z.array(pledge), confirmedOn: z.nullable(day),
};

export const myCard = z.object({ ...face, address: z.string(), consent, openState: z.nullable(z.string()) });
export type MyCard = z.output<typeof myCard>;

/** What anybody sees at the code, and nothing else. */
export const publicCard = z.object({ ...face, isRateable: z.boolean() });
export type PublicCard = z.output<typeof publicCard>;

export const readMyCard = endpoint({
  id: 'cards.mine', method: 'GET', path: '/api/cards/mine', summary: '我的党员名片', access: 'signed-in', response: myCard, refusals: ['CARD.MEMBERS_ONLY'], clauses: ['SL-11-2', 'SL-F1', 'SL-F2'],
});

export const uploadCardPhoto = endpoint({
  id: 'cards.upload-photo', method: 'POST', path: '/api/cards/mine/photo', summary: '上传名片照片', access: 'signed-in',
  upload: { maxBytes: cardLimits.photoBytes, mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] }, response: myCard,
  refusals: ['CARD.MEMBERS_ONLY', 'CARD.PHOTO_UNREADABLE', 'CARD.PHOTO_MISSING'], clauses: ['SL-F1'],
});

export const removeCardPhoto = endpoint({
  id: 'cards.remove-photo', method: 'DELETE', path: '/api/cards/mine/photo', summary: '删除名片照片', access: 'signed-in', response: done, refusals: [],
});

export const readPublicCard = endpoint({
  id: 'cards.public', method: 'GET', path: '/api/public/cards/:code', summary: '扫码看名片', access: 'public', throttle: 'public', params: z.object({ code: publicCode }),
  response: publicCard, refusals: ['CARD.UNKNOWN', 'CARD.CODE_MALFORMED', 'CARD.NOT_PUBLIC', 'CARD.HOLDER_LEFT'], clauses: ['SL-11-2', 'SL-31-4'],
});

export const printCardSheet = endpoint({
  id: 'cards.print', method: 'GET', path: '/api/cards/print', summary: '打印桌牌名片（PDF）：自己的，或一个支部的', access: 'signed-in', query: z.object({ branchId: z.optional(id) }),
  produces: 'application/pdf', response: fileResponse, refusals: ['CARD.MEMBERS_ONLY', 'CARD.TOO_MANY', 'ORGANISATION.NOT_FOUND'], clauses: ['SL-11-2'],
});

export const listConsents = endpoint({
  id: 'consents.list', method: 'GET', path: '/api/me/consents', summary: '我同意过的公开事项', access: 'signed-in', response: z.object({ consents: z.array(consent) }), refusals: [],
});

export const saveConsent = endpoint({
  id: 'consents.save', method: 'PUT', path: '/api/me/consents', summary: '同意或撤回同意，立即生效', access: 'signed-in',
  body: z.object({ purpose: z.enum(consentPurposes), isGiven: z.boolean(), textVersion: line(20) }), response: consent, refusals: ['CONSENT.TEXT_CHANGED'],
});

export const cardEndpoints = [readMyCard, uploadCardPhoto, removeCardPhoto, readPublicCard, printCardSheet, listConsents, saveConsent] as const;
