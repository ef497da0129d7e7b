/** How often a series meets. */
export const CADENCES = [
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
] as const;
export type Cadence = (typeof CADENCES)[number];

/** The calendar periods in which commitments are counted. */
export const PERIOD_UNITS = ['month', 'quarter', 'half_year', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

interface Step {
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
}

const CADENCE_STEP: Readonly<Record<Cadence, Step>> = {
  weekly: { weeks: 1 },
  fortnightly: { weeks: 2 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  half_yearly: { months: 6 },
  yearly: { years: 1 },
};

const MONTHS: Readonly<Record<PeriodUnit, number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
};

/** A calendar period, half-open: `end` is the first day after it. */
export interface Period {
  /** `2027-09`, `2027-Q3`, `2027-H2` or `2027`. */
  readonly key: string;
  readonly unit: PeriodUnit;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The day after the last one, `YYYY-MM-DD`. */
  readonly end: string;
}

function isDateOnly(local: string): boolean {
  return local.length === 10;
}

function shift(local: string, duration: Temporal.Duration): string {
  return isDateOnly(local)
    ? Temporal.PlainDate.from(local).add(duration).toString()
    : Temporal.PlainDateTime.from(local).add(duration).toString({ smallestUnit: 'minute' });
}

function times(step: Step, count: number): Temporal.Duration {
  const { weeks = 0, months = 0, years = 0 } = step;
  return Temporal.Duration.from({
    weeks: weeks * count,
    months: months * count,
    years: years * count,
  });
}

/**
 * A local time or date moved by `count` calendar steps of a cadence or period unit (negative: back). The wall
 * clock stays; a day that the month does not have becomes its last one.
 */
export function addPeriod(local: string, unit: Cadence | PeriodUnit, count = 1): string {
  const step = isPeriodUnit(unit) ? { months: MONTHS[unit] } : CADENCE_STEP[unit];
  return shift(local, times(step, count));
}

function isPeriodUnit(unit: string): unit is PeriodUnit {
  return (PERIOD_UNITS as readonly string[]).includes(unit);
}

/**
 * The `count` occurrences of a series beginning with `startLocal` itself, by wall clock. Each is counted from
 * the start, so that 31 October monthly gives 30 November and then 31 December.
 */
export function occurrences(startLocal: string, cadence: Cadence, count: number): string[] {
  return Array.from({ length: Math.max(count, 0) }, (_, n) => addPeriod(startLocal, cadence, n));
}

/** The `count` occurrences that follow `startLocal`, which is not among them. See `occurrences`. */
export function nextOccurrences(startLocal: string, cadence: Cadence, count: number): string[] {
  return occurrences(startLocal, cadence, Math.max(count, 0) + 1).slice(1);
}

/** The calendar period of the given unit that a local date or time lies in. */
export function periodOf(local: string, unit: PeriodUnit): Period {
  const date = Temporal.PlainDate.from(local.slice(0, 10));
  const length = MONTHS[unit];
  const index = Math.floor((date.month - 1) / length);
  const start = date.with({ month: index * length + 1, day: 1 });
  const year = String(date.year).padStart(4, '0');
  const keys: Readonly<Record<PeriodUnit, string>> = {
    month: `${year}-${String(date.month).padStart(2, '0')}`,
    quarter: `${year}-Q${index + 1}`,
    half_year: `${year}-H${index + 1}`,
    year,
  };
  return {
    key: keys[unit],
    unit,
    start: start.toString(),
    end: start.add({ months: length }).toString(),
  };
}

/** The period with a key as `periodOf` gives it, or undefined for another text. */
export function periodFromKey(key: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/.exec(key);
  if (!match) return undefined;
  const [, year = '', quarter, half, month] = match;
  if (quarter !== undefined) return periodOf(monthDate(year, Number(quarter) * 3), 'quarter');
  if (half !== undefined) return periodOf(monthDate(year, Number(half) * 6), 'half_year');
  if (month !== undefined) return periodOf(monthDate(year, Number(month)), 'month');
  return periodOf(monthDate(year, 1), 'year');
}

function monthDate(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** The periods that the days from `first` to `last`, both included, touch, in order; none when `last` is before. */
export function periodsBetween(first: string, last: string, unit: PeriodUnit): Period[] {
  const periods: Period[] = [];
  const end = last.slice(0, 10);
  if (first.slice(0, 10) > end) return periods;
  for (
    let period = periodOf(first, unit);
    period.start <= end;
    period = periodOf(period.end, unit)
  ) {
    periods.push(period);
  }
  return periods;
}
