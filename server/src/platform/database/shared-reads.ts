/**
 * Lets requests that arrive while a look-up is under way share the next one, so that a crowd at one page costs one query at a time and not one each.
 * Nobody is answered from a look-up that began before he asked: what was committed before a request came in is always seen.
 */
export class SharedReads<Row> {
  private waiting: { readonly keys: Set<string>; readonly rows: Promise<ReadonlyMap<string, Row>> } | undefined;
  private underWay: Promise<unknown> = Promise.resolve();

  /** @param look finds the rows of several keys at once; a key without a row is left out */
  constructor(private readonly look: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>) {}

  /** The row of a key, or undefined when there is none. */
  async read(key: string): Promise<Row | undefined> {
    this.waiting ??= this.next();
    this.waiting.keys.add(key);
    return (await this.waiting.rows).get(key);
  }

  private next(): { keys: Set<string>; rows: Promise<ReadonlyMap<string, Row>> } {
    const keys = new Set<string>();
    const rows = this.underWay.then(() => {
      this.waiting = undefined;
      return this.look([...keys]);
    });
    this.underWay = rows.catch(() => undefined);
    return { keys, rows };
  }
}
