import { contains, daysOf, type Period, periodOf, quarterOf } from './period.ts';

interface Around {
  readonly today: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const shapes = {
  year: /^(?:fy\s*)?(?<year>\d{4})年?$/u,
  quarter: /^(?:(?<year>\d{4})[年\s/-]*)?(?:q(?<count>[1-4])|第?(?<count>[一二三四1-4])季度?)$/u,
  month:
    /^(?:(?:(?<year>\d{4})年)?(?<count>\d{1,2})月|(?<year>\d{4})[/-](?<count>\d{1,2})|(?:(?<year>\d{4})[\s/-]*)?(?<name>[a-z]{3,9}))$/u,
  week: /^(?:(?<year>\d{4})[年\s/-]*)?(?:w(?<count>\d{1,2})|第?(?<count>\d{1,2})周)$/u,
} as const;

const relative =
  /^(?:(?<at>this|last|next)[\s-](?<unit>year|quarter|month|week)|(?<zh>[本上下])个?(?<han>[季月周])度?)$/u;
const zhYears = new Map(Object.entries({ 去年: -1, 今年: 0, 明年: 1 }));
const steps = new Map(Object.entries({ this: 0, 本: 0, last: -1, 上: -1, next: 1, 下: 1 }));
const units = new Map<string, Period['kind']>(Object.entries({ 季: 'quarter', 月: 'month', 周: 'week' }));

/**
 * A period as people type it: `2026-10`, `2026年10月`, `10月`, `oct`, `2026Q4`, `四季度`, `2026`, `2026W46`, `第46周`, `本月`,
 * `last month`. A year, and the year of a quarter, is the organisation's that begins in it. Without a year it is the nearest
 * one, the coming one where two are as near; with `begun` the latest that has begun. Undefined for what is no period.
 */
export function readPeriod(text: string, around: Around, begun = false): Period | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const said = readRelative(typed, around);
  if (said) return said;
  const years = (given: string | undefined): number[] =>
    given ? [Number(given)] : [0, 1, -1].map((step) => around.today.year + step);
  const found = readYear(typed, around) ?? [
    ...candidates(shapes.quarter.exec(typed)?.groups, years, quarter(around)),
    ...candidates(shapes.month.exec(typed)?.groups, years, month(around)),
    ...candidates(shapes.week.exec(typed)?.groups, years, week),
  ];
  const isBegun = ({ from }: Period): boolean => Temporal.PlainDate.compare(from, around.today) <= 0;
  // A year that was typed leaves one, whether or not it has begun.
  const fitting = begun && found.length > 1 ? found.filter(isBegun) : found;
  return fitting.toSorted((a, b) => farFrom(around.today, a) - farFrom(around.today, b))[0];
}

/** A period as it can be typed, in any language: `2027Q1`. `readPeriod` reads it back. */
export function typedPeriod(period: Period, fiscalYearStart: number): string {
  const { kind, from } = period;
  switch (kind) {
    case 'year':
      return String(from.year);
    case 'quarter': {
      const { year, quarter } = quarterOf(period, fiscalYearStart);
      return `${year}Q${quarter}`;
    }
    case 'month':
      return from.toPlainYearMonth().toString();
    case 'week':
      return `${from.yearOfWeek}W${String(from.weekOfYear).padStart(2, '0')}`;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

const candidates = (
  groups: Groups | undefined,
  years: (given: string | undefined) => number[],
  periodIn: (year: number, groups: Groups) => Period | undefined,
): Period[] => (groups ? years(groups.year).flatMap((each) => periodIn(each, groups) ?? []) : []);

function readYear(typed: string, { fiscalYearStart }: Around): Period[] | undefined {
  const given = shapes.year.exec(typed)?.groups?.year;
  return given ? [periodOf('year', firstOf(Number(given), fiscalYearStart), fiscalYearStart)] : undefined;
}

function readRelative(typed: string, { today, fiscalYearStart }: Around): Period | undefined {
  const groups = relative.exec(typed)?.groups;
  const kind = groups?.unit ?? units.get(groups?.han ?? '') ?? (zhYears.has(typed) ? 'year' : undefined);
  const step = zhYears.get(typed) ?? steps.get(groups?.at ?? groups?.zh ?? '');
  if (kind === undefined || step === undefined) return undefined;
  const here = periodOf(kind as Period['kind'], today, fiscalYearStart);
  if (step === 0) return here;
  const beyond = step < 0 ? here.from.subtract({ days: 1 }) : here.until.add({ days: 1 });
  return periodOf(here.kind, beyond, fiscalYearStart);
}

const quarter =
  ({ fiscalYearStart }: Around) =>
  (of: number, { count = '' }: Groups): Period => {
    const number = '一二三四'.indexOf(count) + 1 || Number(count);
    return periodOf('quarter', firstOf(of, fiscalYearStart).add({ months: 3 * (number - 1) }), fiscalYearStart);
  };

const month =
  ({ fiscalYearStart }: Around) =>
  (of: number, { count, name }: Groups): Period | undefined => {
    const number = name ? english.findIndex((full) => full.startsWith(name)) + 1 : Number(count);
    return number >= 1 && number <= 12 ? periodOf('month', firstOf(of, number), fiscalYearStart) : undefined;
  };

/** ISO: the first week of a year holds the 4th of January; the 53rd is not in every year. */
function week(of: number, { count }: Groups): Period | undefined {
  const fourth = Temporal.PlainDate.from({ year: of, month: 1, day: 4 });
  const found = periodOf('week', fourth.add({ weeks: Number(count) - 1 }), 1);
  return found.from.yearOfWeek === of ? found : undefined;
}

const firstOf = (of: number, number: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: of, month: number, day: 1 });

/** Days between a day and a period; what is to come is a trifle nearer than what has been. */
function farFrom(today: Temporal.PlainDate, period: Period): number {
  if (contains(period, today)) return 0;
  const ahead = daysOf({ from: today, until: period.from });
  return ahead > 0 ? ahead - 0.5 : daysOf({ from: period.until, until: today });
}
