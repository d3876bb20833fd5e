import Taro, { useRouter } from '@tarojs/taro';

const tabs = {
  inbox: 'pages/inbox/index',
  card: 'pages/card/index',
  scan: 'pages/scan/index',
  me: 'pages/me/index',
} as const;

/** Every page by name; the only list of addresses besides app.config.ts. */
const pages = {
  'sign-in': 'pages/sign-in/index',
  'me-sessions': 'pages/me/sessions',
  'me-privacy': 'pages/me/privacy',
  'me-password': 'pages/me/password',
  'commitment-edit': 'pages/commitment/edit',
  'commitment-review': 'pages/commitment/review',
  'commitment-list': 'pages/commitment/list',
  'commitment-coverage': 'pages/commitment/coverage',
  'commitment-helmets': 'pages/commitment/helmets',
  'card-public': 'pages/card-public/index',
  'card-public-show': 'pages/card-public/show',
  'plaque-public': 'pages/plaque/public',
  'plaque-list': 'pages/plaque/list',
  'plaque-edit': 'pages/plaque/edit',
  'plaque-show': 'pages/plaque/show',
  'survey-rate': 'pages/survey/rate',
  'survey-slip': 'pages/survey/slip',
  'satisfaction-rate': 'pages/satisfaction/rate',
  'satisfaction-slip': 'pages/satisfaction/slip',
  'satisfaction-show': 'pages/satisfaction/show',
  'item-rating': 'pages/item-rating/show',
  'item-rating-assess': 'pages/item-rating/assess',
  'item-rating-decide': 'pages/item-rating/decide',
  'item-rating-candidates': 'pages/item-rating/candidates',
  'survey-list': 'pages/survey/list',
  'survey-results': 'pages/survey/results',
  'month-write': 'pages/month/write',
  'month-score': 'pages/month/score',
  'month-year': 'pages/month/year',
  organisation: 'pages/organisation/index',
  people: 'pages/organisation/people',
  person: 'pages/organisation/person',
  'roster-import': 'pages/organisation/import',
  roles: 'pages/organisation/roles',
  audit: 'pages/organisation/audit',
  'erasure-requests': 'pages/organisation/erasure',
  'item-year': 'pages/item-year/index',
  'item-year-quarter': 'pages/item-year/quarter',
  'item-year-record': 'pages/item-year/record',
  'item-year-log': 'pages/item-year/log',
  'item-year-hours': 'pages/item-year/hours',
  registers: 'pages/item-year/registers',
  blockages: 'pages/item-year/blockages',
  'creation-standards': 'pages/rules/standards',
  supervision: 'pages/item-year/supervision',
  meetings: 'pages/item-year/meetings',
  experiences: 'pages/item-year/experiences',
  'rules-clauses': 'pages/rules/clauses',
  'rules-trial': 'pages/rules/trial',
  'notice-list': 'pages/notice/list',
  'notice-show': 'pages/notice/show',
  campaign: 'pages/campaign/index',
  'campaign-calls': 'pages/campaign/calls',
  'campaign-call': 'pages/campaign/call',
  calendar: 'pages/organisation/calendar',
  delegations: 'pages/organisation/delegations',
  'item-list': 'pages/item/list',
  'item-show': 'pages/item/show',
  'item-new': 'pages/item/new',
  'item-form': 'pages/item/form',
  'item-batch': 'pages/item/batch',
  board: 'pages/board/index',
  'board-published': 'pages/board/published',
} as const;

export type TabName = keyof typeof tabs;
export type PageName = TabName | keyof typeof pages;
export type PageQuery = Readonly<Record<string, string>>;

const addresses: Readonly<Record<PageName, string>> = { ...tabs, ...pages };

/** Address of a page with its query, e.g. for sharing: `/pages/plaque/public?code=…`. */
export function addressOfPage(page: PageName, query: PageQuery = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/${addresses[page]}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

function isTab(page: PageName): page is TabName {
  return page in tabs;
}

/** Goes to a page; back returns here. */
export function openPage(page: PageName, query: PageQuery = {}): void {
  if (isTab(page)) void Taro.switchTab({ url: addressOfPage(page) });
  // WeChat refuses an eleventh page on the stack.
  else if (Taro.getCurrentPages().length >= 10) replacePage(page, query);
  else void Taro.navigateTo({ url: addressOfPage(page, query) });
}

/** Goes to a page in place of this one. */
export function replacePage(page: PageName, query: PageQuery = {}): void {
  if (isTab(page)) void Taro.switchTab({ url: addressOfPage(page) });
  else void Taro.redirectTo({ url: addressOfPage(page, query) });
}

/** Writes what is chosen on this page into its address, so that it can be passed on and survives loading again; WeChat shows no address. */
export function rewriteQuery(page: PageName, query: PageQuery): void {
  if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', addressOfPage(page, query));
}

/** Goes to a page and forgets every page before it: after signing in and out. */
export function restartAt(page: PageName, query: PageQuery = {}): void {
  void Taro.reLaunch({ url: addressOfPage(page, query) });
}

/** Says whether there is a page to go back to. */
export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** Goes back, or to the given tab when somebody came straight here, e.g. from a scanned code. */
export function goBack(otherwise: TabName = 'inbox'): void {
  if (canGoBack()) void Taro.navigateBack();
  else openPage(otherwise);
}

/** The page's query, decoded. */
export function usePageQuery(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decode(value)]));
}

/** Both WeChat and the H5 router hand the query over as it stands in the address. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
