export default defineAppConfig({
  pages: [
    'pages/inbox/index',
    'pages/card/index',
    'pages/scan/index',
    'pages/me/index',
    'pages/me/sessions',
    'pages/me/privacy',
    'pages/me/password',
    'pages/sign-in/index',
  ],
  subPackages: [
    { root: 'pages/commitment', pages: ['edit', 'review', 'list', 'coverage', 'helmets'] },
    { root: 'pages/card-public', pages: ['index', 'show'] },
    { root: 'pages/plaque', pages: ['public', 'list', 'edit', 'show'] },
    { root: 'pages/survey', pages: ['rate', 'slip', 'list', 'results'] },
    { root: 'pages/satisfaction', pages: ['rate', 'slip', 'show'] },
    { root: 'pages/item-rating', pages: ['show', 'assess', 'decide', 'candidates'] },
    { root: 'pages/month', pages: ['write', 'score', 'year'] },
    { root: 'pages/organisation', pages: ['index', 'people', 'import', 'roles', 'person', 'audit', 'erasure', 'calendar', 'delegations'] },
    { root: 'pages/rules', pages: ['clauses', 'trial', 'standards'] },
    { root: 'pages/notice', pages: ['list', 'show'] },
    { root: 'pages/campaign', pages: ['index', 'calls', 'call'] },
    { root: 'pages/item', pages: ['list', 'new', 'form', 'show', 'batch'] },
    { root: 'pages/item-year', pages: ['index', 'quarter', 'record', 'log', 'hours', 'registers', 'blockages', 'supervision', 'meetings', 'experiences'] },
    { root: 'pages/board', pages: ['index', 'published'] },
  ],
  tabBar: {
    color: '#665C50',
    selectedColor: '#C7000B',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      tab('pages/inbox/index', '待办', 'inbox'),
      tab('pages/card/index', '名片', 'card'),
      tab('pages/scan/index', '扫一扫', 'scan'),
      tab('pages/me/index', '我的', 'me'),
    ],
  },
  window: {
    navigationBarTitleText: '亮牌',
    navigationBarBackgroundColor: '#FAF7F2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF7F2',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  // WeChat asks for consent before the first interface that touches personal information.
  __usePrivacyCheck__: true,
});

function tab(pagePath: string, text: string, icon: string) {
  return {
    pagePath,
    text,
    iconPath: `assets/tabs/${icon}.png`,
    selectedIconPath: `assets/tabs/${icon}-selected.png`,
  };
}
