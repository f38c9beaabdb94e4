import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening, slackWorkspace } from '../../../src/playground/company.ts';
import { disconnectWorkspace } from '../../../src/services/organisations/disconnect.ts';
import { installWorkspace } from '../../../src/services/organisations/install.ts';
import { done, Outbox } from '../../support/outbox.ts';

let outbox: Outbox;
beforeAll(async () => {
  outbox = await Outbox.open();
});
afterAll(() => outbox.company.close());
beforeEach(() => outbox.reset());

const where = { platform: 'slack', app: slackWorkspace.app, tenant: slackWorkspace.team.id } as const;
const leave = () => disconnectWorkspace({ db: outbox.company.db, now: opening.toInstant() }, where);

/** The bot is installed anew so many hours after the opening. Gives the ids of what is to be delivered then. */
async function comeBack(hours = 0): Promise<string[]> {
  const { db, queue, queued } = outbox.company;
  const before = queued.length;
  const now = opening.toInstant().add({ hours });
  await installWorkspace(
    { db, queue, now, newId: randomUUIDv7 },
    { ...where, name: slackWorkspace.team.name, by: 'U1' },
  );
  return queued.slice(before).map(({ announcementId }) => announcementId);
}

describe('while the bot is not in a workspace', () => {
  it('nothing is told there, and nothing is said of it', async () => {
    const job = await outbox.announced('Offered');
    await leave();
    expect(await outbox.delivered(job)).toEqual(done);
    expect(await outbox.delivered(job)).toEqual(done);
    expect([outbox.told(), outbox.failures]).toEqual([[], []]);
    await comeBack();
  });

  it('once it is back, what is still news is told', async () => {
    const job = await outbox.announced('Offered');
    await leave();
    await outbox.delivered(job);
    expect(await comeBack(23)).toEqual([job.announcementId]);
    expect(await outbox.delivered(job)).toEqual(done);
    expect(outbox.told()).toEqual([['post', 'Offered', false]]);
  });

  it('what is of yesterday stays untold, and what stands there is brought up to date', async () => {
    const standing = await outbox.announced('Offered');
    await outbox.delivered(standing);
    await leave();
    await outbox.changes(standing, 'Claimed by Li Na');
    const missed = await outbox.announced('A reminder');
    await outbox.delivered(standing);
    await outbox.delivered(missed);
    expect(await comeBack(25)).toEqual([standing.announcementId]);
    await outbox.delivered(standing);
    await outbox.delivered(missed);
    expect(outbox.told()).toEqual([
      ['post', 'Offered', false],
      ['update', 'Claimed by Li Na', false],
    ]);
  });

  it('to install it twice brings nothing back twice', async () => {
    const job = await outbox.announced('Offered');
    await leave();
    await outbox.delivered(job);
    expect(await comeBack()).toContain(job.announcementId);
    expect(await comeBack()).toEqual([]);
  });
});
