// Draws the eight tab-bar images (81×81, WeChat accepts no SVG there). Run by hand after changing a path.
import { chromium } from 'playwright-core';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/assets/tabs');
const shapes = {
  inbox: '<path d="M4 4.500h16v15H4z"/><path d="M4 14h4.500l1.500 2.500h4l1.500-2.500H20"/>',
  card: '<rect x="3" y="4.500" width="18" height="15" rx="2"/><circle cx="8.500" cy="10.500" r="2"/><path d="M5.500 16c.5-1.800 1.600-2.700 3-2.700s2.500.9 3 2.700M14.500 10h4M14.500 14h4"/>',
  scan: '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16"/>',
  me: '<circle cx="12" cy="8" r="4"/><path d="M4 20.500c.8-4 3.800-6 8-6s7.200 2 8 6"/>',
};
const tones = { '': '#665C50', '-selected': '#C7000B' };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
for (const [name, shape] of Object.entries(shapes)) {
  for (const [suffix, colour] of Object.entries(tones)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="81" height="81" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round">${shape}</svg>`;
    await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
    await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`), omitBackground: true });
  }
}
await browser.close();
