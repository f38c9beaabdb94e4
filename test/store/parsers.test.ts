import { expect, inject, it } from 'vitest';
import { storeForTest } from '../support/database.ts';

const lists = `ARRAY['a, b', NULL, '"c"']::text[] AS texts, ARRAY['x']::varchar[] AS names, ARRAY[1, -2]::int4[] AS numbers,
  ARRAY[3]::int2[] AS small, ARRAY[true, false]::bool[] AS answers,
  ARRAY['0192a2c4-0000-7000-8000-000000000001']::uuid[] AS ids`;
const read = {
  texts: ['a, b', null, '"c"'],
  names: ['x'],
  numbers: [1, -2],
  small: [3],
  answers: [true, false],
  ids: ['0192a2c4-0000-7000-8000-000000000001'],
};

it('lists of every kind that we keep or ask for are read as lists', async () => {
  const { db } = await storeForTest();
  expect(await db.$queryRawUnsafe(`SELECT ${lists}`)).toEqual([read]);
});

it.skipIf(inject('postgresUrl'))(
  'whoever reads the embedded database without Prisma reads as PGlite does, and little is copied for each query',
  async () => {
    const { engine } = await storeForTest();
    if (engine.kind !== 'embedded') throw new Error('this is about the embedded database');
    const { rows } = await engine.pglite.query(
      `SELECT ${lists}, '2026-11-18'::date AS day, ARRAY['2026-11-18']::date[] AS days, '{"a": 1}'::jsonb AS json`,
    );
    const day = new Date('2026-11-18');
    expect(rows).toEqual([{ ...read, day, days: [day], json: { a: 1 } }]);
    expect(Object.keys(engine.pglite.parsers).length).toBeLessThan(10);
  },
);
