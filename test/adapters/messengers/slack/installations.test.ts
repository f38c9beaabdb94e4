import { describe, expect, test } from 'vitest';
import type { Inbound } from '../../../../src/ports/messenger.ts';
import { doorsTo } from '../../../support/doors.ts';
import { cardOf, emulated } from './emulated.ts';
import { json, message } from './signed.ts';

/** The adapter with its one workspace, T1, and what it hands over of what is said there and elsewhere. */
async function office() {
  const { emulator, messenger } = await emulated(() => Promise.reject(new Error('nobody speaks here')));
  const heard: Inbound[] = [];
  const [route] = messenger.routes(
    doorsTo(async (inbound) => {
      heard.push(inbound);
      return { now: { kind: 'card', card: cardOf('Recorded') } };
    }),
  );
  const said = async (tenant: string) => {
    const event = json({ ...message, team_id: tenant, authorizations: [{ team_id: tenant }] });
    return (await route?.handle(event))?.status;
  };
  return { emulator, heard, said };
}

describe('with a token for one workspace', () => {
  test('what is said in another is not for us', async () => {
    const { heard, said } = await office();
    expect([await said('T2'), await said('T1')]).toEqual([200, 200]);
    expect(heard.map(({ tenant }) => tenant)).toEqual(['T1']);
  });

  test('what is said while Slack does not say who we are is taken when it comes again', async () => {
    const { emulator, heard, said } = await office();
    emulator.fail('auth.test', { kind: 'drop' });
    expect(await said('T1')).toBe(503);
    expect(heard).toEqual([]);
    expect(await said('T1')).toBe(200);
    expect(heard).toHaveLength(1);
  });

  test('it is asked once who we are', async () => {
    const { emulator, said } = await office();
    await Promise.all([said('T1'), said('T1'), said('T1')]);
    expect(emulator.requests.filter(({ path }) => path.endsWith('auth.test'))).toHaveLength(1);
  });
});
