import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/errors.ts';
import { again, done, Outbox } from '../support/outbox.ts';

let outbox: Outbox;

beforeAll(async () => {
  outbox = await Outbox.open();
});
afterAll(() => outbox.company.close());
beforeEach(() => outbox.reset());

const fails = (failure: DeliveryError['failure'], ms?: number) => async () => {
  throw new DeliveryError(failure, 'test', ms);
};

describe('an announcement', () => {
  it('is posted once, however often it is delivered', async () => {
    const job = await outbox.announced('Offered');
    expect(await outbox.delivered(job)).toEqual(done);
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.slack.told).toEqual([
      { did: 'post', where: { tenant: 'TDEMO', to: { chat: 'CSALES' } }, title: 'Offered', key: job.announcementId },
    ]);
  });

  it('is changed in place when the thing has changed, and several changes are one', async () => {
    const job = await outbox.announced('Offered');
    await outbox.delivered(job);
    await outbox.changes(job, 'Claimed by Li Na');
    await outbox.changes(job, 'Claimed by Li Na and Wu Jiaqi');
    await outbox.delivered(job);
    await outbox.delivered(job);
    expect(outbox.told()).toEqual([
      ['post', 'Offered', false],
      ['update', 'Claimed by Li Na and Wu Jiaqi', false],
    ]);
    expect(outbox.slack.told[1]?.where).toEqual({ tenant: 'TDEMO', chat: 'C1', message: 'M1' });
  });

  it('that changes while it is sent is shown again', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(() => outbox.changes(job, 'Claimed'));
    expect(await outbox.delivered(job)).toEqual(again(0));
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([
      ['post', 'Offered', false],
      ['update', 'Claimed', false],
    ]);
  });

  it('that has nothing to tell any more is not posted', async () => {
    const job = await outbox.announced('Offered');
    outbox.forgets(job);
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([]);
  });

  it('whose picture is missing is updated once more, and then left', async () => {
    const job = await outbox.announced('Digest');
    outbox.slack.complete = false;
    expect(await outbox.delivered(job)).toEqual(again(15));
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told().map(([did]) => did)).toEqual(['post', 'update']);
  });

  it('is for one worker at a time', async () => {
    const job = await outbox.announced('Offered');
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outbox.delivered(job)));
    expect(outbox.told()).toHaveLength(1);
    expect(outcomes).toContainEqual(done);
  });
});

describe('a messenger that fails', () => {
  it('for a while is tried again, and asked whether the message had got through', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(fails('transient'));
    await expect(outbox.delivered(job)).rejects.toThrow('transient');
    expect(await outbox.delivered(job)).toEqual(done);
    // What it finds may show what was true at the first try.
    expect(outbox.told()).toEqual([
      ['post', 'Offered', true],
      ['update', 'Offered', false],
    ]);
  });

  it('by a bug of ours is tried again too', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(() => Promise.reject(new TypeError('a bug')));
    await expect(outbox.delivered(job)).rejects.toThrow('a bug');
    expect(await outbox.delivered(job)).toEqual(done);
  });

  it('because it is told too much is left alone for as long as it says', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(fails('rate-limited', 6500));
    expect(await outbox.delivered(job)).toEqual(again(7));
    await outbox.delivered(job);
    // It was refused, so there is nothing to look for.
    expect(outbox.told()).toEqual([['post', 'Offered', false]]);
  });

  it('first without a word and then with a limit is asked about the first try all the same', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(fails('transient'), fails('rate-limited', 1000));
    await expect(outbox.delivered(job)).rejects.toThrow();
    await outbox.delivered(job);
    await outbox.delivered(job);
    expect(outbox.told()[0]).toEqual(['post', 'Offered', true]);
  });

  it('because its credentials are dead waits for somebody to replace them', async () => {
    const job = await outbox.announced('Offered');
    outbox.slack.next.push(fails('credentials'));
    expect(await outbox.delivered(job)).toEqual(again(300));
    expect(outbox.failures).toEqual(['credentials: test']);
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([['post', 'Offered', false]]);
  });

  it.each(['destination', 'content'] as const)(
    'for good (%s) is told to the log once, and not tried again',
    async (why) => {
      const job = await outbox.announced('Offered');
      outbox.slack.next.push(fails(why));
      expect(await outbox.delivered(job)).toEqual(done);
      await outbox.changes(job, 'Claimed');
      expect(await outbox.delivered(job)).toEqual(done);
      expect([outbox.told(), outbox.failures]).toEqual([[], [`${why}: test`]]);
      expect(await outbox.rowOf(job)).toMatchObject({ state: 'failed', failure: `${why}: test` });
    },
  );

  it('for good is tried again when somebody asks for it', async () => {
    const job = await outbox.announced('Digest');
    outbox.slack.next.push(fails('destination'));
    await outbox.delivered(job);
    await outbox.resends(job);
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([['post', 'Digest', false]]);
  });

  it('because the message is too old to be changed is left as it is', async () => {
    const job = await outbox.announced('Offered');
    await outbox.delivered(job);
    await outbox.changes(job, 'Claimed');
    outbox.slack.next.push(fails('frozen'));
    expect([await outbox.delivered(job), await outbox.delivered(job)]).toEqual([done, done]);
    expect(outbox.told()).toEqual([['post', 'Offered', false]]);
  });

  it('because nobody has connected it leaves the announcement unreachable', async () => {
    const job = await outbox.announced('Offered');
    expect(await outbox.delivered(job, { messengers: [] })).toEqual(done);
    expect(outbox.failures).toEqual(['unreachable']);
  });
});
