import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.ts';
import { type Share, sharing } from '../../src/store/sharing.ts';
import type { Tx } from '../../src/store/store.ts';
import { type Company, foundCompany } from '../support/company.ts';

let company: Company;
let share: Share;

beforeAll(async () => {
  company = await foundCompany();
});
beforeEach(() => {
  share = sharing(company.db);
});
afterAll(() => company.close());

/** Writes something of this name, and gives the number of the transaction. */
const writing =
  (key: string, then?: () => never) =>
  async (tx: Tx): Promise<string> => {
    await tx.seen.create({ data: { orgId: company.org.id, key, at: new Date(0), answer: {} } });
    then?.();
    const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT pg_current_xact_id()::text AS id`;
    return row?.id ?? '';
  };

const refusing = async (): Promise<string> => {
  throw new Refusal({ code: 'nothing-to-show' });
};

const written = async (...keys: string[]): Promise<string[]> => {
  const rows = await company.db.seen.findMany({ where: { key: { in: keys } }, orderBy: { key: 'asc' } });
  return rows.map(({ key }) => key);
};

describe('acts that come at once', () => {
  it('share one transaction within their group, and none with another group', async () => {
    const ids = await Promise.all([share('a', writing('1')), share('a', writing('2')), share('b', writing('3'))]);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(await written('1', '2', '3')).toEqual(['1', '2', '3']);
  });

  it('go on when one of them is refused', async () => {
    const outcomes = await Promise.allSettled([
      share('a', writing('4')),
      share('a', refusing),
      share('a', writing('5')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await written('4', '5')).toEqual(['4', '5']);
  });

  it('are all undone when one of them breaks, and done again without it', async () => {
    const breaking = writing('7', () => {
      throw new Error('broken');
    });
    const outcomes = await Promise.allSettled([
      share('a', writing('6')),
      share('a', breaking),
      share('a', writing('8')),
    ]);
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: new Error('broken') }, { status: 'fulfilled' }]);
    expect(await written('6', '7', '8')).toEqual(['6', '8']);
  });

  it('are told of what the database itself refuses, each of its own', async () => {
    await share('a', writing('9'));
    const outcomes = await Promise.allSettled([share('a', writing('9')), share('a', writing('91'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await written('9', '91')).toEqual(['9', '91']);
  });
});
