import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Differing } from '../domain/sources/differences.ts';
import type { Heard } from '../domain/sources/heard.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, momentDayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor, sourceName } from '../texts/names.ts';
import { amountText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

/** A number that is shown, or that a shown one is computed from. */
export interface Sourced {
  readonly indicator: Indicator;
  readonly period: Pick<Period, 'from'>;
  /** Whose numbers count in it. */
  readonly sources: readonly Heard[];
}

interface Around {
  /** Of a moment on this day the time is enough. */
  readonly at?: Temporal.Instant;
  /** Tasks may be in some of them. */
  readonly tasks?: boolean;
  /** Praise or skill awards are in some of them. */
  readonly praise?: boolean;
}

/** So many indicators are named, more are counted. */
const mostNamed = 3;

/** Where numbers come from: `手工` · `销售额 简道云 12:00` · `sales amount: no news from Salesforce since Nov 14, 18:00`. */
export function originTexts(
  reader: Reader,
  numbers: readonly Sourced[],
  { at, tasks = false, praise = false }: Around = {},
): string[] {
  const { status, provenance } = textsFor(reader.locale);
  const byHand = numbers.length === 0 || numbers.some((number) => !isAllFrom(number));
  const sources = Map.groupBy(
    numbers.flatMap(({ indicator, sources: own }) => own.map((heard) => ({ indicator, heard }))),
    ({ heard }) => heard.source,
  );
  const alone = !byHand && sources.size === 1 && !tasks && !praise;
  return [
    ...(byHand ? [tasks ? status.manualAndTasks : status.manual] : tasks ? [provenance.tasks] : []),
    ...(praise ? [provenance.praise] : []),
    ...[...sources.values()].flatMap((fed) => {
      const [first] = fed;
      if (!first) return [];
      const what = alone
        ? ''
        : namesText(
            reader,
            fed.map(({ indicator }) => indicator),
          );
      return [heardText(reader, what, fed.find(({ heard }) => heard.silent)?.heard ?? first.heard, at)];
    }),
  ];
}

/** The same where a card says nothing of reports by hand: nothing while no source counts. */
export const sourceTexts = (reader: Reader, numbers: readonly Sourced[]): string[] =>
  numbers.some(({ sources }) => sources.length > 0) ? originTexts(reader, numbers) : [];

/** `截至 11-15`, with the sources of what a picture shows: for its last line, and for whoever cannot see it. */
export const dayWithSources = (reader: Reader, day: Temporal.PlainDate, numbers: readonly Sourced[]): string =>
  dots(dayText(reader.locale, day), ...sourceTexts(reader, numbers));

/** From the first day of its period on. */
const isAllFrom = ({ sources, period }: Sourced): boolean =>
  sources.some(({ from }) => Temporal.PlainDate.compare(from, period.from) <= 0);

function heardText(reader: Reader, what: string, { source, heardAt, silent }: Heard, at?: Temporal.Instant): string {
  const { provenance } = textsFor(reader.locale);
  const said = { what, source: originName(reader, source) };
  if (!heardAt) return provenance.never(said);
  if (silent) return provenance.silent({ ...said, since: momentText(reader, heardAt) });
  return provenance.heard({ ...said, when: at ? timeOn(reader, heardAt, at) : momentText(reader, heardAt) });
}

/** `12:00` on the same day, `11-17 12:00` on another. */
function timeOn(reader: Reader, moment: Temporal.Instant, at: Temporal.Instant): string {
  const [local, other] = [moment, at].map((one) => one.toZonedDateTimeISO(reader.zone));
  return local && other?.toPlainDate().equals(local.toPlainDate())
    ? local.toPlainTime().toString({ smallestUnit: 'minute' })
    : momentText(reader, moment);
}

function namesText(reader: Reader, indicators: readonly Indicator[]): string {
  const { provenance, status } = textsFor(reader.locale);
  const names = [...new Set(indicators.map((indicator) => indicatorName(reader, indicator)))];
  return names.length > mostNamed ? provenance.indicators({ count: names.length }) : names.join(status.listMark);
}

/** `手工`, `简道云`, `Salesforce`; what nobody knows by a name here is called as it calls itself. */
export function originName(reader: Reader, origin: string): string {
  if (origin === 'manual') return textsFor(reader.locale).status.manual;
  const key = sourceKeys.find((one) => one === origin);
  return key ? sourceName(reader, key) : origin;
}

/** `38/60（Salesforce 36，结算前要核对）`: a number with what it would be by others. */
export const withDiffering = (reader: Reader, text: string, standing: Standing): string =>
  marked(reader, text, othersOf(reader, standing));

/** The same, and since when nothing has come in: for a line of its own among other indicators. */
export const withMarks = (reader: Reader, text: string, standing: Standing): string =>
  marked(reader, text, [...othersOf(reader, standing), ...sinceOf(reader, standing)]);

function othersOf(reader: Reader, { indicator, differs, resolved = [] }: Standing): string[] {
  const { provenance } = textsFor(reader.locale);
  const side = ({ by, value }: Differing) => ({
    source: originName(reader, by),
    amount: amountText(reader, indicator, value),
  });
  return [
    ...differs.map((one) => provenance.differs(side(one))),
    ...resolved.map(({ who, at, ...one }) =>
      provenance.decided({ ...side(one), name: nameFor(reader, who), day: momentDayText(reader, at) }),
    ),
  ];
}

const sinceOf = (reader: Reader, { sources }: Standing): string[] =>
  sources.flatMap(({ silent, heardAt }) =>
    silent && heardAt ? [textsFor(reader.locale).provenance.stands({ since: momentText(reader, heardAt) })] : [],
  );

function marked(reader: Reader, progress: string, marks: readonly string[]): string {
  const { provenance, status } = textsFor(reader.locale);
  return marks.length > 0 ? provenance.marked({ progress, marks: marks.join(status.listMark) }) : progress;
}
