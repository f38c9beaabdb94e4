import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../../src/ports/source.ts';
import { company } from './company.ts';

const object = 'NewOpportunityObj';
const from = Temporal.PlainDate.from('2026-11-01');
const happened = {
  object,
  fields: ['name', 'close_date'],
  which: { kind: 'happened', field: 'close_date', from },
} as const;
const day = (text: string): number => Temporal.PlainDate.from(text).toZonedDateTime('Asia/Shanghai').epochMilliseconds;
const names = (records: readonly SourceRecord[]) => records.map(({ values }) => values.name);

describe('what happened on a day or on none', () => {
  it('comes in one go where it is little', async () => {
    const { crm, connect } = await company();
    crm.save(object, { name: 'on the day', close_date: day('2026-11-01') });
    crm.save(object, { name: 'on none' });
    crm.save(object, { name: 'before', close_date: day('2026-10-31') });
    const page = await connect().page(happened);
    expect([names(page.records), page.next]).toEqual([['on none', 'on the day'], undefined]);
  });

  it('goes on where it was, in either part', async () => {
    const { crm, connect } = await company();
    for (let n = 0; n < 150; n++) {
      crm.save(object, { name: `none ${n}` });
      crm.save(object, { name: `some ${n}`, close_date: day('2026-11-18') });
    }
    const sizes: number[] = [];
    const read = new Set<unknown>();
    let cursor: string | undefined;
    do {
      const page = await connect().page(happened, cursor);
      sizes.push(page.records.length);
      for (const name of names(page.records)) read.add(name);
      cursor = page.next;
    } while (cursor !== undefined);
    expect([sizes, read.size]).toEqual([[100, 150, 50], 300]);
  });

  it('comes once, as it was last, where it gets a day meanwhile', async () => {
    const { crm, connect } = await company();
    const id = crm.save(object, { name: 'soon' });
    let queries = 0;
    crm.onRequest(({ path }) => {
      if (path.endsWith('/data/query') && ++queries === 2) crm.save(object, { close_date: day('2026-11-18') }, id);
    });
    const { records } = await connect().page(happened);
    expect(records).toEqual([{ id, values: { name: 'soon', close_date: '2026-11-18' } }]);
  });
});

describe('what was declared void', () => {
  it('is gone, however much it is, and is there no more by its id', async () => {
    const { world, crm, connect } = await company();
    const ids = Array.from({ length: 201 }, (_, n) => crm.save(object, { name: `deal ${n}` }));
    world.later({ hours: 1 });
    const since = world.clock();
    for (const id of ids) crm.invalidate(object, id);
    const page = await connect().page({ object, fields: ['name'], which: { kind: 'changed', since } });
    expect([page.records, page.gone]).toEqual([[], ids]);
    expect(await connect().find(object, ['name'], ids.slice(0, 5))).toEqual([]);
  });

  it('is back when it is restored, also in the middle of a reading', async () => {
    const { world, crm, connect } = await company();
    const id = crm.save(object, { name: 'back' });
    crm.invalidate(object, id);
    let queries = 0;
    crm.onRequest(({ path }) => {
      const isSecond = path.endsWith('/data/query') && ++queries === 2;
      if (isSecond) crm.save(object, { life_status: 'normal', is_deleted: false }, id);
    });
    const which = { kind: 'changed', since: world.clock() } as const;
    const page = await connect().page({ object, fields: ['name'], which });
    expect([names(page.records), page.gone]).toEqual([['back'], []]);
  });
});

it('reads what a company has made itself by the way of such objects', async () => {
  const { crm, connect, asked } = await company();
  const customer = crm.save('AccountObj', { name: '上海宏图' });
  const visit = { field_c3Nq8__c: customer, field_d8Kq1__c: day('2026-11-18'), field_n5Ws4__c: '2' };
  const id = crm.save('object_vK7t2__c', visit);
  const fields = ['field_c3Nq8__c__r', 'field_d8Kq1__c', 'field_n5Ws4__c'];
  expect(await connect().find('object_vK7t2__c', fields, [id])).toEqual([
    { id, values: { field_c3Nq8__c__r: '上海宏图', field_d8Kq1__c: '2026-11-18', field_n5Ws4__c: '2' } },
  ]);
  expect([asked('/cgi/crm/custom/v2/data/query'), asked('/cgi/crm/v2/data/query')]).toEqual([1, 0]);
});

it.each(['all 7 8', "all 6f' or", 'gone 6f', ''])('does not go on from %j', async (cursor) => {
  const { connect } = await company();
  await expect(connect().page(happened, cursor)).rejects.toThrow('cursor');
});

it('does not read without end where the same page comes again', async () => {
  const { crm, connect } = await company();
  const dataList = Array.from({ length: 100 }, (_, n) => ({ _id: `6f${String(n).padStart(4, '0')}` }));
  const page = { kind: 'answer', status: 200, body: JSON.stringify({ errorCode: 0, data: { dataList } }) } as const;
  crm.fail('/data/query', page, 2);
  const { next } = await connect().page(happened);
  await expect(connect().page(happened, next)).rejects.toThrow('malformed: _id');
});
