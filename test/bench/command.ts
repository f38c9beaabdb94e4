import { randomUUIDv7 } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { shardOf } from '../../src/services/reports/team-totals.ts';
import { fromDay } from '../../src/store/time.ts';
import { type Benchmark, median, quantile } from './benchmark.ts';
import { newReport, send } from './load.ts';
import { startPeer } from './peers/peer.ts';
import { openStand, type Stand } from './stand.ts';

const people = 400;
const callers = 32;
const seconds = 6;

/**
 * Signed reports, end to end with the commit, beside a bare transaction of the same rows, a bare Bolt app and a bare Node
 * server in the same run.
 */
export const command: Benchmark = {
  name: 'command',
  figures: {
    'command.per_second': 'signed reports a second, each answered after its commit',
    'command.prisma_per_second': 'bare Prisma transactions a second that write the same rows',
    'command.vs_prisma': 'the first divided by the second, measured in turn',
    'command.bolt_per_second': 'the same commands a second, acknowledged by a bare Bolt app that records nothing',
    'command.vs_bolt': 'the first divided by that, measured in turn',
    'command.node_per_second': 'the same posts a second, read by a bare Node server',
    'command.p50_ms': 'median answer at half of the most it carries',
    'command.p99_ms': '99th percentile at half of the most it carries',
  },
  async run(tell) {
    const stand = await openStand(people);
    const peers = { bolt: await startPeer('bolt'), node: await startPeer('node') };
    try {
      const { port, users } = stand;
      const lineOf = (index: number) => newReport(users[index % users.length] ?? '');
      const perSecond = async (to: number): Promise<number> => {
        const load = await send({ port: to, lineOf, connections: callers, seconds });
        return load.answers.length / load.seconds;
      };
      await send({ port, lineOf, connections: callers, seconds: 3 });
      const found = { reports: [] as number[], prisma: [] as number[], bolt: [] as number[], node: [] as number[] };
      for (const round of [1, 2, 3]) {
        tell(`commands, bare transactions, Bolt and Node, round ${round} of 3`);
        found.reports.push(await perSecond(port));
        found.prisma.push(await bareTransactions(stand));
        found.bolt.push(await perSecond(peers.bolt.port));
        found.node.push(await perSecond(peers.node.port));
      }
      const [reports, prisma, bolt] = [median(found.reports), median(found.prisma), median(found.bolt)];
      tell('at half of that');
      const half = await send({ port, lineOf, connections: callers, seconds, rate: reports / 2 });
      return {
        'command.per_second': reports,
        'command.prisma_per_second': prisma,
        'command.vs_prisma': reports / prisma,
        'command.bolt_per_second': bolt,
        'command.vs_bolt': reports / bolt,
        'command.node_per_second': median(found.node),
        'command.p50_ms': quantile(half.answers, 0.5),
        'command.p99_ms': quantile(half.answers, 0.99),
      };
    } finally {
      await Promise.all([peers.bolt.close(), peers.node.close()]);
      await stand.close();
    }
  },
};

/**
 * What a report writes, written by nothing but Prisma: seen, entry, the totals of the person and of the three teams above,
 * audit, and the answer that is kept.
 */
async function bareTransactions({ store: { db }, orgId }: Stand): Promise<number> {
  const people = await db.person.findMany({ where: { orgId }, select: { id: true } });
  const above = await db.team.findMany({
    where: { orgId, alias: { in: ['East One', 'East Region', 'Huachen Tech'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const day = fromDay(Temporal.PlainDate.from('2026-11-18'));
  const at = new Date(Temporal.Now.instant().epochMilliseconds);
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const work = async (caller: number): Promise<void> => {
    for (let turn = caller; performance.now() < end; turn += callers) {
      const personId = people[turn % people.length]?.id ?? '';
      const id = randomUUIDv7();
      await db.$transaction(async (tx) => {
        await tx.seen.create({ data: { orgId, key: `bench:${id}`, at } });
        const entry = { orgId, id, personId, indicator: 'follow-ups', amount: 1n, day, source: 'bench' };
        await tx.entry.create({ data: { ...entry, recordedAt: at, recordedById: personId, note: 'met Acme' } });
        const key = { orgId, personId, indicator: 'follow-ups', day };
        await tx.total.upsert({
          where: { orgId_personId_indicator_day: key },
          create: { ...key, amount: 1n },
          update: { amount: { increment: 1n } },
        });
        for (const team of above) {
          const shared = { orgId, teamId: team.id, indicator: 'follow-ups', day, shard: shardOf(personId) };
          await tx.teamTotal.upsert({
            where: { orgId_teamId_indicator_day_shard: shared },
            create: { ...shared, amount: 1n },
            update: { amount: { increment: 1n } },
          });
        }
        const audit = {
          action: 'report.record',
          subject: `person:${personId}`,
          outcome: 'done' as const,
          via: 'slack',
        };
        await tx.audit.create({ data: { orgId, id, at, actorId: personId, ...audit, after: { entries: [id] } } });
        await tx.seen.update({
          where: { orgId_key: { orgId, key: `bench:${id}` } },
          data: { answer: { kind: 'card' } },
        });
      });
      done += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));
  return done / ((performance.now() - start) / 1000);
}
