import { setTimeout as pause } from 'node:timers/promises';
import type vm from 'node:vm';
import { PackageFiles, resolveInPackage } from './package-files';
import { createBareRealm, runFile } from './realm';
import { findAll, findByLabel, findByText, measure, textOf, type Dimensions, type Path } from './screen';
import { compileTemplates, type ScreenElement, type ScreenNode, type Templates } from './templates';
import { createWechatApi, type RecordedCall, type World } from './wechat-api';

type Methods = Record<string, unknown>;
interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] };
}
interface PageInstance extends Methods {
  readonly route: string;
  data: Record<string, unknown>;
}

export interface LaunchOptions {
  /** Base address of the server, e.g. `http://127.0.0.1:3000`. */
  readonly server?: string;
  /** First page with its query, e.g. `pages/plaque/public?code=…`; the package's first page when left out. */
  readonly page?: string;
  /** What earlier runs left on the device. */
  readonly storage?: Map<string, unknown>;
}

const bubbling = new Set(['tap', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'longpress']);
const limits = { setDataBytes: 256 * 1024, nodes: 999, depth: 29, children: 60 };
let templatesOf: { readonly root: string; readonly templates: Templates } | null = null;

/** Runs the built WeChat package as WeChat would, without WeChat. */
export class MiniApp {
  readonly calls: RecordedCall[] = [];
  readonly world: World;
  /** The largest setData, in bytes of JSON. */
  largestSetData = 0;
  /** The largest screens drawn so far. */
  readonly largest = { nodes: 0, depth: 0, children: 0 };

  private isClosed = false;
  private readonly files = new PackageFiles();
  private readonly templates: Templates;
  private readonly realm: vm.Context = createBareRealm();
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly pageDefinitions = new Map<string, Methods>();
  private readonly componentDefinitions = new Map<string, Methods>();
  private readonly stack: PageInstance[] = [];
  private readonly appJson: AppJson;
  private readonly api: ReturnType<typeof createWechatApi>;
  private readonly routes: ReadonlySet<string>;
  private readonly tabs: ReadonlySet<string>;
  private readonly titles = new WeakMap<PageInstance, string>();
  private application: Methods = {};
  private loading = '';

  private constructor(options: LaunchOptions) {
    if (templatesOf?.root !== this.files.root) templatesOf = { root: this.files.root, templates: compileTemplates(this.files.root) };
    this.templates = templatesOf.templates;
    this.appJson = this.files.json<AppJson>('app.json');
    this.routes = new Set([...this.appJson.pages, ...(this.appJson.subPackages ?? []).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]);
    this.tabs = new Set(this.appJson.tabBar?.list.map((tab) => tab.pagePath));
    this.world = {
      server: options.server ?? null,
      isOnline: options.server !== undefined,
      scanned: null,
      loginCode: 'login-code',
      grantedTemplates: new Set(),
      storage: options.storage ?? new Map<string, unknown>(),
    };
    const first = parseUrl(options.page ?? this.appJson.pages[0] ?? '');
    const launch = { path: first.path, query: first.query, scene: 1001, referrerInfo: {} };
    this.api = createWechatApi(
      this.world,
      {
        // A program that has been closed may still finish a request; WeChat drops what it then asks of the screen.
        open: (url, how) => (this.isClosed ? undefined : this.navigate(url, how)),
        back: (delta) => (this.isClosed ? undefined : this.goBack(delta)),
        entitle: (title) => (this.isClosed ? undefined : void this.titles.set(this.top(), title)),
      },
      this.calls,
      launch,
    );

    this.require('app.js');
    this.call(this.application, 'onLaunch', launch);
    this.call(this.application, 'onShow', launch);
    this.open(first.path, first.query);
  }

  /** Starts the package and waits until it has drawn something. */
  static async launch(options: LaunchOptions = {}): Promise<MiniApp> {
    const app = new MiniApp(options);
    await app.until(() => app.tree().length > 0, 'something on the screen');
    return app;
  }

  /** The address of the page in front, without its query. */
  get route(): string {
    return this.top().route;
  }

  /** The title in WeChat's navigation bar: what the page last set, or what its configuration says. */
  get title(): string {
    return this.titles.get(this.top()) ?? this.files.json<{ navigationBarTitleText?: string }>(`${this.route}.json`).navigationBarTitleText ?? '';
  }

