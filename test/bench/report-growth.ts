import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import { type Benchmark, median } from './benchmark.ts';
import { newReport, say } from './load.ts';
import { openStand, type Stand } from './stand.ts';

const asked = 200;

/** Whether a report, and a look at the company, stay as quick when a million entries lie behind them. */
export const reportGrowth: Benchmark = {
  name: 'report-growth',
  figures: {
    'report.growth': 'median answer to a report with 1,000,000 entries behind it, divided by that with 1,000',
    'report.ms_at_1000': 'median answer to a report with 1,000 entries',
    'report.ms_at_1000000': 'median answer to a report with 1,000,000 entries',
  },
  async run(tell) {
    const stand = await openStand(50);
    try {
      await fill(stand, 1_000);
      await medianReport(stand);
      tell('1,000 entries');
      const small = await medianReport(stand);
      tell('writing 1,000,000 entries');
      await fill(stand, 1_000_000);
      tell('1,000,000 entries');
      await medianReport(stand);
      const large = await medianReport(stand);
      return { 'report.growth': large / small, 'report.ms_at_1000': small, 'report.ms_at_1000000': large };
    } finally {
      await stand.close();
    }
  },
};

async function medianReport({ port, users }: Stand): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  for (let turn = 0; turn < asked; turn += 1) {
    const user = users[turn % users.length] ?? '';
    const began = performance.now();
    await say(agent, port, newReport(user));
    took.push(performance.now() - began);
  }
  agent.destroy();
  return median(took);
}

/** Entries of everybody over the last three years, with their totals; as many as are still missing. */
async function fill({ store: { db }, orgId }: Stand, wanted: number): Promise<void> {
  const missing = wanted - (await db.entry.count({ where: { orgId } }));
  if (missing <= 0) return;
  await db.$executeRaw`
    INSERT INTO entry ("orgId", id, "personId", indicator, amount, day, "recordedAt", "recordedById", source)
    SELECT ${orgId}::uuid, gen_random_uuid(), p.id, (ARRAY['visits', 'follow-ups', 'new-customers'])[1 + n % 3], 1,
      DATE '2026-11-17' - (n % 1000), now(), p.id, 'bench'
    FROM generate_series(1, ${missing}::int) n
    JOIN (SELECT id, row_number() OVER () AS nth, count(*) OVER () AS people FROM person WHERE "orgId" = ${orgId}::uuid) p
      ON p.nth = 1 + n % p.people`;
  await db.$executeRaw`
    INSERT INTO total ("orgId", "personId", indicator, day, amount)
    SELECT "orgId", "personId", indicator, day, sum(amount) FROM entry
    WHERE "orgId" = ${orgId}::uuid AND source = 'bench' GROUP BY 1, 2, 3, 4
    ON CONFLICT ("orgId", "personId", indicator, day) DO UPDATE SET amount = excluded.amount`;
  await db.$executeRaw`ANALYZE`;
}
