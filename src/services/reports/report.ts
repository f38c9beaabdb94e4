import type { Indicator } from '../../domain/indicators/indicator.ts';
import { nearestIndicators } from '../../domain/indicators/match.ts';
import { type MisreadRequest, type ReportRequest, readRequest } from '../../domain/report-request.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Found } from '../people/find.ts';
import { actorStanding } from '../people/standing.ts';
import { nothingToday } from '../reminders/nothing.ts';
import type { Work } from '../work.ts';
import { correctClosed } from './correct.ts';
import { reportedBefore } from './earlier.ts';
import { type Line, type Reported, recordLine } from './record-line.ts';
import { whoseReport } from './whose.ts';

export interface Saying {
  /** It is meant, though the same was said a moment ago. */
  readonly again?: boolean;
  /** When it was said, where that was long ago: its "today" is that day. */
  readonly saidAt?: Temporal.Instant | undefined;
}

/**
 * Does what was said to `report`, all of it or nothing. Throws
 * the Refusals `unreadable-report` with what was not understood, `said-twice`, `nothing-before`, and those of who may not
 * do it for somebody.
 */
export async function report(work: Work, typed: string, { again = false, saidAt }: Saying = {}): Promise<Reported> {
  const today = saidAt ? saidAt.toZonedDateTimeISO(work.org.zone).toPlainDate() : work.today;
  const { whom, said } = understood(typed, { ...work, today });
  const corrects = said.kind === 'correction';
  // Nobody corrects their own numbers: a manager who names nobody has forgotten whom.
  if (corrects && !whom && actorStanding(work).manages.length > 0)
    throw unreadable({ kind: 'nobody-corrected' }, typed);
  const whose = await whoseReport(work, whom, corrects ? 'correct' : 'report');
  const how = { whose, saidAt, ...(again ? {} : { said: typed }) };
  switch (said.kind) {
    case 'report':
      return recordLine(work, said.report, how);
    case 'same':
      return recordLine(work, await sameAgain({ ...work, today }, whose), how);
    case 'none':
      await nothingToday(work, whose?.personId, saidAt);
      return nothingNew(work, whose);
    case 'correction': {
      const { about, ...line } = await correctClosed(work, whose?.personId ?? work.actor.personId, said);
      return recordLine(work, line, { ...how, about, action: 'report.correct' });
    }
  }
}

const nothingNew = ({ now, org }: Work, whose: Found | undefined): Reported => ({
  items: [],
  whose,
  about: undefined,
  fiscalYearStart: org.fiscalYearStart,
  day: undefined,
  note: '',
  entryIds: [],
  at: now,
  saidAt: undefined,
  above: [],
});

/** What was reported the day before, for today. */
async function sameAgain(work: Work, whose: Found | undefined): Promise<Line> {
  const earlier = await reportedBefore(work, whose?.personId ?? work.actor.personId, work.today);
  if (!earlier) throw new Refusal({ code: 'nothing-before' });
  return { items: earlier.items, day: work.today, note: '' };
}

function understood(typed: string, { today, org }: Work): ReportRequest {
  const indicators = indicatorsOn(org, today);
  const { currency, fiscalYearStart } = org;
  const reading = readRequest(typed, { indicators, today, currency, fiscalYearStart });
  if (reading.kind === 'request') return reading.request;
  throw unreadable(
    reading,
    typed,
    reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, indicators) : [],
  );
}

const unreadable = (reading: MisreadRequest, said: string, nearest: readonly Indicator[] = []): Refusal =>
  new Refusal({ code: 'unreadable-report', reading, nearest, said });
