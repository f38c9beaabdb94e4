import { type Button, buttons, type Card, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Span } from '../domain/period.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { nothingNewCard } from './nothing-new.ts';
import {
  addedText,
  asOf,
  daysLeftText,
  expectedText,
  inFull,
  markedProgress,
  restText,
  statusText,
} from './progress.ts';
import { originName } from './provenance.ts';
import { recordedTitle } from './recorded-title.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface Recorded {
  /** None: there is nothing new today. */
  readonly items: readonly RecordedItem[];
  /** Whose they are, where somebody recorded them for somebody else. */
  readonly whose: Named | undefined;
  /** Days of a closed period that they make up for. */
  readonly about: Span | undefined;
  readonly fiscalYearStart: number;
  /** Undefined for today. */
  readonly day: Temporal.PlainDate | undefined;
  readonly note: string;
  readonly entryIds: readonly string[];
  readonly at: Temporal.Instant;
  /** When it was said, where that was long before it was heard. */
  readonly saidAt?: Temporal.Instant | undefined;
  /** The team and the company as they stand with the first item now. */
  readonly above: readonly (Named & { readonly attainment: Ratio; readonly marks: readonly Ratio[] })[];
}

export interface RecordedItem {
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate. */
  readonly base?: bigint | undefined;
  readonly standing: Standing | undefined;
  /** The source that counts instead, where what was reported stands beside the number. */
  readonly insteadCounts?: string | undefined;
}

/** What has been recorded, and where it leaves the person, the team and the company; `by` whom, if for somebody else. */
export function recordedCard(reader: Reader, recorded: Recorded, by?: Named): Card {
  const { whose } = recorded;
  if (recorded.items.length === 0) return nothingNewCard(reader, whose);
  const { report, status } = textsFor(reader.locale);
  const [only] = recorded.items.length === 1 ? recorded.items : [];
  const title = recordedTitle(reader, recorded);
  const detail = only
    ? detailOfOne(reader, recorded, only)
    : recorded.items.map((item) => line(itemText(reader, item)));
  return {
    tone: 'done',
    title,
    body: [
      ...detail,
      ...besideLines(reader, recorded),
      ...aboveLine(reader, recorded),
      ...(recorded.note ? [line(report.note({ text: recorded.note }))] : []),
      asOf(reader, recorded.at, standingsOf(recorded), ...marksOf(reader, recorded, by)),
      buttons(...undoButton(reader, recorded), { action: 'my-goals', label: status.myGoals, value: {} }),
    ],
    fallback: report.fallback({ title, undo: typed(reader, words.report, words.undo) }),
  };
}

const standingsOf = ({ items }: Recorded): Standing[] => items.flatMap(({ standing }) => standing ?? []);

/** What was reported and is no part of the number, for a source counts. */
function besideLines(reader: Reader, { items }: Recorded): Line[] {
  const { provenance, status } = textsFor(reader.locale);
  const beside = Map.groupBy(
    items.filter(({ insteadCounts }) => insteadCounts !== undefined),
    ({ insteadCounts }) => insteadCounts ?? '',
  );
  return [...beside].map(([source, some]) => {
    const names = some.map(({ indicator }) => indicatorName(reader, indicator)).join(status.listMark);
    return line(provenance.aside({ names, source: originName(reader, source) }));
  });
}

/** By whom it was recorded for somebody else, that what is closed stays closed, and that it was heard late. */
function marksOf(reader: Reader, { whose, about, at, saidAt }: Recorded, by: Named | undefined): string[] {
  const { report } = textsFor(reader.locale);
  const day = dayText(reader.locale, at.toZonedDateTimeISO(reader.zone).toPlainDate());
  return [
    ...(whose && by ? [report.by({ name: nameFor(reader, by) })] : []),
    ...(about ? [report.correctedInto({ day })] : []),
    ...(saidAt ? [report.heardLate({ when: momentText(reader, saidAt) })] : []),
  ];
}

/** A button holds the ids of some twenty entries; for more there is the command. */
function undoButton(reader: Reader, { entryIds }: Recorded): Button[] {
  if (entryIds.length > 20) return [];
  return [{ action: 'undo', label: textsFor(reader.locale).report.undo, value: { entries: entryIds.join(',') } }];
}

function detailOfOne(reader: Reader, { day }: Recorded, item: RecordedItem): Line[] {
  const { standing } = item;
  const parts = [
    // A rate says both its numbers in the title already.
    day && item.indicator.unit === 'currency' ? inFull(reader, item) : undefined,
    standing && statusText(reader, standing),
    standing && expectedText(reader, standing),
    standing && daysAndRest(reader, standing),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? [line(dots(...parts))] : [];
}

const daysAndRest = (reader: Reader, standing: Standing): string =>
  `${restText(reader, standing)}${reader.locale === 'zh-CN' ? '，' : ', '}${daysLeftText(reader, standing)}`;

function itemText(reader: Reader, item: RecordedItem): string {
  const { report } = textsFor(reader.locale);
  const what = addedText(reader, item);
  if (!item.standing) return report.itemWithoutTarget({ what });
  return report.itemLine({
    what,
    progress: markedProgress(reader, item.standing),
    status: statusText(reader, item.standing),
  });
}

function aboveLine(reader: Reader, { above }: Recorded) {
  const [team, company] = [above[0], above.at(-1)];
  if (!team || !company || team === company) return [];
  const percent = (level: typeof team): string => percentText(level.attainment, level.marks);
  return [
    line(
      textsFor(reader.locale).report.teamNow({
        team: nameFor(reader, team),
        percent: percent(team),
        company: nameFor(reader, company),
        companyPercent: percent(company),
      }),
    ),
  ];
}
