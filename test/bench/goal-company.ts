import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import { rebuildTotals } from '../../src/services/reports/rebuild.ts';
import { type Benchmark, median } from './benchmark.ts';
import { say } from './load.ts';
import { openStand, type Stand } from './stand.ts';

const asked = 60;
/** Children of each team on each level below the company: 1 + 4 + 16 + 64 + 192 teams. */
const branching = [4, 4, 4, 3];
const people = 1_000;
const entries = 1_000_000;

/** How the company stands, where it has five levels, a thousand people, twelve indicators and a million entries this quarter. */
export const goalCompany: Benchmark = {
  name: 'goal-company',
  figures: {
    'goal.company_ms': 'median answer to /goal company: 5 levels, 1,000 people, 12 indicators, 1,000,000 entries',
    'goal.team_ms': 'median answer to /goal team there',
    'goal.report_ms': 'median answer to a report there',
  },
  async run(tell) {
    const stand = await openStand(people);
    try {
      tell('growing the company');
      await grow(stand);
      const ask = (command: string, text: string) => medianAnswer(stand, command, text);
      tell('asking');
      await ask('/goal', 'company');
      return {
        'goal.company_ms': await ask('/goal', 'company'),
        'goal.team_ms': await ask('/goal', 'team'),
        'goal.report_ms': await ask('/report', 'visits 1'),
      };
    } finally {
      await stand.close();
    }
  },
};

async function medianAnswer({ port, users }: Stand, command: string, text: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  for (let turn = 0; turn < asked; turn += 1) {
    const user = users[(turn * 17) % users.length] ?? '';
    const began = performance.now();
    await say(agent, port, { user, command, text });
    took.push(performance.now() - began);
  }
  agent.destroy();
  return median(took);
}

/** Teams five levels deep, everybody in one at the bottom, targets everywhere, and a quarter's entries. */
async function grow({ store: { db }, orgId }: Stand): Promise<void> {
  const company = await db.teamPlacement.findFirstOrThrow({ where: { orgId, parentId: null } });
  let level = [company.teamId];
  for (const [depth, children] of branching.entries()) {
    const [{ ids } = { ids: [] }] = await db.$queryRaw<{ ids: string[] }[]>`
      WITH made AS (
        INSERT INTO team ("orgId", id, name)
        SELECT ${orgId}::uuid, gen_random_uuid(), 'Team ' || ${depth}::int || '-' || n
        FROM generate_series(1, ${level.length * children}::int) n RETURNING id
      ), placed AS (
        INSERT INTO team_placement ("orgId", "teamId", "from", "parentId")
        SELECT ${orgId}::uuid, id, DATE '2026-01-01',
          (${level}::uuid[])[1 + (row_number() OVER () - 1) / ${children}::int] FROM made
      ) SELECT array_agg(id::text) AS ids FROM made`;
    level = ids;
  }
  await db.$executeRaw`
    UPDATE membership SET "teamId" = (${level}::uuid[])[1 + n.nth % ${level.length}::int]
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS nth FROM person WHERE "orgId" = ${orgId}::uuid AND name LIKE 'UBENCH%') n
    WHERE "orgId" = ${orgId}::uuid AND "personId" = n.id`;
  const period = await db.period.findFirstOrThrow({ where: { orgId, kind: 'quarter' } });
  await db.$executeRaw`DELETE FROM target WHERE "orgId" = ${orgId}::uuid`;
  await db.$executeRaw`
    INSERT INTO target ("orgId", id, "periodId", indicator, "personId", "teamId", version, amount, "from", "setById", "setAt")
    SELECT ${orgId}::uuid, gen_random_uuid(), ${period.id}::uuid, i.key, s."personId", s."teamId", 1, 1000,
      ${period.from}::date, (SELECT id FROM person WHERE "orgId" = ${orgId}::uuid LIMIT 1), now()
    FROM (SELECT key FROM indicator WHERE "orgId" = ${orgId}::uuid AND "rollupTime" = 'sum' ORDER BY key LIMIT 12) i
    CROSS JOIN (
      SELECT id AS "personId", NULL::uuid AS "teamId" FROM person WHERE "orgId" = ${orgId}::uuid
      UNION ALL SELECT NULL, id FROM team WHERE "orgId" = ${orgId}::uuid
    ) s`;
  await db.$executeRaw`
    INSERT INTO entry ("orgId", id, "personId", indicator, amount, day, "recordedAt", "recordedById", source)
    SELECT ${orgId}::uuid, gen_random_uuid(), p.id, k.keys[1 + n % array_length(k.keys, 1)], 1,
      ${period.from}::date + (n / 7 % 45), now(), p.id, 'bench'
    FROM generate_series(1, ${entries}::int) n
    JOIN (SELECT id, row_number() OVER () AS nth, count(*) OVER () AS people FROM person WHERE "orgId" = ${orgId}::uuid) p
      ON p.nth = 1 + n / 12 % p.people
    CROSS JOIN (
      SELECT array_agg(key) AS keys
      FROM (SELECT key FROM indicator WHERE "orgId" = ${orgId}::uuid AND "rollupTime" = 'sum' ORDER BY key LIMIT 12) i
    ) k`;
  await db.$transaction((tx) => rebuildTotals(tx, orgId), { timeout: 300_000 });
  await db.$executeRaw`ANALYZE`;
}
