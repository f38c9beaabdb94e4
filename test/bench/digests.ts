import { randomUUIDv7 } from 'node:crypto';
import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { firstSchedules } from '../../src/services/digests/schedules.ts';
import { rebuildTotals } from '../../src/services/reports/rebuild.ts';
import { type Benchmark, median } from './benchmark.ts';
import { look } from './chart/look.ts';
import { newReport, say } from './load.ts';
import { openStand, type Stand } from './stand.ts';

const rooms = 100;
/** Each room is that of a team of its own, so that no picture serves twice. */
const peopleInTeam = 12;
const now = () => Temporal.Now.zonedDateTimeISO('Asia/Shanghai');

/** Whether people wait longer while a hundred chats get their weekly digest with its picture, over the wire. */
export const digests: Benchmark = {
  name: 'digests',
  figures: {
    'answer.during_digests':
      'median answer to a report while 100 digests are drawn and sent, divided by that before and after',
    'answer.idle_ms': 'median answer to a report before and after',
    'digest.per_minute': 'weekly digests sent a minute meanwhile, each with its picture of twelve people',
  },
  async run(tell) {
    const stand = await openStand(rooms * peopleInTeam, rooms);
    try {
      tell(`founding ${rooms} teams of ${peopleInTeam}`);
      const teams = await foundTeams(stand);
      await sellBefore(stand);
      await answersUntil(stand, () => wait(5_000));
      tell('reports alone');
      const before = await answersUntil(stand, () => wait(10_000));
      tell(`reports, and ${rooms} digests`);
      await bindRooms(stand, teams);
      await until(() => sent(stand), 1);
      const began = performance.now();
      const first = await sent(stand);
      const during = await answersUntil(stand, () => until(() => sent(stand), rooms));
      const minutes = (performance.now() - began) / 60_000;
      tell('reports alone again');
      const after = await answersUntil(stand, () => wait(10_000));
      for (const room of stand.rooms) {
        const [digest] = stand.slack.messages(room, 'UCHEN');
        await look(digest?.images[0]?.bytes, { width: 1620 });
      }
      const idle = median([...before, ...after]);
      return {
        'answer.during_digests': median(during) / idle,
        'answer.idle_ms': idle,
        'digest.per_minute': (rooms - first) / minutes,
      };
    } finally {
      await stand.close();
    }
  },
};

/** How many milliseconds each answer took; one report follows the other until that is over. */
async function answersUntil({ port, users }: Stand, isOver: () => Promise<unknown>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  let over = false;
  const end = isOver().finally(() => {
    over = true;
  });
  for (let turn = 0; !over; turn += 1) {
    const began = performance.now();
    await say(agent, port, newReport(users[turn % users.length] ?? ''));
    took.push(performance.now() - began);
    // Nobody reports without a pause.
    await wait(5);
  }
  agent.destroy();
  await end;
  return took;
}

/** Teams with East One's targets four times over, and everybody who was hired in one of them. Gives their ids. */
async function foundTeams({ store: { db }, orgId }: Stand): Promise<readonly string[]> {
  const like = await db.team.findFirstOrThrow({ where: { orgId, alias: 'East One' }, include: { placements: true } });
  const ids = Array.from({ length: rooms }, () => randomUUIDv7());
  const targets = await db.target.findMany({ where: { orgId, teamId: like.id } });
  await db.$transaction([
    db.team.createMany({ data: ids.map((id, nth) => ({ orgId, id, name: `Team ${nth}` })) }),
    db.teamPlacement.createMany({
      data: ids.flatMap((teamId) => like.placements.map((placement) => ({ ...placement, teamId }))),
    }),
    db.target.createMany({
      data: ids.flatMap((teamId) =>
        targets.map((target) => ({ ...target, id: randomUUIDv7(), teamId, amount: target.amount * 4n })),
      ),
    }),
    db.$executeRaw`
      UPDATE membership SET "teamId" = (${ids}::uuid[])[1 + hired.nth % ${rooms}::int]
      FROM (
        SELECT id, row_number() OVER (ORDER BY id) AS nth FROM person WHERE "orgId" = ${orgId}::uuid AND name LIKE 'UBENCH%'
      ) hired
      WHERE "orgId" = ${orgId}::uuid AND "personId" = hired.id`,
  ]);
  return ids;
}

/** Everybody who was hired has sold something before this week and something in it, each another amount. */
async function sellBefore({ store: { db }, orgId }: Stand): Promise<void> {
  await db.$executeRaw`
    INSERT INTO entry ("orgId", id, "personId", indicator, amount, day, "recordedAt", "recordedById", source)
    SELECT ${orgId}::uuid, gen_random_uuid(), p.id, 'sales-amount', t.amount * (500 + p.nth % 700) / weeks.share,
      ${now().toPlainDate().toString()}::date - weeks.ago, now(), p.id, 'bench'
    FROM (
      SELECT id, row_number() OVER (ORDER BY id) AS nth FROM person WHERE "orgId" = ${orgId}::uuid AND name LIKE 'UBENCH%'
    ) p
    JOIN target t ON t."orgId" = ${orgId}::uuid AND t."personId" = p.id AND t.indicator = 'sales-amount'
    CROSS JOIN (VALUES (14, 2000), (1, 10000)) AS weeks (ago, share)`;
  await db.$transaction((tx) => rebuildTotals(tx, orgId), { timeout: 60_000 });
  await db.$executeRaw`ANALYZE`;
}

/** Binds every room to its team, with a digest that is due since this minute began. */
async function bindRooms({ store: { db }, orgId, rooms: names }: Stand, teams: readonly string[]): Promise<void> {
  const like = await db.chat.findFirstOrThrow({ where: { orgId, externalId: 'CEAST1' } });
  const at = now();
  const bound = names.map((externalId, nth) => ({
    ...like,
    id: randomUUIDv7(),
    externalId,
    name: externalId,
    teamId: teams[nth] ?? '',
    zone: at.timeZoneId,
    privacy: 'value' as const,
  }));
  const since = at.subtract({ hours: 1 }).toInstant();
  const schedules = bound.flatMap(({ id }) => firstSchedules({ orgId, chatId: id, since, newId: randomUUIDv7 }));
  await db.$transaction([
    db.chat.createMany({ data: bound }),
    db.schedule.createMany({
      data: schedules
        .filter(({ digest }) => digest === 'weekly')
        .map((schedule) => ({ ...schedule, weekday: at.dayOfWeek, minute: at.hour * 60 + at.minute })),
    }),
  ]);
}

const sent = ({ store: { db }, orgId, rooms: names }: Stand): Promise<number> =>
  db.announcement.count({
    where: {
      orgId,
      kind: 'digest',
      // One whose picture was late is to be shown once more.
      shown: { gte: db.announcement.fields.wanted },
      chat: { externalId: { in: [...names] } },
    },
  });

/** Looks a few times a second; for ten minutes at most. */
async function until(count: () => Promise<number>, wanted: number): Promise<void> {
  const end = performance.now() + 600_000;
  while ((await count()) < wanted) {
    if (performance.now() > end)
      throw new Error(`after ten minutes ${await count()} of ${wanted} digests have been sent`);
    await wait(250);
  }
}
