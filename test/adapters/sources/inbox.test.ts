import { beforeEach, describe, expect, it } from 'vitest';
import { readsInbox } from '../../../adapters/sources/inbox.ts';
import type { Ask, Inbox } from '../../../src/ports/source.ts';
import { memoryInbox } from '../../support/memory-inbox.ts';

const now = Temporal.Instant.from('2026-11-20T01:00:00Z');
const object = 'deals';
let inbox: ReturnType<typeof memoryInbox>;

beforeEach(() => {
  inbox = memoryInbox(() => now);
});

const put = (id: string, values: Readonly<Record<string, string | null>> | undefined) =>
  inbox.put({ object, id, values });
const source = (on: Inbox = inbox) => readsInbox(on, 'POST');
const changed = (...fields: string[]): Ask => ({ object, fields, which: { kind: 'changed', since: now } });
const happened = (from: string): Ask => ({
  object,
  fields: ['day'],
  which: { kind: 'happened', field: 'day', from: Temporal.PlainDate.from(from) },
});

describe('what a field holds', () => {
  it.each<[string, readonly (string | null)[], string]>([
    ['numbers', ['12', '-0.5', '1,200,000.50', null], 'number'],
    ['days', ['2026-11-18', '2026-11-19'], 'day'],
    ['moments', ['2026-11-18T09:00:00Z', '2026-11-18 09:00'], 'moment'],
    ['numbers as people type them', ['12', '12万'], 'number'],
    ['money as people type it', ['¥120,000', '12万元', '$1.2k', '-€ 35.20'], 'number'],
    ['days and what is none', ['2026-11-18', 'soon'], 'text'],
    ['nothing so far', [null], 'text'],
  ])('%s', async (_what, held, kind) => {
    for (const [n, value] of held.entries()) put(`D-${n}`, { field: value });
    expect(await source().fields(object)).toEqual([{ name: 'field', label: 'field', kind }]);
  });
});

describe('what happened on a day or later', () => {
  it('leaves out only what is surely earlier', async () => {
    const days = ['2026-11-17', '2026-11-17T23:00:00Z', '2026-11-16T23:00:00Z', '2026-11-18', '17.11.2026', '', null];
    for (const day of days) put(String(day), { day });
    const { records } = await source().page(happened('2026-11-18'));
    expect(records.map(({ id }) => id).toSorted()).toEqual(
      ['', '17.11.2026', '2026-11-17T23:00:00Z', '2026-11-18', 'null'].toSorted(),
    );
  });
});

describe('a field that records do not have', () => {
  it('is nothing in those that lack it, and unknown where all do', async () => {
    put('D-1', { amount: '1' });
    put('D-2', { owner: 'chen' });
    expect((await source().page(changed('amount', 'owner'))).records).toEqual([
      { id: 'D-1', values: { amount: '1', owner: null } },
      { id: 'D-2', values: { amount: null, owner: 'chen' } },
    ]);
    await expect(source().find(object, ['customer'], ['D-1'])).rejects.toMatchObject({
      failure: 'unknown',
      code: 'field',
    });
  });

  it('is no trouble once all records are gone', async () => {
    put('D-1', undefined);
    expect(await source().page(changed('amount'))).toEqual({ records: [], gone: ['D-1'] });
    expect(await source().find(object, ['amount'], ['D-1'])).toEqual([]);
  });

  it('is looked for among all records only where those that were read lack it', async () => {
    put('D-1', { amount: '1', owner: 'chen' });
    const never = () => expect.fail('it looks through all records');
    const watched = source({ ...inbox, objects: never, fields: never });
    expect((await watched.page(changed('amount', 'owner'))).records).toHaveLength(1);
    expect(await watched.find(object, ['amount'], ['D-1'])).toHaveLength(1);
  });
});
