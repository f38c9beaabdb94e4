import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/errors.ts';
import { type Announced, again, done, Outbox } from '../support/outbox.ts';

let outbox: Outbox;

beforeAll(async () => {
  outbox = await Outbox.open();
});
afterAll(() => outbox.company.close());
beforeEach(() => outbox.reset());

const fails = (failure: DeliveryError['failure'], ms?: number) => async () => {
  throw new DeliveryError(failure, 'test', ms);
};
const delivered = (job: Announced) => outbox.delivered(job, { asFile: true });

describe('an announcement that is a file', () => {
  it('is sent once under its key, however often it is delivered and whatever has changed since', async () => {
    const job = await outbox.announced('October');
    expect(await delivered(job)).toEqual(done);
    await outbox.changes(job, 'November');
    expect(await delivered(job)).toEqual(done);
    expect(outbox.slack.told).toEqual([
      {
        did: 'send',
        where: { tenant: 'TDEMO', to: { chat: 'CSALES' } },
        title: 'October.html',
        key: job.announcementId,
      },
    ]);
  });

  it('whose sending broke off is tried again, and looked for first', async () => {
    const job = await outbox.announced('October');
    outbox.slack.next.push(fails('transient'), fails('rate-limited', 2000));
    await expect(delivered(job)).rejects.toThrow('transient');
    expect(await delivered(job)).toEqual(again(2));
    expect(await delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([['send', 'October.html', true]]);
  });

  it.each(['content', 'credentials'] as const)('that is refused (%s) is said in words, once', async (why) => {
    const job = await outbox.announced('October');
    outbox.slack.next.push(fails(why));
    expect(await delivered(job)).toEqual(done);
    expect(await delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([['post', 'October', false]]);
    expect(outbox.failures).toEqual([`${why}: test`]);
  });

  it('to a chat that is gone is given up', async () => {
    const job = await outbox.announced('October');
    outbox.slack.next.push(fails('destination'));
    expect(await delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([]);
    expect(await outbox.rowOf(job)).toMatchObject({ state: 'failed' });
  });

  it('of which nothing is left is not sent', async () => {
    const job = await outbox.announced('October');
    outbox.forgets(job);
    expect(await delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([]);
  });
});
