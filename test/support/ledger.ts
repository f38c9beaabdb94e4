import { rebuildTotals } from '../../src/services/reports/rebuild.ts';
import type { Database } from '../../src/store/store.ts';

/** What the demo week leaves behind, without the ids and moments that differ from one run to the next. */
export async function outcomeOf(db: Database) {
  const { id: orgId } = await db.organisation.findFirstOrThrow({ select: { id: true } });
  const entries = await db.entry.findMany({
    select: { indicator: true, amount: true, day: true, source: true, note: true, person: { select: { name: true } } },
  });
  const task = await db.task.findFirstOrThrow({
    where: { orgId, number: 12 },
    select: {
      state: true,
      slots: { select: { index: true, holder: { select: { name: true } } }, orderBy: { index: 'asc' } },
    },
  });
  return {
    entries: entries
      .map((entry) => JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
      .sort(),
    task,
    totalsAreRight: await totalsAreRight(db, orgId),
  };
}

/** The totals of people and teams are what the ledger adds up to. */
export async function totalsAreRight(db: Database, orgId: string): Promise<boolean> {
  const read = async (): Promise<string> => {
    const people = await db.total.findMany({
      where: { orgId },
      orderBy: [{ personId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }],
    });
    const teams = await db.teamTotal.findMany({
      // What has been taken back leaves a row of nothing.
      where: { orgId, amount: { not: 0 } },
      orderBy: [{ teamId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }, { shard: 'asc' }],
    });
    return [
      ...people.map(
        (row) => `${row.personId} ${row.indicator} ${row.day} ${row.amount} ${row.base} ${row.overlay} ${row.aside}`,
      ),
      ...teams.map((row) => `${row.teamId} ${row.indicator} ${row.day} ${row.shard} ${row.amount}`),
    ].join('\n');
  };
  const before = await read();
  await db.$transaction((tx) => rebuildTotals(tx, orgId));
  return before === (await read());
}
