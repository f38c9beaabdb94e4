import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Patient } from '../../src/doctor/check.ts';
import { schedules } from '../../src/doctor/schedules.ts';
import type { Trouble } from '../../src/doctor/trouble.ts';
import { DeliveryError } from '../../src/errors.ts';
import type { Platform } from '../../src/ports/messenger.ts';
import { foundNeighbour, neighbour } from '../support/neighbour.ts';
import { Outbox } from '../support/outbox.ts';
import { patient } from '../support/patient.ts';

/** Four chats of the demo company have a digest on Mondays; that of its neighbour has none. */
let outbox: Outbox;

beforeAll(async () => {
  outbox = await Outbox.open();
  await foundNeighbour(outbox.company.db);
});
afterAll(() => outbox.company.close());
beforeEach(async () => {
  outbox.reset();
  await outbox.company.db.announcement.deleteMany();
  await outbox.company.db.schedule.updateMany({ data: { active: true } });
});

function look(platforms: readonly Platform[], more: Partial<Patient> = {}): Promise<readonly Trouble[]> {
  const messengers = platforms.map((platform) => ({ platform, called: true, findings: [] }));
  const db = Promise.resolve(outbox.company.db);
  return schedules.look(patient({ db, messengers: Promise.resolve(messengers), ...more }));
}

const both: readonly Platform[] = ['slack', 'feishu'];
const refuse = () => Promise.reject(new DeliveryError('destination', 'not_in_channel'));

describe('what the clock sends', () => {
  it('is well while all it has told has arrived', async () => {
    await outbox.delivered(await outbox.announced('a digest'));
    expect(await look(both)).toEqual([]);
  });

  it('has nowhere to go where the last message did not get there, until one does', async () => {
    outbox.slack.next.push(refuse);
    await outbox.delivered(await outbox.announced('a digest'));
    const trouble = { code: 'chat-unreachable', chat: 'sales', said: 'destination: not_in_channel' };
    expect(await look(both)).toEqual([trouble]);
    expect(await look(both, { orgId: outbox.company.org.id })).toEqual([trouble]);
    await outbox.delivered(await outbox.announced('the next'));
    expect(await look(both)).toEqual([]);
  });

  it('is no matter in a chat without a schedule', async () => {
    await outbox.company.db.schedule.updateMany({ data: { active: false } });
    outbox.slack.next.push(refuse);
    await outbox.delivered(await outbox.announced('a task'));
    expect(await look(both)).toEqual([]);
  });
});

describe('a workspace', () => {
  const off = (workspace: string) => ({ code: 'workspace-off', platform: 'slack', workspace });

  it('whose messenger is not set up any more is disconnected, and told to its own organisation alone', async () => {
    const own = outbox.company.org.id;
    expect(await look(['feishu'])).toEqual([off('Huachen Tech'), off('Next Door')]);
    expect(await look(['feishu'], { orgId: own })).toEqual([off('Huachen Tech')]);
  });

  it('from which the bot was removed is disconnected', async () => {
    const { app, tenant } = neighbour;
    const where = { platform_app_tenant: { platform: 'slack', app, tenant } } as const;
    await outbox.company.db.workspace.update({ where, data: { disconnectedAt: new Date(0) } });
    expect(await look(both)).toEqual([off('Next Door')]);
    expect(await look(both, { orgId: outbox.company.org.id })).toEqual([]);
    await outbox.company.db.workspace.update({ where, data: { disconnectedAt: null } });
  });
});
