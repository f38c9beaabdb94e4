import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openVault } from '../../src/store/vault.ts';
import { distributed, posting, refreshes } from '../adapters/messengers/slack/distributed.ts';
import { storeForTest } from '../support/database.ts';

it('a token of Slack is refreshed once by two replicas on one database', async () => {
  const { db } = await storeForTest();
  const replica = () =>
    openVault({ db, keys: [Buffer.alloc(32, 1)], random: randomBytes, clock: Temporal.Now.instant });
  const { emulator, messenger, start, install, pass } = await distributed({ rotation: true, vault: await replica() });
  const other = start(await replica());
  await install();
  pass({ hours: 11 });
  const all = await Promise.all([messenger, other, messenger, other].map((one) => posting(one)));
  expect([all, refreshes(emulator)]).toEqual([['posted', 'posted', 'posted', 'posted'], 1]);
});
