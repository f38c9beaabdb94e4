import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Filed } from '../../../src/ports/source.ts';
import { bring, leaveOnly } from '../../../src/services/sources/bring.ts';
import { inboxOf } from '../../../src/services/sources/inbox.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connected } from '../../support/feeds.ts';

let company: Company;
let sourceId: string;
let object: string;
let now: Temporal.Instant;

beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connected(company.db, company.org.id, 'webhook');
});
afterAll(() => company.close());
beforeEach(() => {
  object = `deals-${randomUUIDv7()}`;
  now = Temporal.Instant.from('2026-11-20T01:00:00Z');
});

const inbox = () => inboxOf(company.db, company.org.id, sourceId);
const whose = () => ({ orgId: company.org.id, sourceId });
const deal = (id: string, values: Filed['values'] = { amount: id }): Filed => ({ object, id, values });
const gone = (id: string): Filed => ({ object, id, values: undefined });
const brought = (...records: Filed[]) => company.db.$transaction((tx) => bring(tx, whose(), records, now));
const later = (): void => {
  now = now.add({ minutes: 1 });
};

/** All ids of a reading, in the order in which they came. */
async function read(since?: Temporal.Instant): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inbox().page(object, since, cursor);
    ids.push(...page.records.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
}

describe('what was brought', () => {
  it('is found as it was brought, whatever it says', async () => {
    const values = {
      客户: '华星 "A" \\ \'B\'',
      'a b': '',
      amount: '98765432109876543.21',
      none: null,
      __proto__x: '1',
    };
    await brought(deal('D 1', values), deal("D'2", {}));
    expect(await inbox().find(object, ['D 1', "D'2", 'D3'])).toEqual([deal('D 1', values), deal("D'2", {})]);
    expect(await inbox().fields(object)).toEqual(Object.keys(values).sort());
    expect(await inbox().objects()).toContain(object);
  });

  it('comes in the order in which it last changed, from a moment on', async () => {
    await brought(deal('a'), deal('b'), deal('c'));
    later();
    const since = now;
    await brought(deal('b', { amount: 'new' }), deal('d'));
    expect(await read()).toEqual(['a', 'c', 'b', 'd']);
    expect(await read(since)).toEqual(['b', 'd']);
    expect(await read(since.add({ milliseconds: 1 }))).toEqual([]);
  });

  it('is not touched where it comes again as it is', async () => {
    await brought(deal('a'), deal('b'));
    later();
    await brought(deal('a'), deal('b', { amount: 'new' }));
    expect(await read(now)).toEqual(['b']);
  });

  it('is gone where that is said, and back where it is brought again', async () => {
    await brought(deal('a'), deal('b'));
    later();
    await brought(gone('a'), gone('never there'));
    expect((await inbox().page(object, now, undefined)).records).toEqual([gone('a')]);
    expect(await inbox().find(object, ['a', 'never there'])).toEqual([gone('a')]);
    later();
    await brought(gone('a'));
    expect(await read(now)).toEqual([]);
    await brought(deal('a'));
    expect((await inbox().page(object, now, undefined)).records).toEqual([deal('a')]);
  });

  it('can be said to be all there is', async () => {
    await brought(deal('a'), deal('b'), deal('c'), gone('c'), { ...deal('x'), object: `${object}-other` });
    later();
    const left = await company.db.$transaction((tx) => leaveOnly(tx, whose(), object, ['b'], now));
    expect(left).toBe(1);
    expect((await inbox().page(object, now, undefined)).records).toEqual([gone('a')]);
    expect(await inbox().find(`${object}-other`, ['x'])).toMatchObject([{ values: { amount: 'x' } }]);
  });

  it('is nobody else’s', async () => {
    const other = await connected(company.db, company.org.id, 'files');
    await brought(deal('a'));
    const theirs = inboxOf(company.db, company.org.id, other);
    expect([await theirs.objects(), await theirs.fields(object), await theirs.find(object, ['a'])]).toEqual([
      [],
      [],
      [],
    ]);
    expect(await theirs.page(object, undefined, undefined)).toEqual({ records: [] });
    const elsewhere = inboxOf(company.db, randomUUIDv7(), sourceId);
    expect(await elsewhere.page(object, undefined, undefined)).toEqual({ records: [] });
  });
});

describe('a reading of many', () => {
  it('has each of them once, and those that change meanwhile once more', async () => {
    const ids = Array.from({ length: 1300 }, (_, n) => `D-${n}`);
    await brought(...ids.map((id) => deal(id)));
    const first = await inbox().page(object, undefined, undefined);
    const [seen, unseen] = [
      first.records[0]?.id ?? '',
      ids.find((id) => !first.records.some((one) => one.id === id)) ?? '',
    ];
    later();
    await brought(deal(seen, { amount: 'new' }), deal(unseen, { amount: 'new' }));
    const second = await inbox().page(object, undefined, first.next);
    const third = await inbox().page(object, undefined, second.next);
    expect(third.next).toBeUndefined();
    const all = [first, second, third].flatMap(({ records }) => records.map(({ id }) => id));
    expect(all.toSorted()).toEqual([...ids, seen].toSorted());
    expect(all.slice(-2).toSorted()).toEqual([seen, unseen].toSorted());
  });

  it.each(['', 'nonsense', '2026-11-20', '2026-11-20T01:00:00.000Z'])('cannot go on from %o', async (cursor) => {
    await expect(inbox().page(object, undefined, cursor)).rejects.toMatchObject({ failure: 'cursor' });
  });
});
