import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive; `isPacked` for what does not get smaller: pictures, PDFs, Word files. */
export interface ZipPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
}

/**
 * Zips parts one after the other, as they come.
 * @param at the time written on every file
 * @returns the archive piece by piece; fails when a part does
 */
export async function* zipOf(parts: AsyncIterable<ZipPart>, at: Date): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece);
  });
  function* taken(): Generator<Uint8Array> {
    if (failure) throw failure;
    yield* pieces.splice(0);
  }
  for await (const { path, bytes, isPacked } of parts) {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
