const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** An instant as people in China read it: `2026-10-14 10:05`. Computed by hand, because WeChat's runtime knows no time zones. */
export function formatInstant(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** The calendar day in Shanghai of an instant, `2026-10-14`. */
export function dayOfInstant(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}
