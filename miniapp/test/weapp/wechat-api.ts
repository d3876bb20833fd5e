/** What the tests decide about the world outside of the package. */
export interface World {
  /** Base address of the server; requests go there for real. Without it every request fails. */
  readonly server: string | null;
  isOnline: boolean;
  /** What the scanner reads next; null: the person closes it. */
  scanned: string | null;
  /** Code that `wx.login` gives. */
  loginCode: string;
  /** Subscribe-message templates that the person grants. */
  readonly grantedTemplates: Set<string>;
  readonly storage: Map<string, unknown>;
}

/** What the person said to WeChat's question for consent; agreeing names the button. */
export interface ConsentAnswer {
  readonly event: 'agree' | 'disagree';
  readonly buttonId?: string;
}

export interface Navigation {
  readonly open: (url: string, how: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') => void;
  readonly back: (delta: number) => void;
  /** Sets the title of the page in front. */
  readonly entitle: (title: string) => void;
}

export interface RecordedCall {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

interface CallOptions {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (result: unknown) => void;
  readonly [name: string]: unknown;
}

const device = {
  brand: 'devtools',
  model: 'iPhone',
  pixelRatio: 2,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 780,
  statusBarHeight: 44,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 17.0',
  platform: 'devtools',
  SDKVersion: '3.8.0',
  safeArea: { top: 44, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
};

/** Makes the `wx` object: answers come later, as on a phone, and every call is recorded. */
export function createWechatApi(world: World, navigation: Navigation, calls: RecordedCall[], launchOptions: unknown) {
  const networkListeners: ((state: { isConnected: boolean; networkType: string }) => void)[] = [];
  const privacy: { ask: ((answer: (given: ConsentAnswer) => void) => void) | null } = { ask: null };

  const succeed = (options: CallOptions | undefined, result: object) =>
    setTimeout(() => {
      options?.success?.(result);
      options?.complete?.(result);
    }, 0);
  const fail = (options: CallOptions | undefined, errMsg: string) =>
    setTimeout(() => {
      options?.fail?.({ errMsg });
      options?.complete?.({ errMsg });
    }, 0);
  const record = (name: string, options: CallOptions = {}) => {
    calls.push({ name, options: Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function')) });
  };
  const answering = (name: string, result: (options: CallOptions) => object = () => ({})) => (options: CallOptions = {}) => {
    record(name, options);
    succeed(options, { errMsg: `${name}:ok`, ...result(options) });
  };
  const moving = (name: string, move: (options: CallOptions) => void) => (options: CallOptions = {}) => {
    record(name, options);
    try {
      move(options);
      succeed(options, { errMsg: `${name}:ok` });
    } catch (error) {
      fail(options, `${name}:fail ${(error as Error).message}`);
    }
  };

  function request(options: CallOptions) {
    record('request', options);
    if (!world.isOnline || world.server === null) fail(options, 'request:fail net::ERR_INTERNET_DISCONNECTED');
    else void bridge(world.server, options).then((answer) => succeed(options, answer), (error: Error) => fail(options, `request:fail ${error.message}`));
    return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} };
  }

  const selectorQuery = () => {
    const asked: (((found: unknown) => void) | undefined)[] = [];
    const answer = (done?: (found: unknown[]) => void) => {
      for (const tell of asked) tell?.(rectangle);
      done?.(asked.map(() => rectangle));
    };
    const query = { in: () => query, select, selectAll: select, selectViewport: select, exec: (done?: (found: unknown[]) => void) => void setTimeout(() => answer(done), 0) };
    const rectangle = { left: 0, top: 0, right: 300, bottom: 40, width: 300, height: 40, scrollTop: 0 };
    function select() {
      const ask = (tell?: (found: unknown) => void) => {
        asked.push(tell);
        return query;
      };
      return { boundingClientRect: ask, scrollOffset: ask, fields: ask, node: ask, context: ask };
    }
    return query;
  };

  const wx = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => device,
    getSystemInfo: answering('getSystemInfo', () => device),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 290, right: 380, width: 90, height: 32 }),
    getLaunchOptionsSync: () => launchOptions,
    getEnterOptionsSync: () => launchOptions,
    nextTick: (then: () => void) => void setTimeout(then, 0),

