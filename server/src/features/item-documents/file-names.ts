const longest = 80;

/** A name that every system saves under: without signs that file systems keep for themselves, and not too long. */
export function fileNameOf(name: string, extension: string): string {
  const plain = Array.from(name.replace(/[\p{Cc}\\/:*?"<>|“”]/gu, '').trim()).slice(0, longest).join('').replace(/[. ]+$/, '');
  return `${plain || '未命名'}.${extension}`;
}
