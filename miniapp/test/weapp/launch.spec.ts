import { MiniApp } from './mini-app';
import { PackageFiles } from './package-files';
import { compileStyles } from './templates';

const files = new PackageFiles();
const { pages, subPackages } = files.json<{ pages: string[]; subPackages: { root: string; pages: string[] }[] }>('app.json');
const routes = [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))];

/** Somebody signed in earlier, so that pages which need a session are drawn and not left for the sign-in. */
const signedInBefore = () => {
  const id = '0'.repeat(26);
  const me = { personId: id, name: '林一舟', employeeNo: '100001', kind: 'full-member', post: '', enterprise: { id, name: '西北能化' }, branch: null, roles: [], capabilities: [], mustChangePassword: false };
  return new Map<string, unknown>([['session', { tokens: { accessToken: 'access', refreshToken: 'refresh' }, me }]]);
};

describe('the WeChat package', () => {
  test('starts at the sign-in page, under its heading', async () => {
    const app = await MiniApp.launch({ page: 'pages/sign-in/index' });
    expect(app.route).toBe('pages/sign-in/index');
    await app.until(() => app.calls.some((call) => call.name === 'setNavigationBarTitle'), 'the page to set its title');
    expect(app.title).toBe('登录');
    app.expectWithinLimits();
    app.close();
  });

  test.each(routes)('opens %s without network and within WeChat’s limits', async (route) => {
    const app = await MiniApp.launch({ page: route, storage: signedInBefore() });
    await app.until(() => app.calls.some((call) => call.name === 'setNavigationBarTitle'), 'the page to set its title');
    expect(app.route).toBe(route);
    expect(app.text()).not.toContain('这一页没有显示出来');
    app.expectWithinLimits();
    app.close();
  });

  test('asks people without a session to sign in, and remembers the page they wanted', async () => {
    const app = await MiniApp.launch({ page: 'pages/me/sessions' });
    await app.untilAt('pages/sign-in/index');
    expect(app.calls.find((call) => call.name === 'reLaunch')?.options).toMatchObject({ url: '/pages/sign-in/index?from=%2Fpages%2Fme%2Fsessions' });
    app.close();
  });

  test('carries roles and labels for screen readers', () => {
    expect(files.text('base.wxml')).toMatch(/<view[^>]* aria-role=/);
    expect(files.text('base.wxml')).toMatch(/<input[^>]* aria-label=/);
  });

  test('keeps the distance between blocks, though WeChat’s style sheets know no `*`', () => {
    expect(files.text('app-origin.wxss')).toMatch(/\.lp-main ?> ?view ?\+ ?view/);
  });

  test('has style sheets that WeChat’s own compiler accepts', () => {
    expect(compileStyles(files.root)).toBeGreaterThan(0);
  });
});
