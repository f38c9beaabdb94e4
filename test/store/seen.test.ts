import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, forgetSeen, markSeen } from '../../src/store/seen.ts';
import { type Company, foundCompany } from '../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const now = Temporal.Instant.from('2026-11-18T06:00:00Z');

/** A delivery under these names that counts up and answers with the count. */
async function deliver(keys: readonly string[], count: { value: number }, at = now): Promise<unknown> {
  const { id } = company.org;
  try {
    return await company.db.$transaction(async (tx) => {
      const answer = { count: count.value + 1 };
      if (!(await markSeen(tx, id, keys, at, answer))) throw new Error('seen before');
      count.value += 1;
      return answer;
    });
  } catch {
    const seen = await answerTo(company.db, id, keys, at);
    expect(seen?.at).toEqual(now);
    return seen?.answer;
  }
}

describe('a delivery', () => {
  it('that comes again under any of its names gets the first answer, and does nothing', async () => {
    const count = { value: 0 };
    const deliveries = [['event:1', 'message:a'], ['event:1', 'message:a'], ['event:2', 'message:a'], ['event:2']];
    for (const keys of deliveries) expect(await deliver(keys, count)).toEqual({ count: 1 });
    expect(count.value).toBe(1);
  });

  it('may name itself twice', async () => {
    const count = { value: 0 };
    expect(await deliver(['event:3', 'event:3'], count)).toEqual({ count: 1 });
  });

  it('that comes ten times at once, its names in any order, is one and gets one answer', async () => {
    const count = { value: 0 };
    const names = ['event:4', 'message:b'];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => deliver(index % 2 ? names : names.toReversed(), count)),
    );
    expect(answers).toEqual(Array(10).fill({ count: 1 }));
  });

  it('whose first run came to nothing is new', async () => {
    const count = { value: 0 };
    const failed = company.db.$transaction(async (tx) => {
      await markSeen(tx, company.org.id, ['event:5'], now, { count: 0 });
      throw new Error('killed before the commit');
    });
    await expect(failed).rejects.toThrow('killed');
    expect(await deliver(['event:5'], count)).toEqual({ count: 1 });
  });

  it('is forgotten after its time, and not before', async () => {
    const count = { value: 0 };
    await deliver(['old'], count, now.subtract({ hours: 24 * 8 }));
    await deliver(['young'], count);
    expect(await forgetSeen(company.db, now.subtract({ hours: 24 * 7 }))).toBe(1);
    await deliver(['old'], count);
    await deliver(['young'], count);
    expect(count.value).toBe(3);
  });
});
