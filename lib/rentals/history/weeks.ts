/** A week as ISO 8601 counts them: from Monday, the first one holding the year's first Thursday. */
export interface Week {
  /** Such as `2026-W53`. */
  id: string;
  /** Monday's midnight on the local clock, in milliseconds. */
  start: number;
}

/** The ISO week of a moment (milliseconds) in the local time zone. */
export function weekOf(at: number): Week {
  const day = new Date(at);
  // Local calendar days, not multiples of 24 hours: two days a year are shorter or longer.
  const sinceMonday = (day.getDay() + 6) % 7;
  const monday = new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday);
  const thursday = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 3);
  const year = thursday.getFullYear();
  const number = 1 + Math.floor(dayOfYear(thursday) / 7);
  return { id: `${year}-W${String(number).padStart(2, '0')}`, start: monday.getTime() };
}

/** The week before one. */
export function weekBefore({ start }: Week): Week {
  const monday = new Date(start);
  return weekOf(new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() - 7).getTime());
}

/** Days since the first of January, counted on calendars: clocks put forward or back make no difference. */
function dayOfYear(day: Date): number {
  const days = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / 86_400_000;
  return days(day.getFullYear(), day.getMonth(), day.getDate()) - days(day.getFullYear(), 0, 1);
}
