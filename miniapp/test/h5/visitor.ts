import type { Locator, Page } from 'playwright-core';
import type { RunningProduct } from '../product/running-product';
import type { OpenPage, TestBrowser, viewports } from './browser';

/** The button with this name that can be seen; H5 keeps earlier pages in the document. */
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).locator('visible=true').first();

/** Waits until these words can be seen. */
export const shows = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).locator('visible=true').first().waitFor({ timeout: 15_000 });

/** Opens the product as somebody of the demonstration, and then the page asked for. */
export async function enter(browser: TestBrowser, product: RunningProduct, person: { readonly name: string; readonly label: string }, viewport: keyof typeof viewports, path?: string): Promise<OpenPage> {
  const opened = await browser.open(`${product.address}/pages/sign-in/index`, viewport, product.now);
  await button(opened.page, `以${person.label}${person.name}的身份进入`).click();
  await opened.page.waitForURL(/pages\/(card|inbox)\/index/);
  if (path !== undefined) await opened.page.goto(product.address + path);
  return opened;
}
