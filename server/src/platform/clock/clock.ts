import { Injectable } from '@nestjs/common';

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

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
    return shanghaiDay.format(this.instant());
  }

  /** The instant `seconds` from now (negative: ago), as stored. */
  after(seconds: number): string {
    return new Date(this.instant().getTime() + seconds * 1000).toISOString();
  }

  /** The day in Shanghai on which a stored instant fell. */
  dayOf(instant: string): string {
    return shanghaiDay.format(new Date(instant));
  }
}
