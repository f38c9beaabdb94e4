import { failures } from '../../../../adapters/emulators/kingdee/failures.ts';
import { emulateKingdee } from '../../../../adapters/emulators/kingdee/index.ts';
import { kingdee } from '../../../../adapters/sources/kingdee/index.ts';
import { keepsTheContract } from '../contract.ts';
import { closedAfterwards, http, type Stand } from '../rig.ts';

const people = [
  { number: '0012_GW000001_1', name: '王芳', mobile: '13800000001', email: 'wangfang@example.com' },
  { number: '0002', name: '李强' },
];

keepsTheContract({
  name: '金蝶云星空',
  lacks: {
    token: 'every call is signed, and no call is there for letting somebody in alone',
    pace: 'how many calls it takes is documented nowhere',
    gone: 'it says nothing of what was deleted',
    pushes: 'it tells nobody',
  },
  open: async ({ clock }): Promise<Stand> => {
    // Answers that are shorter than was asked for: several pages of few records.
    const site = closedAfterwards(await emulateKingdee({ clock, people, rowsAtOnce: 40 }));
    const { acctId = '', userName = '', appId = '', appSecret = '', orgNum = '' } = site.access;
    const name = `星"光'科技\\`;
    site.save('BD_Customer', { FNumber: 'C001', FName: name });
    return {
      kind: kingdee(http),
      settings: { url: site.url, account: acctId, user: userName, appId, appSecret, organisation: orgNum },
      object: 'SAL_SaleOrder',
      day: 'FDate',
      sample: (n, day = Temporal.PlainDate.from('2026-11-20')) => {
        const person = people[n % 3];
        return {
          given: {
            FBillNo: `XSDD${n}`,
            FDate: day?.toString() ?? null,
            FBillAllAmount: 1_234_567_890_000.25 + n,
            FDocumentStatus: 'C',
            FCustId: { FNumber: 'C001' },
            FSettleCurrId: { FNumber: 'PRE007' },
            FSalerId: person ? { FNumber: person.number } : null,
            FNote: n % 2 === 0 ? '备注' : null,
          },
          read: {
            FBillNo: `XSDD${n}`,
            FDate: day ? `${day}T00:00:00` : null,
            FBillAllAmount: `${1_234_567_890_000n + BigInt(n)}.25`,
            FDocumentStatus: 'C',
            'FCustId.FName': name,
            'FSettleCurrId.FCODE': 'USD',
            'FSalerId.FName': person?.name ?? null,
            'FSalerId.FNumber.FMobile': person?.mobile ?? null,
            'FSalerId.FNumber.FEmail': person?.email ?? null,
            FNote: n % 2 === 0 ? '备注' : null,
          },
        };
      },
      threePages: 201,
      save: (given, id) => site.save('SAL_SaleOrder', given, id),
      remove: (id) => site.remove('SAL_SaleOrder', id),
      wire: {
        requests: site.requests,
        fail: site.fail,
        expireTokens: site.expireTokens,
        paths: { data: 'ExecuteBillQuery' },
        failures: {
          session: { fault: failures.object('会话信息已丢失，请重新登录'), as: 'credentials' },
          right: { fault: failures.row('您没有“销售订单”的“查询”权限，请联系系统管理员！'), as: 'forbidden' },
          field: { fault: failures.row('元数据中标识为FX的字段不存在'), as: 'unknown' },
          service: { fault: failures.service('操作超时'), as: 'transient' },
          often: { fault: failures.service('请求过于频繁，请稍后再试'), as: 'rate-limited' },
          attack: { fault: failures.suspicious('sql'), as: 'malformed' },
          syntax: { fault: failures.row('“)”附近有语法错误。'), as: 'malformed' },
          signature: { fault: failures.gateway(4006, 'Unauthorized'), as: 'credentials' },
          address: { fault: failures.gateway(5001, 'API not found'), as: 'setting' },
          behind: { fault: failures.gateway(5003, 'Bad Gateway'), as: 'transient' },
        },
      },
    };
  },
});
