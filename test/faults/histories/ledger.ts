import { opening } from '../../../src/playground/company.ts';
import { fromInstant, toDay } from '../../../src/store/time.ts';
import type { Company } from '../../support/company.ts';
import { actors, people } from './people.ts';
import { type Task, taskLine } from './task-model.ts';
import type { Entry, World } from './world.ts';

/** The world of the model as the database has it when nothing has happened yet. */
export async function worldOf({ db, idOf }: Company): Promise<World> {
  const keys = new Map<string, string>(people.map(({ key }) => [idOf(key), key]));
  const rows = await db.entry.findMany({ orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] });
  const entries = rows.flatMap((row, index): Entry[] => {
    const whose = keys.get(row.personId);
    if (!whose) return [];
    const { indicator, source } = row;
    return [
      {
        ...{
          id: `before/${index}`,
          deed: 0,
          whose,
          by: keys.get(row.recordedById) ?? '',
          indicator,
          source,
          note: row.note ?? '',
        },
        ...{ amount: Number(row.amount), day: toDay(row.day).toString(), corrects: null, at: row.recordedAt.getTime() },
      },
    ];
  });
  return { entries, nothing: [], tasks: await tasksIn({ db, idOf }), targets: [], toldTargets: [], published: [] };
}

async function tasksIn({ db, idOf }: Pick<Company, 'db' | 'idOf'>): Promise<Task[]> {
  const keys = new Map<string, string>(actors.map(({ key }) => [idOf(key), key]));
  const rows = await db.task.findMany({
    include: { slots: { orderBy: { index: 'asc' } } },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, title, requesterId, points, state, slots }) => ({
    ...{ number, title, points, requester: keys.get(requesterId) ?? '' },
    slots: slots.map(({ holderId, doneAt }) => ({
      holder: holderId && (keys.get(holderId) ?? ''),
      done: doneAt !== null,
    })),
    end: state === 'confirmed' ? state : state === 'cancelled' || state === 'expired' ? 'cancelled' : null,
    ...{ asked: 0, returned: [], tellsEnd: [] },
  }));
}

/** What has been added to the ledger since, line by line, and the tasks; the order is nobody's. */
export async function addedIn({ db, idOf }: Company): Promise<string[]> {
  const tasks = await tasksIn({ db, idOf });
  const keys = new Map<string, string>(actors.map(({ key }) => [idOf(key), key]));
  const rows = await db.entry.findMany({ where: { recordedAt: { gte: fromInstant(opening.toInstant()) } } });
  const reminders = await db.reminder.findMany({ where: { kind: 'nothing' }, select: { personId: true } });
  const corrected = await db.entry.findMany({
    where: { id: { in: rows.flatMap(({ correctsId }) => correctsId ?? []) } },
  });
  const key = (id: string): string => keys.get(id) ?? id;
  const lines = rows.map((row) => {
    const one = corrected.find(({ id }) => id === row.correctsId);
    const whole = { ...row, whose: key(row.personId), by: key(row.recordedById), day: toDay(row.day).toString() };
    return lineOf({ ...whole, note: row.note ?? '' }, one && { ...one, by: key(one.recordedById) });
  });
  const nothing = reminders.map(({ personId }) => `${key(personId)} has nothing new`);
  const set = await db.target.findMany({ where: { setAt: { gte: fromInstant(opening.toInstant()) } } });
  const targets = set.map(({ personId, amount }) => targetLine(key(personId ?? ''), Number(amount)));
  return [...lines, ...nothing, ...targets, ...tasks.map(taskLine)].sort();
}

/** The same by the model. */
export function addedTo({ entries, nothing, targets, tasks }: World): string[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lines = entries
    .filter(({ deed }) => deed > 0)
    .map((entry) => lineOf(entry, entry.corrects === null ? undefined : byId.get(entry.corrects)));
  return [
    ...lines,
    ...nothing.map((who) => `${who} has nothing new`),
    ...targets.map(({ whose, amount }) => targetLine(whose, amount)),
    ...tasks.map(taskLine),
  ].sort();
}

const targetLine = (whose: string, amount: number): string => `${whose} is to make ${amount} visits`;

type Written = Pick<Entry, 'whose' | 'by' | 'indicator' | 'day' | 'source' | 'note'> & {
  readonly amount: number | bigint;
};

const lineOf = (
  { whose, by, indicator, amount, day, source, note }: Written,
  corrected: { readonly indicator: string; readonly amount: number | bigint; readonly by: string } | undefined,
): string =>
  [
    ...[whose, indicator, amount, day, source, `by ${by}`, ...(note ? [`“${note}”`] : [])],
    ...(corrected ? [`takes back ${corrected.indicator} ${corrected.amount} by ${corrected.by}`] : []),
  ].join(' ');
