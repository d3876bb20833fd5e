import { dayOfInstant, nowAsInstant } from '@/platform';

/** The running month in Shanghai, `2026-10`. */
export function thisMonth(): string {
  return dayOfInstant(nowAsInstant()).slice(0, 7);
}

/** The month before or after. */
export function shiftMonth(month: string, steps: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + steps;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** `2026年10月` */
export function monthInChinese(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** `10月31日` */
export function dayInChinese(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** Points as typed: 0–100 with at most one decimal; null when it is not a score yet. */
export function readPoints(typed: string): number | null {
  if (!/^\d{1,3}([.．。]\d)?$/.test(typed.trim())) return null;
  const points = Number(typed.trim().replace(/[．。]/, '.'));
  return points <= 100 ? points : null;
}

/** What is wrong with typed points; null when nothing is, or nothing has been typed. */
export function pointsError(typed: string): string | null {
  return typed.trim() === '' || readPoints(typed) !== null ? null : '请填0到100，最多一位小数';
}
