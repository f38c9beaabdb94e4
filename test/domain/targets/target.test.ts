import { expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { keyOfTarget } from '../../../src/domain/targets/target.ts';

it('a target is known by whose it is, what it measures and its period, in all its versions', () => {
  const [visits, sales] = ['visits', 'sales-amount'].map((key) => catalogue.find((one) => one.key === key));
  if (!visits || !sales) throw new Error('the catalogue has both');
  // A quarter and its first month begin on the same day.
  const day = Temporal.PlainDate.from('2027-01-01');
  const keys = ['li', 'chen'].flatMap((id) =>
    [visits, sales].flatMap((indicator) =>
      (['quarter', 'month'] as const).map((kind) =>
        keyOfTarget({ of: { kind: 'person', id }, indicator, period: periodOf(kind, day, 1) }),
      ),
    ),
  );
  expect(new Set(keys).size).toBe(8);
});
