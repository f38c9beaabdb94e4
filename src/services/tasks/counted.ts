import type { Indicator } from '../../domain/indicators/indicator.ts';
import { contains } from '../../domain/period.ts';
import type { Standing } from '../../domain/standing.ts';
import { taskOfRecord } from '../../domain/tasks/credit.ts';
import { countedBeside } from '../../domain/tasks/linked.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { standingsOfPeople } from '../standings/people.ts';
import type { Reading } from '../work.ts';
import { readTask } from './read.ts';

/** What a task added to one of somebody's numbers. */
export interface TaskCredit {
  readonly number: number;
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly overlay: boolean;
  readonly day: Temporal.PlainDate;
  readonly confirmedBy: { readonly name: string; readonly alias: string | null };
}

/** What stands of it, as far as it is asked for; what was confirmed last comes first. */
export async function taskCredits(
  { tx, org, today }: Reading,
  which: Pick<Prisma.EntryWhereInput, 'personId' | 'indicator' | 'day' | 'sourceRecord'>,
): Promise<TaskCredit[]> {
  const entries = await tx.entry.findMany({
    where: { ...which, orgId: org.id, source: 'task', correctsId: null, corrections: { none: {} } },
    include: { recordedBy: { select: { name: true, alias: true } } },
    orderBy: [{ day: 'desc' }, { recordedAt: 'desc' }, { id: 'asc' }],
  });
  const numbers = await taskNumbers(
    { tx, org },
    entries.map(({ sourceRecord }) => sourceRecord),
  );
  const indicators = indicatorsOn(org, today);
  return entries.flatMap(({ sourceRecord, indicator: key, amount, overlay, day, recordedBy }) => {
    const number = numbers.get(sourceRecord ?? '');
    const indicator = indicators.find((one) => one.key === key);
    return number && indicator
      ? [{ number, indicator, amount, overlay, day: toDay(day), confirmedBy: recordedBy }]
      : [];
  });
}

/** What tasks have added to these numbers of somebody, each in its own period. */
export async function creditsBehind(
  work: Reading,
  personId: string,
  standings: readonly Standing[],
): Promise<TaskCredit[]> {
  const [since] = standings.map(({ period }) => period.from).sort(Temporal.PlainDate.compare);
  if (!since) return [];
  const credits = await taskCredits(work, {
    personId,
    indicator: { in: standings.map(({ indicator }) => indicator.key) },
    day: { gte: fromDay(since), lte: fromDay(work.today) },
  });
  const periods = new Map(standings.map(({ indicator, period }) => [indicator.key, period]));
  return credits.filter(({ indicator, day }) => {
    const period = periods.get(indicator.key);
    return period !== undefined && contains(period, day);
  });
}

/** The numbers of the tasks behind records of the ledger; what is no record of a task has none. */
export async function taskNumbers(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  records: readonly (string | null)[],
): Promise<ReadonlyMap<string, number>> {
  const known = records.flatMap((record) => (record ? [[record, taskOfRecord(record)] as const] : []));
  if (known.length === 0) return new Map();
  const tasks = await tx.task.findMany({
    where: { orgId: org.id, id: { in: [...new Set(known.map(([, id]) => id))] } },
    select: { id: true, number: true },
  });
  const numbers = new Map(tasks.map(({ id, number }) => [id, number]));
  return new Map(
    known.flatMap(([record, id]) => {
      const number = numbers.get(id);
      return number === undefined ? [] : [[record, number] as const];
    }),
  );
}

/** What somebody got for a part of a task, and where it leaves them. */
export interface CountedPart {
  readonly number: number;
  readonly title: string;
  /** Where the points went, because the linked indicator took none any more. */
  readonly instead: Indicator | undefined;
  readonly credits: readonly (TaskCredit & { readonly standing: Standing | undefined })[];
}

/** Undefined where nothing of it stands. */
export async function countedPart(work: Reading, number: number, personId: string): Promise<CountedPart | undefined> {
  const task = await readTask(work.tx, work.org.id, number);
  const found = await taskCredits(work, { personId, sourceRecord: { startsWith: `${task.id}:` } });
  if (found.length === 0) return undefined;
  const indicators = found.map(({ indicator }) => indicator);
  const meant = [task.indicator, ...countedBeside(task.kind, task.indicator)];
  const standings = (await standingsOfPeople(work, [personId], indicators)).get(personId) ?? [];
  return {
    number,
    title: task.title,
    instead: indicators.find(({ key }) => !meant.includes(key)),
    credits: found.map((credit) => ({
      ...credit,
      standing: standings.find(({ indicator }) => indicator.key === credit.indicator.key),
    })),
  };
}
