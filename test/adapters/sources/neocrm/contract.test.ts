import { failures } from '../../../../adapters/emulators/neocrm/failures.ts';
import { emulateNeocrm } from '../../../../adapters/emulators/neocrm/index.ts';
import { neocrm } from '../../../../adapters/sources/neocrm/index.ts';
import { keepsTheContract } from '../contract.ts';
import { closedAfterwards, http } from '../rig.ts';
import { settingsFrom } from './company.ts';

/** Milliseconds at which a day begins in China, as the vendor keeps it. */
const kept = (day: Temporal.PlainDate): number => day.toZonedDateTime('Asia/Shanghai').epochMilliseconds;

const stages = { 1: '进行中', 2: '赢单', 3: '输单' } as const;

keepsTheContract({
  name: '销售易',
  lacks: {
    gone: 'it says nothing of what was deleted',
    pushes: 'no document describes a callback',
  },
  open: async ({ clock }) => {
    // Answers that are shorter than was asked for; and of calls fewer than would pass if nobody waited for a turn, and more than our pace.
    const company = closedAfterwards(
      await emulateNeocrm({ clock, limits: { callsPerWindow: 20, windowSeconds: 2, rowsAtOnce: 40 } }),
    );
    const accountId = company.save('account', { accountName: `O'Neil "工具" \\ Co` });
    return {
      kind: neocrm(http),
      settings: settingsFrom(company),
      object: 'opportunity',
      day: 'closeDate',
      sample: (n, day = Temporal.PlainDate.from('2026-11-20')) => {
        const owner = company.users[n % company.users.length];
        const stage = ((n % 3) + 1) as keyof typeof stages;
        const given = {
          opportunityName: `机会${n}`,
          money: `${1_234_567_890_123n + BigInt(n)}.45`,
          closeDate: day && kept(day),
          currencyUnit: 1,
          oppStatus__c: n % 4 === 0 ? null : stage,
          ownerId: owner?.id,
          accountId: n % 2 === 0 ? accountId : null,
        };
        const read = {
          opportunityName: given.opportunityName,
          money: given.money,
          closeDate: day?.toString() ?? null,
          currencyUnit: 'CNY',
          oppStatus__c: n % 4 === 0 ? null : stages[stage],
          'ownerId.name': owner?.name ?? null,
          'ownerId.email': owner?.email ?? null,
          'ownerId.phone': owner?.phone ?? null,
          'accountId.accountName': n % 2 === 0 ? `O'Neil "工具" \\ Co` : null,
        };
        return { given, read };
      },
      threePages: 201,
      save: (given, id) => company.save('opportunity', given, id),
      remove: (id) => company.remove('opportunity', id),
      wire: {
        requests: company.requests,
        fail: company.fail,
        expireTokens: company.expireTokens,
        paths: { data: '/query/xoql', token: '/auc/oauth2/token' },
        burst: 30,
        failures: {
          'a token that has run out': { fault: failures.tokenExpired, as: 'credentials' },
          'the same as if all were well': { fault: failures.tokenExpiredInside, as: 'credentials' },
          'too many calls': { fault: failures.tooFast, as: 'rate-limited' },
          'too many calls in front of it': { fault: failures.tooMany, as: 'rate-limited' },
          'a system that is busy': { fault: failures.systemBusy, as: 'transient' },
          'a gateway that reaches nobody': { fault: failures.gateway, as: 'transient' },
        },
      },
    };
  },
});
