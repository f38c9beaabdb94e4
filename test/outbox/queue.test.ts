import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/errors.ts';
import { announce, type DeliveryJob, type Fact } from '../../src/outbox/announce.ts';
import { type JobQueue, startQueue } from '../../src/outbox/queue.ts';
import { sweep, undelivered } from '../../src/outbox/sweep.ts';
import { type Company, foundCompany } from '../support/company.ts';

let company: Company;
let queue: JobQueue;
let errors: unknown[];
let chatId: string;

beforeAll(async () => {
  company = await foundCompany();
  chatId = (await company.db.chat.findFirstOrThrow()).id;
});
afterAll(() => company.close());
beforeEach(async () => {
  errors = [];
  queue = await startQueue(company.engine, (error) => errors.push(error), ['digest']);
});
afterEach(() => queue.stop());

/** On a machine that is busy it may take a while. */
const soon = { timeout: 20_000 };

const factAbout = (subject: string, kind = 'fact'): Fact => ({
  key: subject,
  subject,
  kind,
  about: {},
  to: { chatId },
});

/** Announces in one transaction, and gives the jobs it put into the queue. */
const announces = (subjects: readonly string[], then: () => void = () => {}, kind?: string) =>
  company.as('wang', async (work) => {
    await announce(
      { ...work, queue },
      subjects.map((subject) => factAbout(subject, kind)),
    );
    then();
  });

const idOf = async (key: string) => (await company.db.announcement.findFirstOrThrow({ where: { key } })).id;
const waiting = async () => (await queue.waiting()).map(({ announcementId }) => announcementId);

describe('what is announced', () => {
  it('is nothing at all when its transaction comes to nothing', async () => {
    const killed = announces(['undone'], () => {
      throw new Error('killed before the commit');
    });
    await expect(killed).rejects.toThrow('killed');
    expect([await company.db.announcement.count({ where: { key: 'undone' } }), await waiting()]).toEqual([0, []]);
  });

  it('is handed to a worker once it has been committed', async () => {
    const handed: DeliveryJob[] = [];
    await queue.work(async (job) => void handed.push(job));
    await announces(['one', 'two'], () => expect(handed).toEqual([]));
    const ids = [await idOf('one'), await idOf('two')].sort();
    await expect.poll(() => handed.map(({ announcementId }) => announcementId).sort(), soon).toEqual(ids);
    expect(handed[0]?.orgId).toBe(company.org.id);
  });

  it('is announced once, whoever announces it again', async () => {
    await announces(['three']);
    await Promise.all([announces(['three']), announces(['three'])]);
    expect(await company.db.announcement.count({ where: { key: 'three' } })).toBe(1);
    expect(await waiting()).toEqual([await idOf('three')]);
    await queue.work(async () => {});
    await expect.poll(waiting, soon).toEqual([]);
  });
});

describe('a digest', () => {
  const digestsOf = (count: number) => Array.from({ length: count }, (_, nth) => `digest ${nth}`);

  it('holds nothing else up, however many there are and however long they take', async () => {
    const handed: string[] = [];
    const { promise: drawn, resolve: draw } = Promise.withResolvers<void>();
    await queue.work(async ({ kind }) => {
      handed.push(kind);
      if (kind === 'digest') await drawn;
    });
    await announces(digestsOf(100), undefined, 'digest');
    await expect.poll(() => handed, soon).toContain('digest');
    await announces(['a task']);
    await expect.poll(() => handed, soon).toContain('fact');
    draw();
    await expect.poll(() => handed.filter((kind) => kind === 'digest').length, soon).toBe(100);
  });
});

describe('a job', () => {
  it('that throws comes again, and only what is a bug of ours is told to the log', async () => {
    const bug = new TypeError('a bug');
    const outcomes = [new DeliveryError('transient', 'test'), bug, undefined, undefined];
    await queue.work(async () => {
      const failure = outcomes.shift();
      if (failure) throw failure;
    });
    await announces(['four', 'five']);
    await expect.poll(() => outcomes, soon).toEqual([]);
    expect(errors).toEqual([bug]);
  });

  it('for later waits until then', async () => {
    const handed: DeliveryJob[] = [];
    await queue.work(async (job) => void handed.push(job));
    await queue.later({ orgId: company.org.id, announcementId: 'later', kind: 'fact' }, 60);
    await queue.later({ orgId: company.org.id, announcementId: 'now', kind: 'fact' }, 0);
    await expect.poll(() => handed, soon).toEqual([{ orgId: company.org.id, announcementId: 'now', kind: 'fact' }]);
    expect(await waiting()).toEqual(['later']);
  });
});

describe('a sweep', () => {
  const given: DeliveryJob[] = [];
  const sweeps = async (jobs: readonly DeliveryJob[]): Promise<string[]> => {
    given.length = 0;
    const later = async (job: DeliveryJob): Promise<void> => void given.push(job);
    await sweep(company.db, { waiting: async () => [...jobs], later });
    return given.map(({ announcementId }) => announcementId);
  };
  const change = (id: string, data: Parameters<typeof company.db.announcement.updateMany>[0]['data']) =>
    company.db.announcement.updateMany({ where: { id }, data });

  it('finds what is behind and has lost its job, and nothing else', async () => {
    await company.db.announcement.updateMany({ data: { shown: 9, wanted: 9 } });
    await announces(['lost', 'waiting', 'leased', 'dead', 'failed', 'shown']);
    const [lost, waits, leased, dead, failed, shown] = await Promise.all(
      ['lost', 'waiting', 'leased', 'dead', 'failed', 'shown'].map(idOf),
    );
    if (!lost || !waits || !leased || !dead || !failed || !shown) throw new Error('not all were announced');
    await change(leased, { state: 'sending', leasedUntil: new Date('2099-01-01') });
    await change(dead, { state: 'sending', leasedUntil: new Date('2026-01-01') });
    await change(failed, { state: 'failed' });
    await change(shown, { shown: 1 });
    // Lost, waiting, leased and dead: each of them has somebody who will see to it.
    expect(await undelivered(company.db)).toBe(4);
    expect((await sweeps([{ orgId: company.org.id, announcementId: waits, kind: 'fact' }])).sort()).toEqual(
      [lost, dead].sort(),
    );
  });

  it('does not read what has been told since the beginning', async () => {
    const { db } = company;
    await db.$executeRaw`
      INSERT INTO announcement ("orgId", id, key, kind, about, subject, shown, "createdAt")
      SELECT ${company.org.id}::uuid, gen_random_uuid(), 'old ' || n, 'fact', '{}', 'old', 1, now()
      FROM generate_series(1, 5000) n`;
    await db.$executeRaw`ANALYZE announcement`;
    const read = await db.$transaction(async (tx) => {
      await sweep(tx as typeof db, { waiting: async () => [], later: async () => {} });
      const [row] = await tx.$queryRaw<{ read: bigint }[]>`
        SELECT pg_stat_get_xact_tuples_returned('announcement'::regclass) AS read`;
      return row?.read;
    });
    expect(Number(read)).toBeLessThan(5000);
  });
});
