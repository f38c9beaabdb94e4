import type { AuditNamed } from '../domain/audit/row.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type PeriodKind, periodOf } from '../domain/period.ts';
import { type SourceKey, sourceKeys } from '../domain/sources/labels.ts';
import { datedPeriodText, dayText, timeText, weekdayName } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor, sourceName } from '../texts/names.ts';
import { amountInFull, weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';

/** What the audit speaks of by ids and keys. */
export interface AuditWorld {
  readonly names: ReadonlyMap<string, AuditNamed>;
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
  /** How much of a list, and of what people wrote, is shown. */
  readonly most: { readonly items: number; readonly columns: number };
}

const isId = (text: string): boolean => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(text);
const isNumber = (text: string): boolean => /^-?\d+$/.test(text);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
const periodIn = /^(?<kind>year|quarter|month|week) (?<from>\d{4}-\d\d-\d\d)$/;
const anyMonday = Temporal.PlainDate.from('2026-11-16');

/**
 * What is said of one fact, in words: by what it looks like, and by its name where that does not tell. Undefined for an id
 * of what is gone, and of what has no name. `of`: the indicator that amounts in it are of, where nothing in it says another.
 */
export function auditValue(
  reader: Reader,
  world: AuditWorld,
  name: string,
  value: unknown,
  of?: Indicator,
): string | undefined {
  const { audit, status } = textsFor(reader.locale);
  if (value === null || value === undefined) return audit.empty;
  if (typeof value === 'boolean') return value ? audit.yes : audit.no;
  if (typeof value === 'number') return numberText(reader, name, value);
  if (typeof value === 'string') {
    return of && amounts.includes(name) && isNumber(value)
      ? amountInFull(reader, of, BigInt(value))
      : stringText(reader, world, value);
  }
  const span = spanIn(value);
  if (span) return periodText(reader, world, span.kind, span.from);
  // The database keeps no order of what stands in an object: what is named comes before its numbers.
  const told = Array.isArray(value)
    ? []
    : Object.entries(value)
        .filter(isTold)
        .sort((a, b) => rankOf(a) - rankOf(b));
  const all: readonly unknown[] = Array.isArray(value) ? value : told.map(([, part]) => part);
  const called = told.map(([key]) => key);
  // An entry says by itself what else is written of it.
  const entry = all.find((part) => typeof part === 'string' && world.names.get(part)?.is === 'entry');
  const parts = entry !== undefined && !Array.isArray(value) ? [entry] : all;
  const { indicator } = value as { readonly indicator?: unknown };
  const measured = world.indicators.find(({ key }) => key === indicator) ?? of;
  const texts = parts.flatMap((part, nth) => auditValue(reader, world, called[nth] ?? name, part, measured) ?? []);
  const shown = texts.slice(0, world.most.items);
  const more = texts.length - shown.length;
  const mark = all.some((part) => typeof part === 'object') ? status.listMark : ' ';
  if (!Array.isArray(value)) return texts.length > 0 ? texts.join(mark) : undefined;
  if (parts.length > 0 && texts.length === 0) return undefined;
  return [...(texts.length > 0 ? shown : [audit.empty]), ...(more > 0 ? [audit.more({ count: more })] : [])].join(
    status.listMark,
  );
}

/** A period as it is kept in what a change holds. */
function spanIn(value: object): { readonly kind: PeriodKind; readonly from: string } | undefined {
  if (!('kind' in value && 'from' in value)) return undefined;
  const { kind, from } = periodIn.exec(`${value.kind} ${value.from}`)?.groups ?? {};
  return kind && from ? { kind: kind as PeriodKind, from } : undefined;
}

/** Whether somebody is a person or a team says the name. */
const isTold = ([name, part]: readonly [string, unknown]): boolean =>
  !(name === 'kind' && (part === 'person' || part === 'team'));

const rankOf = ([name, part]: readonly [string, unknown]): number =>
  (typeof part === 'string' && !isNumber(part)) || name === 'base' ? 0 : typeof part === 'object' ? 1 : 2;

/** In the smallest unit of what they are of. */
const amounts: readonly string[] = ['amount', 'reserve', 'counted', 'stated'];

/** In hundredths of a percent. */
const weights: readonly string[] = ['weight', 'movedWeight'];

function numberText(reader: Reader, name: string, value: number): string {
  if (name === 'at' || name === 'minute') return timeText(value);
  if (name === 'base') return `v${value}`;
  if (name === 'teamLink') return textsFor(reader.locale).audit.teamLink({ link: weightText(value) });
  if (weights.includes(name)) return weightText(value);
  return name === 'weekday' ? weekdayName(reader.locale, anyMonday.add({ days: value - 1 })) : String(value);
}

function stringText(reader: Reader, world: AuditWorld, value: string): string | undefined {
  if (isId(value)) {
    const named = world.names.get(value);
    return named && auditNameText(reader, world, named);
  }
  if (isNumber(value)) return value;
  if (isDay(value)) return auditDay(reader, world, Temporal.PlainDate.from(value));
  if (isMoment(value)) return auditMoment(reader, world, Temporal.Instant.from(value));
  const { kind, from } = periodIn.exec(value)?.groups ?? {};
  if (kind && from) return periodText(reader, world, kind as PeriodKind, from);
  const { values } = textsFor(reader.locale).audit;
  if (value in values) return values[value as keyof typeof values];
  const known = world.indicators.find(({ key }) => key === value);
  if (known) return indicatorName(reader, known);
  const source = sourceKeys.find((key): key is SourceKey => key === value);
  return source ? sourceName(reader, source) : `“${shorten(value, world.most.columns)}”`;
}

const periodText = (reader: Reader, { fiscalYearStart }: AuditWorld, kind: PeriodKind, from: string): string =>
  datedPeriodText(reader.locale, periodOf(kind, Temporal.PlainDate.from(from), fiscalYearStart), fiscalYearStart);

/** With its year where that is another. */
export const auditDay = (reader: Reader, { today }: AuditWorld, day: Temporal.PlainDate): string =>
  day.year === today.year ? dayText(reader.locale, day) : day.toString();

/** The same with the time, on the reader's clock. */
export function auditMoment(reader: Reader, world: AuditWorld, moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(reader.zone);
  return `${auditDay(reader, world, local.toPlainDate())} ${timeText(local.hour * 60 + local.minute)}`;
}

/** Who or what an id is of. */
export function auditNameText(reader: Reader, world: AuditWorld, named: AuditNamed): string {
  const { audit } = textsFor(reader.locale);
  const measured = (key: string): string => {
    const indicator = world.indicators.find((one) => one.key === key);
    return indicator ? indicatorName(reader, indicator) : key;
  };
  switch (named.is) {
    case 'named':
      return nameFor(reader, named);
    case 'task':
      return audit.task(named);
    case 'contest':
      return audit.contest(named);
    case 'change':
      return audit.changeNumbered(named);
    case 'scorecard':
      return audit.scorecard({ team: nameFor(reader, named.team) });
    case 'source':
      return sourceName(reader, named.source);
    case 'mapping':
      return audit.mapping({ number: named.number, indicator: measured(named.indicator) });
    case 'target': {
      const { kind, from } = named.period;
      const period = periodText(reader, world, kind, from.toString());
      return dots(nameFor(reader, named.of), measured(named.indicator), period);
    }
    case 'entry': {
      const indicator = world.indicators.find(({ key }) => key === named.indicator);
      const amount = indicator ? amountInFull(reader, indicator, named.amount) : String(named.amount);
      return [measured(named.indicator), amount, auditDay(reader, world, named.day)].join(' ');
    }
  }
}