  /** All the text on the page in front. */
  text(): string {
    return this.tree().map(textOf).join('');
  }

  /** Says whether the page in front shows these words. */
  shows(words: string): boolean {
    return this.text().includes(words);
  }

  /** Every label that a screen reader would announce. */
  labels(): readonly string[] {
    return findAll(this.tree(), (element) => typeof element.attributes['aria-label'] === 'string' && element.attributes['aria-label'] !== '').map(([element]) => String(element.attributes['aria-label']));
  }

  /** The words of every choice that a screen reader would announce as selected. */
  selected(): readonly string[] {
    return findAll(this.tree(), (element) => [true, 'true'].includes(element.attributes['aria-selected'] as boolean)).map(([element]) => textOf(element));
  }

  /** Taps what carries these words. @param nth which of several, from 0; negative counts from the end */
  tapText(words: string, nth = 0): void {
    this.tap(pick(findByText(this.tree(), words).filter(isTappable), nth, words));
  }

  /** Taps what a screen reader announces with this label. */
  tapLabel(label: string, nth = 0): void {
    this.tap(pick(findByLabel(this.tree(), label).filter(isTappable), nth, label));
  }

  /** Types into the input with this label (or, failing that, placeholder). */
  input(label: string, value: string): void {
    const path = this.inputOf(label);
    this.fire(path, 'focus', { value: '' });
    this.fire(path, 'input', { value, cursor: value.length });
    this.fire(path, 'blur', { value });
  }

  /** What stands in the input with this label. */
  valueOf(label: string): string {
    return String(this.inputOf(label)[0].attributes['value'] ?? '');
  }

  /** Chooses in the system picker of the field with this label: an index, or a date as text. */
  choose(label: string, value: number | string): void {
    const [, ...above] = pick(findByText(this.tree(), label), 0, label);
    for (const element of above) {
      const [picker] = findAll([element], (each) => each.tag === 'picker', above.slice(above.indexOf(element) + 1));
      if (!picker) continue;
      this.fire(picker, 'change', { value });
      return;
    }
    throw new Error(`no picker belongs to “${label}”`);
  }

  /** Draws a line with the finger in what a screen reader announces with this label, faster than WeChat can tell where it stands. */
  drawLine(label: string, points: readonly (readonly [x: number, y: number])[]): void {
    const path = pick(findByLabel(this.tree(), label), 0, label);
    const [first = [0, 0] as const, ...rest] = points;
    this.fire(path, 'touchstart', {}, first);
    for (const point of rest) this.fire(path, 'touchmove', {}, point);
    this.fire(path, 'touchend', {}, points.at(-1) ?? first);
  }

  /** Takes the network away or brings it back. */
  setOnline(isOnline: boolean): void {
    this.api.setOnline(isOnline);
  }

  /** Lets WeChat ask for the privacy consent; resolves with what the person answers, and by which button. */
  askConsent(): ReturnType<typeof this.api.askConsent> {
    return this.api.askConsent();
  }

  /** The person presses the button by which WeChat itself takes the consent. @returns its id */
  agree(): string {
    const isAgreement = (element: ScreenElement) => element.attributes['open-type'] === 'agreePrivacyAuthorization';
    const path = pick(findAll(this.tree(), isAgreement), 0, 'the button of consent');
    this.fire(path, 'agreeprivacyauthorization');
    return String(path[0].attributes['id']);
  }

  /** The person presses WeChat's back button. */
  back(): void {
    this.goBack(1);
  }

  /** The texts of toasts shown so far. */
  toasts(): readonly string[] {
    return this.calls.filter((call) => call.name === 'showToast').map((call) => String(call.options['title']));
  }

