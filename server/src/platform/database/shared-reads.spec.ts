import { SharedReads } from './shared-reads.js';

describe('reads that share a look-up', () => {
  let looked: string[][];
  let stored: Map<string, number>;
  let release: (() => void)[];
  let reads: SharedReads<number>;

  beforeEach(() => {
    looked = [];
    stored = new Map([['a', 1], ['b', 2]]);
    release = [];
    reads = new SharedReads(async (keys) => {
      looked.push([...keys]);
      const seen = new Map([...stored].filter(([key]) => keys.includes(key)));
      await new Promise<void>((resolve) => release.push(resolve));
      return seen;
    });
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('asks once for all who came while a look-up was under way', async () => {
    const first = reads.read('a');
    await turn();
    const crowd = Promise.all(['a', 'b', 'a', 'missing'].map((key) => reads.read(key)));
    release.shift()?.();
    expect(await first).toBe(1);
    await turn();
    release.shift()?.();
    expect(await crowd).toEqual([1, 2, 1, undefined]);
    expect(looked).toEqual([['a'], ['a', 'b', 'missing']]);
  });

  it('never answers from a look-up that began before the question', async () => {
    const early = reads.read('a');
    await turn();
    stored.set('a', 9);
    const late = reads.read('a');
    release.shift()?.();
    await turn();
    release.shift()?.();
    expect([await early, await late]).toEqual([1, 9]);
  });

  it('goes on after a look-up that failed, and tells those who waited for it', async () => {
    let isBroken = true;
    const fragile = new SharedReads<number>(async () => {
      if (isBroken) throw new Error('gone');
      return stored;
    });
    await expect(fragile.read('a')).rejects.toThrow('gone');
    isBroken = false;
    expect(await fragile.read('a')).toBe(1);
  });
});
