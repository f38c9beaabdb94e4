import type { Indicator } from '../../domain/indicators/indicator.ts';
import { nearestIndicators } from '../../domain/indicators/match.ts';
import { type ReportLine, readReport, type Value } from '../../domain/report-line.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { type Level, standingsAbove } from '../goals/above.ts';
import { standingsOfPeople } from '../goals/people.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import { recordEntries } from './record.ts';

export interface Reported {
  readonly items: readonly (Value & { readonly indicator: Indicator; readonly standing: Standing | undefined })[];
  /** Undefined for today. */
  readonly day: Temporal.PlainDate | undefined;
  readonly note: string;
  readonly entryIds: readonly string[];
  readonly at: Temporal.Instant;
  /** The own team first, the company last, with the first item. */
  readonly above: readonly Level[];
}

/**
 * Records a line of report for the actor, all of it or nothing, and reads how the actor and the teams above stand now.
 * Throws the Refusal `unreadable-report` with what was not understood.
 */
export async function report(work: Work, typed: string): Promise<Reported> {
  const indicators = indicatorsOn(work.org, work.today);
  return record(work, understood(typed, indicators, work));
}

/** The same for a line that has been understood already. */
export async function record(work: Work, line: ReportLine): Promise<Reported> {
  const { personId } = work.actor;
  const entryIds = await recordEntries(
    work,
    line.items.map(({ indicator, amount, base }) => ({
      personId,
      indicator,
      amount,
      base,
      day: line.day,
      source: 'manual',
      ...(line.note ? { note: line.note } : {}),
    })),
  );
  const reported = line.items.map(({ indicator }) => indicator);
  const standings = (await standingsOfPeople(work, [personId], reported)).get(personId) ?? [];
  const items = line.items.map((item) => ({
    ...item,
    standing: standings.find((standing) => standing.indicator.key === item.indicator.key),
  }));
  return {
    items,
    day: line.day.equals(work.today) ? undefined : line.day,
    note: line.note,
    entryIds,
    at: work.now,
    above: await standingsAbove(work, personId, reported.slice(0, 1)),
  };
}

function understood(typed: string, indicators: readonly Indicator[], { today, org }: Work): ReportLine {
  const reading = readReport(typed, { indicators, today, currency: org.currency });
  if (reading.kind === 'report') return reading.report;
  const nearest = reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, indicators) : [];
  throw new Refusal({ code: 'unreadable-report', reading, nearest, said: typed });
}
