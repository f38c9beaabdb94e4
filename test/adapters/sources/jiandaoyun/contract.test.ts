import { failures, refuse } from '../../../../adapters/emulators/jiandaoyun/failures.ts';
import { emulateJiandaoyun } from '../../../../adapters/emulators/jiandaoyun/index.ts';
import { jiandaoyun } from '../../../../adapters/sources/jiandaoyun/index.ts';
import { pushAddress } from '../../../support/push-address.ts';
import { keepsTheContract } from '../contract.ts';
import { closedAfterwards, http } from '../rig.ts';

const names = ['华星电子', 'O’Neil "Tools" \\ Co', "L'Étoile"];

keepsTheContract({
  name: '简道云',
  lacks: {
    token: 'its key opens everything by itself',
    gone: 'it forgets what is deleted: that is pushed, and found by comparing',
  },
  open: async ({ clock }) => {
    const { url: pushTo, arrived } = await pushAddress();
    const company = closedAfterwards(await emulateJiandaoyun({ clock, pushTo }));
    const { url, access } = company;
    // Each push takes a request, which is made only where somebody wants to see it.
    let people: Pick<typeof company, 'save' | 'remove'> = company.quietly;
    const { apiKey = '', pushSecret = '', appId = '', dealsEntryId = '' } = access;
    return {
      kind: jiandaoyun(http),
      settings: { apiKey, pushSecret, url },
      object: `${appId}/${dealsEntryId}`,
      day: 'signed_on',
      threePages: 201,
      sample: (n, day = null) => {
        const amount = `${1_234_567_890_123n + BigInt(n)}.45`;
        const given = {
          customer: `${names[n % names.length]} ${n}`,
          amount: Number(amount),
          signed_on: day?.toString() ?? null,
          owner: n % 2 === 0 ? 'wangfang' : null,
          tags: n % 3 === 0 ? ['渠道', '续约'] : [],
        };
        const read = {
          customer: given.customer,
          amount,
          signed_on: day?.toZonedDateTime('Asia/Shanghai').toInstant().toString() ?? null,
          'owner.name': given.owner && '王芳',
          tags: n % 3 === 0 ? '渠道; 续约' : null,
        };
        return { given, read };
      },
      save: (given, id) => people.save(dealsEntryId, given, id),
      remove: (id) => people.remove(dealsEntryId, id),
      listen: async () => {
        people = company;
        return async () => {
          await company.pushed();
          return arrived;
        };
      },
      wire: {
        requests: company.requests,
        fail: company.fail,
        expireTokens: company.expireTokens,
        paths: { data: 'app/entry/data/list' },
        burst: 60,
        failures: {
          'a key that is deleted': { fault: refuse('badKey'), as: 'credentials' },
          'a company that is closed': { fault: refuse('companyClosed'), as: 'credentials' },
          'a key for other apps': { fault: refuse('noPermission'), as: 'forbidden' },
          'a plan that is used up': { fault: refuse('limitExceeded'), as: 'forbidden' },
          'an app that is gone': { fault: refuse('noSuchApp'), as: 'unknown' },
          'a form that is gone': { fault: refuse('noSuchForm'), as: 'unknown' },
          'a filter that it does not take': { fault: refuse('badFilter'), as: 'malformed' },
          'a parameter that it does not take': { fault: refuse('badParameter'), as: 'malformed' },
          'a method that is called too often': { fault: refuse('tooOften'), as: 'rate-limited' },
          'a company that calls too often': { fault: refuse('companyTooOften'), as: 'rate-limited' },
          'too many at once': { fault: failures.tooManyAtOnce, as: 'rate-limited' },
          'a gateway': { fault: failures.gateway, as: 'transient' },
        },
      },
    };
  },
});