    getStorageSync: (key: string) => (world.storage.has(key) ? structuredClone(world.storage.get(key)) : ''),
    setStorageSync: (key: string, value: unknown) => void world.storage.set(key, JSON.parse(JSON.stringify(value)) as unknown),
    removeStorageSync: (key: string) => void world.storage.delete(key),
    clearStorageSync: () => world.storage.clear(),
    getStorageInfoSync: () => ({ keys: [...world.storage.keys()], currentSize: 1, limitSize: 10_240 }),

    navigateTo: moving('navigateTo', (options) => navigation.open(String(options['url']), 'navigateTo')),
    redirectTo: moving('redirectTo', (options) => navigation.open(String(options['url']), 'redirectTo')),
    reLaunch: moving('reLaunch', (options) => navigation.open(String(options['url']), 'reLaunch')),
    switchTab: moving('switchTab', (options) => navigation.open(String(options['url']), 'switchTab')),
    navigateBack: moving('navigateBack', (options) => navigation.back(Number(options['delta'] ?? 1))),

    setNavigationBarTitle: moving('setNavigationBarTitle', (options) => navigation.entitle(String(options['title']))),

    request,
    getNetworkType: answering('getNetworkType', () => ({ networkType: world.isOnline ? 'wifi' : 'none' })),
    onNetworkStatusChange: (listener: (typeof networkListeners)[number]) => void networkListeners.push(listener),
    offNetworkStatusChange: () => {},

    login: answering('login', () => ({ code: world.loginCode })),
    checkSession: answering('checkSession'),
    scanCode(options: CallOptions = {}) {
      record('scanCode', options);
      if (world.scanned === null) fail(options, 'scanCode:fail cancel');
      else succeed(options, { result: world.scanned, scanType: 'QR_CODE', charSet: 'utf-8', path: '' });
    },
    requestSubscribeMessage: answering('requestSubscribeMessage', (options) =>
      Object.fromEntries((options['tmplIds'] as string[]).map((id) => [id, world.grantedTemplates.has(id) ? 'accept' : 'reject'])),
    ),
    onNeedPrivacyAuthorization: (ask: NonNullable<typeof privacy.ask>) => {
      privacy.ask = ask;
    },
    getPrivacySetting: answering('getPrivacySetting', () => ({ needAuthorization: false })),
    openPrivacyContract: answering('openPrivacyContract'),

    ...Object.fromEntries(
      ['showToast', 'hideToast', 'showLoading', 'hideLoading', 'stopPullDownRefresh', 'setNavigationBarColor', 'pageScrollTo', 'setClipboardData', 'setKeepScreenOn', 'setScreenBrightness', 'openDocument', 'hideShareMenu', 'showShareMenu', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot', 'vibrateShort'].map(
        (name) => [name, answering(name)],
      ),
    ),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => ({ relativeTo() {}, relativeToViewport() {}, observe() {}, disconnect() {} }),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    onAppShow: () => {},
    onAppHide: () => {},
    onError: () => {},
    onUnhandledRejection: () => {},
    onWindowResize: () => {},
    offWindowResize: () => {},
  };

  return {
    wx,
    /** Tells the package that the network came or went. */
    setOnline(isOnline: boolean) {
      world.isOnline = isOnline;
      for (const listener of networkListeners) listener({ isConnected: isOnline, networkType: isOnline ? 'wifi' : 'none' });
    },
    /** Makes WeChat ask for consent; resolves with the person's answer. */
    askConsent: () =>
      new Promise<ConsentAnswer>((resolve, reject) => {
        if (privacy.ask) privacy.ask(resolve);
        else reject(new Error('nobody listens to onNeedPrivacyAuthorization'));
      }),
  };
}

/** Sends what the package asks for to the real server, whichever base address was built in. */
async function bridge(server: string, options: CallOptions): Promise<object> {
  const asked = new URL(String(options['url']), server);
  const data = options['data'];
  const method = String(options['method'] ?? 'GET');
  const hasBody = data !== undefined && method !== 'GET';
  const answer = await fetch(new URL(`${asked.pathname}${asked.search}`, server), {
    method,
    headers: { ...(options['header'] as Record<string, string> | undefined) },
    ...(hasBody ? { body: typeof data === 'string' ? data : JSON.stringify(data) } : {}),
  });
  const text = await answer.text();
  return { statusCode: answer.status, data: parse(text), header: Object.fromEntries(answer.headers), cookies: [], errMsg: 'request:ok' };
}

/** WeChat parses whatever looks like JSON and leaves the rest as text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
