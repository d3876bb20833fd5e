import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

/** A phone in the hand and a screen on a desk. */
export const viewports = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenPage {
  readonly page: Page;
  /** What the page complained about so far: console errors and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Closes the page; fails when it has complained about anything besides what was expected. */
  close(expected?: RegExp): Promise<void>;
}

export interface TestBrowser {
  /**
   * Opens an address of the H5 build, with a storage of its own.
   * @param address full address, e.g. `http://127.0.0.1:3000/pages/sign-in/index`
   * @param now what the clock of the device shows, if not the machine's time
   */
  open(address: string, viewport?: keyof typeof viewports, now?: Date): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Starts Chromium with an empty profile. Its place can be given in CHROMIUM. */
export async function startBrowser(): Promise<TestBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'liangpai-chromium-'));
  const first = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const browser = first.browser();
  return {
    async open(address, viewport = 'phone', now = undefined) {
      const options = { viewport: viewports[viewport], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', isMobile: viewport === 'phone', hasTouch: viewport === 'phone' };
      const context: BrowserContext = browser ? await browser.newContext(options) : first;
      if (now) await context.clock.setFixedTime(now);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address, { waitUntil: 'load' });
      return {
        page,
        complaints,
        async close(expected) {
          await context.close();
          const unexpected = complaints.filter((complaint) => !expected?.test(complaint));
          if (unexpected.length > 0) throw new Error(`the page complained:\n${unexpected.join('\n')}`);
        },
      };
    },
    async close() {
      await first.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
