import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import { may } from '../../domain/rights.ts';
import { isAside } from '../../domain/sources/feed.ts';
import { Refusal, StaleRules } from '../../errors.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import type { Work } from '../work.ts';
import { type How, type Row, writeEntries } from './ledger.ts';
import { isKept, shardOf, teamsOfDay } from './team-totals.ts';

export interface NewEntry {
  readonly personId: string;
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate, or the count behind an average: 1 where none is given. */
  readonly base?: bigint | undefined;
  readonly day: Temporal.PlainDate;
  readonly source: string;
  readonly sourceRecord?: string;
  readonly note?: string;
  readonly correctsId?: string;
  /** Days of a closed period that it makes up for. */
  readonly about?: Span | undefined;
  /** It counts for the person and in no roll-up. */
  readonly overlay?: boolean;
}

export interface Recording {
  /** What a person said: refused when the same was recorded a moment ago. Absent for what may come twice. */
  readonly said?: string | undefined;
  readonly action?: How['action'];
  readonly subject?: How['subject'];
}

/**
 * Writes entries into the ledger, with the totals of their days and a line in the audit. Gives the ids, in order. By the
 * mappings of sources an entry counts or stands aside; one that corrects another stands where that one stood. Throws
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
  return ids;
}

function rowOf({ org }: Work, { indicator, amount, base, day, about, overlay, ...entry }: NewEntry, id: string): Row {
  const under = teamsOfDay(org, entry.personId, day);
  const beside = addsUp(indicator) && isAside(org.rules.feeds, { ...entry, indicator: indicator.key, day, about });
  const count = base ?? (indicator.rollupTime === 'average' ? 1n : undefined);
  return {
    ...entry,
    id,
    indicator: indicator.key,
    replaces: indicator.rollupTime === 'last',
    under,
    teams: isKept(indicator) && !overlay ? under : [],
    shard: shardOf(entry.personId),
    amount: String(amount),
    ...(count === undefined ? {} : { base: String(count) }),
    day: day.toString(),
    ...(overlay ? { overlay } : {}),
    ...(beside ? { aside: true } : {}),
    ...(about ? { aboutFrom: about.from.toString(), aboutUntil: about.until.toString() } : {}),
  };
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