  /**
   * Polls until something holds.
   * @param what named in the failure
   * @throws after `milliseconds`, with the text on the screen
   */
  async until(holds: () => boolean, what = 'the condition', milliseconds = 5000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`waited for ${what}; on ${this.route}: ${this.text().slice(0, 600)}`);
      await pause(10);
    }
  }

  /** Waits until the page in front shows these words. */
  untilShows(words: string): Promise<void> {
    return this.until(() => this.shows(words), `“${words}”`);
  }

  /** Waits until this page is in front. */
  untilAt(route: string): Promise<void> {
    return this.until(() => this.route === route, route);
  }

  /** Fails when any screen or setData so far was beyond WeChat's limits. */
  expectWithinLimits(): void {
    const found = { setDataBytes: this.largestSetData, ...this.largest };
    const beyond = Object.entries(limits).filter(([name, limit]) => found[name as keyof typeof found] > limit);
    if (beyond.length > 0) throw new Error(`beyond WeChat's limits: ${beyond.map(([name, limit]) => `${name} ${found[name as keyof typeof found]} > ${limit}`).join(', ')}`);
  }

  /** Ends the run: every page is unloaded. */
  close(): void {
    this.isClosed = true;
    while (this.stack.length > 0) this.unloadTop();
  }

  /** What is drawn on the page in front. */
  tree(): readonly ScreenNode[] {
    const page = this.top();
    const nodes = this.draw(`${page.route}`, page.data, page);
    const size: Dimensions = measure(nodes);
    this.largest.nodes = Math.max(this.largest.nodes, size.nodes);
    this.largest.depth = Math.max(this.largest.depth, size.depth);
    this.largest.children = Math.max(this.largest.children, size.children);
    return nodes;
  }

  private draw(file: string, data: unknown, owner: Methods): readonly ScreenNode[] {
    const using = this.files.json<{ usingComponents?: Record<string, string> }>(`${file}.json`).usingComponents ?? {};
    const components = new Map(
      Object.entries(using).map(([tag, target]) => {
        const componentFile = resolveInPackage(file, target);
        const drawComponent = (properties: Readonly<Record<string, unknown>>) => {
          const definition = this.componentDefinition(componentFile);
          const methods = { ...owner, ...(definition['methods'] as Methods | undefined) };
          return this.draw(componentFile, { ...(definition['data'] as object | undefined), ...properties }, methods);
        };
        return [tag, drawComponent] as const;
      }),
    );
    return this.templates.draw(`${file}.wxml`, data, owner, components);
  }

  private componentDefinition(file: string): Methods {
    if (!this.componentDefinitions.has(file)) {
      this.loading = file;
      this.require(`${file}.js`);
    }
    return this.componentDefinitions.get(file) ?? {};
  }

  private inputOf(label: string): Path {
    const inputs = findAll(this.tree(), (element) => element.tag === 'input' || element.tag === 'textarea');
    return pick(inputs.filter(([element]) => element.attributes['aria-label'] === label || element.attributes['placeholder'] === label), 0, label);
  }

  private tap(path: Path): void {
    this.fire(path, 'touchstart');
    this.fire(path, 'touchend');
    this.fire(path, 'tap', { x: 10, y: 10 });
  }

  /** Fires an event as WeChat does: at the element and, for those that bubble, at every ancestor that binds it. */
  private fire(path: Path, type: string, detail: Readonly<Record<string, unknown>> = {}, [x, y]: readonly [x: number, y: number] = [10, 10]): void {
    const touch = { pageX: x, pageY: y, clientX: x, clientY: y, identifier: 0 };
    for (const element of bubbling.has(type) ? path : path.slice(0, 1)) {
      const bound = element.events[type];
      if (!bound) continue;
      this.call(element.owner, bound.handler, {
        type,
        timeStamp: Date.now(),
        target: targetOf(path[0]),
        currentTarget: targetOf(element),
        mark: {},
        detail,
        touches: type === 'touchend' ? [] : [touch],
        changedTouches: [touch],
      });
      if (bound.isCaught) return;
    }
  }

  private navigate(url: string, how: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'): void {
    const { path, query } = parseUrl(resolveInPackage(this.top().route, url));
    if (!this.routes.has(path)) throw new Error(`page "${path}" is not found`);
    if (how === 'switchTab' && !this.tabs.has(path)) throw new Error('can not switch to no-tabBar page');
    if ((how === 'navigateTo' || how === 'redirectTo') && this.tabs.has(path)) throw new Error(`can not ${how} a tabbar page`);
    if (how === 'navigateTo' && this.stack.length >= 10) throw new Error('webview count limit exceed');
    if (how === 'navigateTo') this.call(this.top(), 'onHide');
    if (how === 'redirectTo') this.unloadTop();
    if (how === 'reLaunch' || how === 'switchTab') while (this.stack.length > 0) this.unloadTop();
    this.open(path, how === 'switchTab' ? {} : query);
  }

  private goBack(delta: number): void {
    for (let times = 0; times < delta && this.stack.length > 1; times += 1) this.unloadTop();
    this.call(this.top(), 'onShow');
  }

  private open(path: string, query: Readonly<Record<string, string>>): void {
    if (!this.routes.has(path)) throw new Error(`page "${path}" is not found`);
    if (!this.pageDefinitions.has(path)) {
      this.loading = path;
      this.require(`${path}.js`);
    }
    const definition = this.pageDefinitions.get(path) ?? {};
    const page: PageInstance = {
      ...definition,
      route: path,
      options: query,
      data: copy((definition['data'] as Record<string, unknown> | undefined) ?? {}),
      setData: (change: Readonly<Record<string, unknown>>, done?: () => void) => {
        const sent = JSON.stringify(change);
        this.largestSetData = Math.max(this.largestSetData, Buffer.byteLength(sent));
        for (const [where, value] of Object.entries(JSON.parse(sent) as Record<string, unknown>)) setAt(page.data, where, value);
        if (done) setTimeout(() => done.call(page), 0);
      },
      selectComponent: () => null,
      createSelectorQuery: () => this.api.wx.createSelectorQuery(),
      getOpenerEventChannel: () => ({ on() {}, emit() {} }),
    };
    this.stack.push(page);
    this.call(page, 'onLoad', query);
    this.call(page, 'onShow');
    setTimeout(() => this.call(page, 'onReady'), 0);
  }

  private unloadTop(): void {
    const page = this.stack.pop();
    if (page) this.call(page, 'onUnload');
  }

  private top(): PageInstance {
    const page = this.stack[this.stack.length - 1];
    if (!page) throw new Error('no page is open');
    return page;
  }

  private call(owner: Readonly<Record<string, unknown>>, method: string, ...values: unknown[]): void {
    const target = owner[method];
    if (typeof target === 'function') (target as (...given: unknown[]) => void).apply(owner, values);
  }

  private require(file: string): unknown {
    const name = file.endsWith('.js') ? file : `${file}.js`;
    const known = this.modules.get(name);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.modules.set(name, module);
    runFile(this.realm, name, this.files.text(name), {
      require: (target: string) => this.require(resolveInPackage(name, target)),
      module,
      exports: module.exports,
      wx: this.api.wx,
      App: (definition: Methods) => {
        this.application = definition;
      },
      Page: (definition: Methods) => void this.pageDefinitions.set(this.loading, definition),
      Component: (definition: Methods) => void this.componentDefinitions.set(this.loading, definition),
      Behavior: (definition: unknown) => definition,
      getApp: () => this.application,
      getCurrentPages: () => [...this.stack],
      requirePlugin: () => ({}),
      __wxConfig: { envVersion: 'develop' },
    });
    return module.exports;
  }
}

