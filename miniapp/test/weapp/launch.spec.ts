import { MiniApp } from './mini-app';
import { PackageFiles } from './package-files';
import { compileStyles } from './templates';

const files = new PackageFiles();
const { pages, subPackages } = files.json<{ pages: string[]; subPackages: { root: string; pages: string[] }[] }>('app.json');
const routes = [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))];

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
    const app = await MiniApp.launch({ page: route });
    await app.until(() => app.calls.some((call) => call.name === 'setNavigationBarTitle'), 'the page to set its title');
    expect(app.text()).not.toContain('这一页没有显示出来');
    app.expectWithinLimits();
    app.close();
  });

  test('carries roles and labels for screen readers', () => {
    expect(files.text('base.wxml')).toMatch(/<view[^>]* aria-role=/);
    expect(files.text('base.wxml')).toMatch(/<input[^>]* aria-label=/);
  });

  test('has style sheets that WeChat’s own compiler accepts', () => {
    expect(compileStyles(files.root)).toBeGreaterThan(0);
  });
});
