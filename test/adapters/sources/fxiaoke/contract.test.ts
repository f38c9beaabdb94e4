import { failures } from '../../../../adapters/emulators/fxiaoke/failures.ts';
import { emulateFxiaoke } from '../../../../adapters/emulators/fxiaoke/index.ts';
import { fxiaoke } from '../../../../adapters/sources/fxiaoke/index.ts';
import { mostRecords } from '../../../../adapters/sources/fxiaoke/limits.ts';
import { keepsTheContract } from '../contract.ts';
import { closedAfterwards, http } from '../rig.ts';

const names = ['华星电子', `O'Neill "& \\ Söhne"`, 'Acme'];

keepsTheContract({
  name: '纷享销客',
  lacks: { pushes: 'no document says what it would send' },
  open: async ({ clock }) => {
    const company = closedAfterwards(await emulateFxiaoke({ clock }));
    const [, person] = company.employees;
    const customers = names.map((name) => company.save('AccountObj', { name }));
    return {
      kind: fxiaoke(http),
      settings: { ...company.access, url: company.url },
      object: 'NewOpportunityObj',
      day: 'close_date',
      threePages: 2 * mostRecords + 1,
      sample: (n, day = null) => {
        const amount = `${1_234_567_890_123n + BigInt(n)}.45`;
        const given = {
          name: `商机 ${names[n % 3]} ${n}`,
          amount,
          close_date: day?.toZonedDateTime('Asia/Shanghai').epochMilliseconds ?? null,
          sales_status: '2',
          owner: [person?.openUserId],
          account_id: customers[n % 3],
          contract_no__c: n % 2 === 0 ? null : `HT-${n}`,
        };
        const read = {
          name: given.name,
          amount,
          close_date: day?.toString() ?? null,
          sales_status: '2',
          'owner__r.name': '王芳',
          'owner__r.phone': person?.mobile ?? null,
          'owner__r.email': 'wangfang@kehu.example',
          account_id__r: names[n % 3] ?? null,
          contract_no__c: given.contract_no__c,
        };
        return { given, read };
      },
      save: (given, id) => company.save('NewOpportunityObj', given, id),
      // First it is declared void, as everybody has to who wants to delete.
      remove: (id) => company.invalidate('NewOpportunityObj', id),
      wire: {
        requests: company.requests,
        fail: company.fail,
        expireTokens: company.expireTokens,
        paths: { data: '/data/query', token: '/cgi/corpAccessToken/get/V2' },
        burst: 130,
        failures: {
          'a token that has ended': { fault: failures.tokenExpired, as: 'credentials' },
          'too many calls': { fault: failures.tooFast, as: 'rate-limited' },
          'a day that is used up': { fault: failures.quotaUsedUp, as: 'rate-limited' },
          'a system that is busy': { fault: failures.systemBusy, as: 'transient' },
          'a service that takes too long': { fault: failures.timedOut, as: 'transient' },
          'what stands before it': { fault: failures.gateway, as: 'transient' },
        },
      },
    };
  },
});
