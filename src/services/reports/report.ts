import { nearestIndicators } from '../../domain/indicators/match.ts';
import { readRequest, type Said } from '../../domain/report-request.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { nothingToday } from '../reminders/nothing.ts';
import type { Work } from '../work.ts';
import { reportedBefore } from './earlier.ts';
import { type Line, type Reported, recordLine } from './record-line.ts';

/**
 * Does what was said to `report`, all of it or nothing; `again`: it is meant, though the same was said a moment ago. Throws
 * the Refusals `unreadable-report` with what was not understood, `said-twice` and `nothing-before`.
 */
export async function report(work: Work, typed: string, again = false): Promise<Reported> {
  const said = understood(typed, work);
  const how = again ? {} : { said: typed };
  switch (said.kind) {
    case 'report':
      return recordLine(work, said.report, how);
    case 'same':
      return recordLine(work, await sameAgain(work), how);
    case 'none':
      await nothingToday(work);
      return { items: [], day: undefined, note: '', entryIds: [], at: work.now, above: [] };
    case 'correction':
      throw new Refusal({ code: 'not-allowed' });
  }
}

/** What was reported the day before, for today. */
async function sameAgain(work: Work): Promise<Line> {
  const earlier = await reportedBefore(work, work.actor.personId, work.today);
  if (!earlier) throw new Refusal({ code: 'nothing-before' });
  return { items: earlier.items, day: work.today, note: '' };
}

function understood(typed: string, { today, org }: Work): Said {
  const indicators = indicatorsOn(org, today);
  const { currency, fiscalYearStart } = org;
  const reading = readRequest(typed, { indicators, today, currency, fiscalYearStart });
  if (reading.kind === 'request' && reading.request.whom) throw new Refusal({ code: 'not-allowed' });
  if (reading.kind === 'request') return reading.request.said;
  const nearest = reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, indicators) : [];
  throw new Refusal({ code: 'unreadable-report', reading, nearest, said: typed });
}
