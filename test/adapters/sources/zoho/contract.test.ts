import { zohoFailures } from '../../../../adapters/emulators/zoho/failures.ts';
import { emulateZoho } from '../../../../adapters/emulators/zoho/index.ts';
import { zoho } from '../../../../adapters/sources/zoho/index.ts';
import { callPace } from '../../../../adapters/sources/zoho/limits.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { keepsTheContract } from '../contract.ts';
import { closedAfterwards, http } from '../rig.ts';

const names = ['华星电子', `O'Neill "& \\ Söhne"`, 'Acme'];

keepsTheContract({
  name: 'Zoho',
  lacks: { signed: 'it says back a word of ours, and signs nothing' },
  open: async ({ clock }) => {
    // Answers that are shorter than was asked for: several pages of few records.
    const org = closedAfterwards(await emulateZoho({ clock, rowsAtOnce: 100, pushTo: 'http://127.0.0.1:1' }));
    const { accountsUrl = '', clientId = '', clientSecret = '', refreshToken = '' } = org.access;
    const settings = { loginUrl: accountsUrl, clientId, clientSecret, refreshToken };
    const owner = org.save('Users', { last_name: '王芳', email: 'wangfang@example.com' });
    const customers = names.map((name) => org.save('Accounts', { Account_Name: name }));
    return {
      kind: zoho(http),
      settings,
      object: 'Deals',
      day: 'Closing_Date',
      knownBy: 'clientSecret',
      threePages: 201,
      sample: (n, day = null) => {
        const amount = `${1_234_567_890_123n + BigInt(n)}.25`;
        const given = {
          Deal_Name: `${names[n % 3]} ${n}`,
          Amount: Number(amount),
          Closing_Date: day?.toString() ?? null,
          Stage: 'Closed Won',
          Owner: owner,
          Account_Name: n % 4 === 0 ? null : customers[n % 3],
        };
        const read = {
          Deal_Name: given.Deal_Name,
          Amount: amount,
          Closing_Date: given.Closing_Date,
          Stage: 'Closed Won',
          'Owner.email': 'wangfang@example.com',
          Account_Name: n % 4 === 0 ? null : (names[n % 3] ?? null),
        };
        return { given, read };
      },
      save: (given, id) => org.save('Deals', given, id),
      remove: (id) => org.remove('Deals', id),
      listen: async () => {
        const source = zoho(http).connect(settings, sourceWorld().parts());
        await source.listen?.(['Deals'], 'https://qibu.example/hooks/zoho-0');
        return async () => {
          await org.pushed();
          const bodies = org.notifications.map(({ body }) => new TextEncoder().encode(body));
          return bodies.map((body) => ({ headers: {}, query: {}, body }));
        };
      },
      wire: {
        requests: org.requests,
        fail: org.fail,
        expireTokens: org.expireTokens,
        paths: { data: '/coql', token: '/oauth/v2/token' },
        burst: callPace.calls + 12,
        failures: {
          'a token that has ended': { fault: zohoFailures.tokenEnded, as: 'credentials' },
          'a right that is not given': { fault: zohoFailures.noScope, as: 'forbidden' },
          'too many calls': { fault: zohoFailures.tooMany, as: 'rate-limited' },
          'its own error': { fault: zohoFailures.internal, as: 'transient' },
        },
      },
    };
  },
});
