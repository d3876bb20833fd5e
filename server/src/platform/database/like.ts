/** What somebody typed, for a pattern of LIKE with `ESCAPE '!'`: its own wildcards stand for themselves. */
export function likeText(typed: string): string {
  return typed.replace(/[!%_]/g, '!$&');
}
