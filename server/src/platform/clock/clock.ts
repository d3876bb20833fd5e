import { Injectable } from '@nestjs/common';

/** Shanghai has been eight hours ahead of UTC all year since 1992; a time-zone library would cost more than the rest of a plaque's page. */
const ahead = 8 * 3600 * 1000;

function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + ahead).toISOString().slice(0, 10);
}

/** The only place that knows what time it is. Calendar questions are answered for Asia/Shanghai whatever the machine's zone (G7). */
@Injectable()
export class Clock {
  /** The present instant. */
  instant(): Date {
    return new Date();
  }

  /** The present instant as stored: `2026-11-21T03:52:00.000Z`. */
  now(): string {
    return this.instant().toISOString();
  }

  /** Today in Shanghai: `2026-11-21`. */
  today(): string {
    return shanghaiDay(this.instant());
  }

  /** The instant `seconds` from now (negative: ago), as stored. */
  after(seconds: number): string {
    return new Date(this.instant().getTime() + seconds * 1000).toISOString();
  }

  /** The day in Shanghai on which a stored instant fell. */
  dayOf(instant: string): string {
    return shanghaiDay(new Date(instant));
  }
}
