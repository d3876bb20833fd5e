import { Clock } from '../platform/clock/clock.js';

/** A clock that is set to the moments at which the demonstration's events happened. Set to nothing, it tells the real time. */
export class DemoClock extends Clock {
  private moment: Date | null = null;
  private ticks = 0;

  override instant(): Date {
    return this.moment ?? super.instant();
  }

  /**
   * Sets the clock.
   * @param day in Shanghai, `2026-11-21`; never later than the real today
   * @param time of day in Shanghai, `09:30`; seconds differ from one setting to the next
   */
  set(day: string, time = '09:00'): void {
    this.ticks = (this.ticks + 17) % 3600;
    const moment = new Date(`${day}T${time}:00.000+08:00`);
    this.moment = new Date(Math.min(moment.getTime() + this.ticks * 1000, super.instant().getTime()));
  }

  /** Back to the real time. */
  release(): void {
    this.moment = null;
  }
}