function isTappable(path: Path): boolean {
  return path.some((element) => element.events['tap'] !== undefined);
}

function pick(found: readonly Path[], nth: number, what: string): Path {
  const path = found.at(nth);
  if (!path) throw new Error(`nothing on the screen to use for “${what}”${nth > 0 ? ` (${nth})` : ''}`);
  return path;
}

function targetOf(element: ScreenElement) {
  const dataset = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => name.startsWith('data-')).map(([name, value]) => [name.slice(5), value]));
  return { id: element.attributes['id'], dataset, offsetLeft: 0, offsetTop: 0 };
}

function parseUrl(url: string): { readonly path: string; readonly query: Readonly<Record<string, string>> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search.split('&').filter(Boolean).map((pair) => pair.split('='));
  // As WeChat: names and values stay as they stand in the address.
  return { path, query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) };
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Sets a value at a path such as `root.cn.[0].cl`, making what is missing on the way. */
function setAt(target: Record<string, unknown>, where: string, value: unknown): void {
  const keys = where.replace(/\.?\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop();
  if (last === undefined) return;
  let place = target;
  keys.forEach((key, index) => {
    const next = keys[index + 1] ?? last;
    place[key] ??= /^\d+$/.test(next) ? [] : {};
    place = place[key] as Record<string, unknown>;
  });
  place[last] = value;
}

