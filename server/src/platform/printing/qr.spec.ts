import { readQr, type Bitmap } from '../../../test/support/printed-page.js';
import { qrModules, quietZone } from './qr.js';

const address = 'https://liangpai.example.cn/p/K7M4AQ3RDX';

function bitmapOf(modules: readonly (readonly boolean[])[]): Bitmap {
  const scale = 6;
  const width = (modules.length + 2 * quietZone) * scale;
  const data = Buffer.alloc(width * width * 4, 255);
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let dot = 0; dot < scale * scale; dot += 1) {
        const row = (y + quietZone) * scale + Math.floor(dot / scale);
        const at = (row * width + (x + quietZone) * scale + (dot % scale)) * 4;
        data.fill(0, at, at + 3);
      }
    }),
  );
  return { data, width, height: width };
}

// A blot in the middle, as wide as the given share of the code's side.
function blotted(modules: readonly (readonly boolean[])[], share: number): boolean[][] {
  const middle = (modules.length - 1) / 2;
  const reach = (modules.length * share) / 2;
  return modules.map((row, y) => row.map((isDark, x) => isDark || (Math.abs(x - middle) < reach && Math.abs(y - middle) < reach)));
}

it.each(['L', 'M', 'Q', 'H'] as const)('a code of level %s reads back as its address', (level) => {
  expect(readQr(bitmapOf(qrModules(address, level)))?.data).toBe(address);
});

it('a code of level H survives a blot that a code of level L does not', () => {
  expect(readQr(bitmapOf(blotted(qrModules(address, 'H'), 0.36)))?.data).toBe(address);
  expect(readQr(bitmapOf(blotted(qrModules(address, 'L'), 0.36)))?.data).not.toBe(address);
});

it('percent-encodes what is not ASCII, so that every reader sees the same bytes', () => {
  expect(readQr(bitmapOf(qrModules('https://liangpai.example.cn/p?名=甲', 'M')))?.data).toBe('https://liangpai.example.cn/p?%E5%90%8D=%E7%94%B2');
});

it('refuses to draw a code for something that is no address', () => {
  expect(() => qrModules('K7M4AQ3RDX', 'M')).toThrow('Invalid URL');
});

it('keeps at least the four light modules that every reader needs', () => {
  expect(quietZone).toBeGreaterThanOrEqual(4);
});
