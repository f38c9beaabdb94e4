import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryJob } from '../../src/outbox/announce.ts';
import { opening } from '../../src/playground/company.ts';
import { again, done, Outbox } from '../support/outbox.ts';

let outbox: Outbox;

beforeAll(async () => {
  outbox = await Outbox.open();
});
afterAll(() => outbox.company.close());
beforeEach(() => outbox.reset());

/** On a machine that is busy it may take a while. */
const soon = { timeout: 10_000 };

/** The lease of whoever has it ends. */
const leaseEnds = ({ announcementId: id }: DeliveryJob) =>
  outbox.company.db
    .$executeRaw`UPDATE announcement SET "leasedUntil" = now() - interval '1 second' WHERE id = ${id}::uuid`;

describe('a worker that dies while it sends', () => {
  const dies = () => Promise.withResolvers<never>().promise;

  it('keeps others away until its lease ends; then one takes over and looks for the message', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(dies);
    void outbox.delivered(job, { leaseSeconds: 60 });
    await expect.poll(() => outbox.slack.next, soon).toEqual([]);
    expect(await outbox.delivered(job)).toEqual(again(1));
    await leaseEnds(job);
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([
      ['post', 'Offered', true],
      ['update', 'Offered', false],
    ]);
    expect(outbox.slack.told[0]?.retryOf).toEqual(opening.toInstant());
  });

  it('keeps its lease for as long as it lives', async () => {
    const job = await outbox.announced('Offered');
    const sent = Promise.withResolvers<void>();
    outbox.slack.next.push(() => sent.promise);
    const slow = outbox.delivered(job, { leaseSeconds: 1.5 });
    await expect.poll(() => outbox.slack.next, soon).toEqual([]);
    const taken = (await outbox.rowOf(job)).leasedUntil;
    const renewedBy = async () => Number((await outbox.rowOf(job)).leasedUntil) - Number(taken);
    await expect.poll(renewedBy, soon).toBeGreaterThan(400);
    expect(await outbox.delivered(job)).toEqual(again(1));
    sent.resolve();
    expect(await slow).toEqual(done);
    expect(outbox.told()).toHaveLength(1);
  });

  it('and comes back after its lease has ended changes nothing', async () => {
    const job = await outbox.announced('Offered');
    const sent = Promise.withResolvers<void>();
    outbox.slack.next.push(() => sent.promise);
    const asleep = outbox.delivered(job, { leaseSeconds: 60 });
    await expect.poll(() => outbox.slack.next, soon).toEqual([]);
    await leaseEnds(job);
    await outbox.delivered(job);
    const before = await outbox.rowOf(job);
    sent.resolve();
    expect(await asleep).toEqual(done);
    expect(await outbox.rowOf(job)).toEqual(before);
  });
});
