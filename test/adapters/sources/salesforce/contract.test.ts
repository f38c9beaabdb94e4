import type { Fault } from '../../../../adapters/emulators/emulator.ts';
import { salesforceFailures } from '../../../../adapters/emulators/salesforce/failures.ts';
import { emulateSalesforce } from '../../../../adapters/emulators/salesforce/index.ts';
import { salesforce } from '../../../../adapters/sources/salesforce/index.ts';
import { keepsTheContract } from '../contract.ts';
import { closedAfterwards, http } from '../rig.ts';

const names = ['华星电子', 'O’Neil "Tools" \\ Co', "L'Étoile"];

const refused = (status: number, errorCode: string): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: JSON.stringify([{ message: 'as the vendor words it', errorCode }]),
});

keepsTheContract({
  name: 'Salesforce',
  lacks: {
    pace: 'its calls are counted by the day, and we stop before they are used up',
    pushes: 'it pushes only to who keeps a line of its own open',
    dayless: 'its opportunities have a close date, each of them',
  },
  open: async ({ clock }) => {
    // Answers that are shorter than was asked for, as the documents allow.
    const organisation = closedAfterwards(await emulateSalesforce({ clock, batches: [40, 30] }));
    const { access, requests, fail, expireTokens, save, remove } = organisation;
    const { myDomain = '', consumerKey = '', consumerSecret = '' } = access;
    const owner = save('User', { Name: 'Li Na', Email: 'lina@example.com' });
    const account = save('Account', { Name: names.join(', ') });
    return {
      kind: salesforce(http),
      settings: { url: myDomain, clientId: consumerKey, clientSecret: consumerSecret },
      object: 'Opportunity',
      day: 'CloseDate',
      threePages: 100,
      sample: (n, day = null) => {
        const amount = `${1_234_567_890_123n + BigInt(n)}.45`;
        const closes = day?.toString() ?? '2026-11-18';
        const given = {
          Name: `${names[n % names.length]} ${n}`,
          Amount: Number(amount),
          CloseDate: closes,
          StageName: n % 2 === 0 ? 'Closed Won' : 'Prospecting',
          OwnerId: owner,
          AccountId: n % 3 === 0 ? account : null,
        };
        const read = {
          Name: given.Name,
          Amount: amount,
          CloseDate: closes,
          StageName: given.StageName,
          IsWon: String(n % 2 === 0),
          'Owner.Email': 'lina@example.com',
          'Account.Name': n % 3 === 0 ? names.join(', ') : null,
        };
        return { given, read };
      },
      save: (given, id) => save('Opportunity', given, id),
      remove: (id) => remove('Opportunity', id),
      wire: {
        requests,
        fail,
        expireTokens,
        paths: { data: '/queryAll', token: '/services/oauth2/token' },
        failures: {
          'a session that has ended': { fault: refused(401, 'INVALID_SESSION_ID'), as: 'credentials' },
          'a user without the right': { fault: refused(403, 'INSUFFICIENT_ACCESS'), as: 'forbidden' },
          'an edition without an API': { fault: refused(403, 'API_DISABLED_FOR_ORG'), as: 'forbidden' },
          'a field that is gone': { fault: refused(400, 'INVALID_FIELD'), as: 'unknown' },
          'an object that is gone': { fault: refused(400, 'INVALID_TYPE'), as: 'unknown' },
          'a query that it does not understand': { fault: refused(400, 'MALFORMED_QUERY'), as: 'malformed' },
          'a query that takes too long': { fault: salesforceFailures.queryTimeout, as: 'transient' },
          maintenance: { fault: salesforceFailures.unavailable, as: 'transient' },
          'an error of its own': { fault: salesforceFailures.unexpected, as: 'transient' },
          'a day that is used up': { fault: salesforceFailures.requestLimit, as: 'rate-limited' },
          'too many long calls': { fault: salesforceFailures.longRequests, as: 'rate-limited' },
        },
      },
    };
  },
});
