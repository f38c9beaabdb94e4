import { describe, expect, it } from 'vitest';
import { emulateKingdee } from '../../../../adapters/emulators/kingdee/index.ts';
import { kingdee } from '../../../../adapters/sources/kingdee/index.ts';
import { SourceError } from '../../../../src/errors.ts';
import type { Source } from '../../../../src/ports/source.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { closedAfterwards, http } from '../rig.ts';

/** A site, what it takes to be let in, and as many processes as are opened. */
async function site(options: Partial<Parameters<typeof emulateKingdee>[0]> = {}) {
  const world = sourceWorld();
  const emulator = closedAfterwards(await emulateKingdee({ clock: world.clock, ...options }));
  const { acctId = '', userName = '', appId = '', appSecret = '', orgNum = '' } = emulator.access;
  const settings = { url: emulator.url, account: acctId, user: userName, appId, appSecret, organisation: orgNum };
  const connect = (changes: object = {}): Source => kingdee(http).connect({ ...settings, ...changes }, world.parts());
  return { world, emulator, connect };
}

const all = { kind: 'changed', since: Temporal.Instant.from('2001-01-01T00:00:00Z') } as const;

describe('the session', () => {
  it('is opened once by however many processes, and anew when it has died', async () => {
    const { emulator, connect, world } = await site({ sessionMs: 60_000 });
    const processes = [connect(), connect(), connect()];
    const opened = (): number =>
      emulator.requests.filter(
        ({ body, response }) => /BD_Currency/.test(`${body}`) && /PkFieldName/.test(`${response}`),
      ).length;
    await Promise.all(processes.map((source) => source.fields('SAL_SaleOrder')));
    expect(opened()).toBe(1);
    world.later({ minutes: 5 });
    await Promise.all(processes.map((source) => source.find('SAL_SaleOrder', ['FBillNo'], ['1'])));
    expect(opened()).toBe(2);
  });

  it('is opened anew once only: then whoever asks is not let in', async () => {
    const { emulator, connect } = await site();
    const source = connect();
    await source.check();
    const before = emulator.requests.length;
    emulator.onRequest(() => emulator.expireTokens());
    await expect(source.check()).rejects.toThrow(new SourceError('credentials', 'session-lost'));
    expect(emulator.requests.length - before).toBe(3);
  });
});

describe('it is checked', () => {
  it('and says what the organisation is called', async () => {
    const { connect } = await site();
    expect(await connect().check()).toEqual({ account: '总公司 (qibu)' });
  });

  it('and names the organisation where there is none of its number', async () => {
    const { emulator, connect } = await site();
    emulator.remove('ORG_Organizations', '100001');
    await expect(connect().check()).rejects.toThrow(new SourceError('setting', 'organisation'));
  });
});

it('offers the usual forms that are there and for us', async () => {
  const { connect } = await site();
  expect(await connect().objects()).toEqual([
    { name: 'SAL_SaleOrder', label: '销售订单' },
    { name: 'AR_RECEIVEBILL', label: '收款单' },
    { name: 'BD_Customer', label: '客户' },
  ]);
});

it('finds customers by the key that they have instead of a bill’s', async () => {
  const { emulator, connect } = await site();
  const id = emulator.save('BD_Customer', { FNumber: 'C001', FName: '启明科技', FSELLER: { FNumber: '0001' } });
  const fields = ['FName', 'FSELLER.FNumber.FMobile'];
  expect((await connect().page({ object: 'BD_Customer', fields, which: all })).records).toEqual([
    { id, values: { FName: '启明科技', 'FSELLER.FNumber.FMobile': '13800000001' } },
  ]);
});

it('gives a record for each entry, however a page cuts a bill, and finds each of them again', async () => {
  const { emulator, connect } = await site();
  const lines = Array.from({ length: 1500 }, (_, index) => ({ FAllAmount: index }));
  for (let bill = 0; bill < 3; bill++) {
    emulator.save('SAL_SaleOrder', { FBillAllAmount: 7, FNote: `${bill}`, FSaleOrderEntry: lines });
  }
  const bare = emulator.save('SAL_SaleOrder', { FBillAllAmount: 50, FNote: 'bare' });
  const fields = ['FNote', 'FBillAllAmount', 'FAllAmount'];
  const records = [];
  let next: string | undefined;
  do {
    const page = await connect().page({ object: 'SAL_SaleOrder', fields, which: all }, next);
    records.push(...page.records);
    next = page.next;
  } while (next !== undefined);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(records.filter(({ values }) => values.FAllAmount !== null)).toHaveLength(4500);
  expect(records.filter(({ values }) => values.FBillAllAmount !== null)).toEqual([]);
  expect(records.at(-1)).toEqual({ id: bare, values: { FNote: 'bare', FBillAllAmount: null, FAllAmount: null } });
  const some = [records[0], records[2000], records.at(-1)].flatMap((record) => record ?? []);
  expect(
    await connect().find(
      'SAL_SaleOrder',
      fields,
      some.map(({ id }) => id),
    ),
  ).toEqual(some);
});
