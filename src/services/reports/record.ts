import { may } from '../../domain/rights.ts';
import { decisionSource } from '../../domain/sources/decisions.ts';
import { Refusal, StaleRules } from '../../errors.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { lapseDecisions } from '../decisions/lapse.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { outdatePacks } from '../reviews/outdate-packs.ts';
import type { Work } from '../work.ts';
import { type How, writeEntries } from './ledger.ts';
import { type NewEntry, rowOf } from './row.ts';
import { settleLastValues } from './settle.ts';

export interface Recording {
  /** What a person said: refused when the same was recorded a moment ago. Absent for what may come twice. */
  readonly said?: string | undefined;
  readonly action?: How['action'];
  readonly subject?: How['subject'];
}

/**
 * Writes entries into the ledger, with the totals of their days and a line in the audit. Gives the ids, in order. By the
 * mappings of sources an entry counts or stands aside; one that corrects another stands where that one stood. What was
 * decided where a side now says something else is taken back, and packs of months that are over follow. Throws
 * `StaleRules` when the rules have changed since they were read, and the Refusals `period-closed` when a day lies in a
 * closed period and `said-twice`, having written nothing in all three cases; and the Refusal `nothing-to-undo` when
 * somebody was quicker to correct one that is corrected here.
 */
export async function recordEntries(
  work: Work,
  entries: readonly NewEntry[],
  { said, action = 'report.record', subject }: Recording = {},
): Promise<string[]> {
  // Ids of the same moment come in any order; in theirs, the last of several entries stays the last.
  const ids = entries.map(() => work.newId()).sort();
  const rows = entries.map((entry, index) => rowOf(work, entry, ids[index] ?? ''));
  const { fresh, closed, twin, entered } = await writeEntries(work, rows, {
    once: said !== undefined,
    action,
    subject,
  });
  if (!fresh) throw new StaleRules();
  if (closed) throw await periodClosed(work, closed, rows[0]?.personId ?? '');
  if (twin) throw saidTwice(said ?? '', toInstant(twin).until(work.now));
  if (entered < rows.length) throw new Refusal({ code: 'nothing-to-undo' });
  await settleLastValues(
    work,
    rows.flatMap(({ replaces, correctsId, id }) => (replaces ? (correctsId ?? id) : [])),
  );
  await outdatePacks(work, rows);
  await lapseDecisions(work, {
    personIds: [...new Set(entries.map(({ personId }) => personId))],
    keys: [...new Set(entries.filter(({ source }) => source !== decisionSource).map(({ indicator }) => indicator.key))],
  });
  return ids;
}

const saidTwice = (said: string, ago: Temporal.Duration): Refusal =>
  new Refusal({ code: 'said-twice', said, secondsAgo: Math.round(ago.total('seconds')) });

/** Says as well whether the actor may correct what is closed. */
async function periodClosed(work: Work, id: string, personId: string): Promise<Refusal> {
  const { tx, org } = work;
  const { kind, from, until } = await tx.period.findUniqueOrThrow({ where: { orgId_id: { orgId: org.id, id } } });
  const period = { kind, from: toDay(from), until: toDay(until) };
  const yours = may(rolesTowardsPerson(work, personId), 'correct');
  return new Refusal({ code: 'period-closed', period, fiscalYearStart: org.fiscalYearStart, yours });
}
