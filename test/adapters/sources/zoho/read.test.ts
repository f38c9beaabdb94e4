import { describe, expect, it } from 'vitest';
import { recordFrom, rowsIn } from '../../../../adapters/sources/zoho/read.ts';
import { answer } from '../answer.ts';

describe('a row', () => {
  const read = (value: unknown): string | null => {
    const { rows } = rowsIn(answer({ data: [{ id: '7', X: value }], info: { more_records: false } }));
    const [row] = rows;
    return row ? (recordFrom(row, ['X']).values.X ?? null) : expect.fail('no row');
  };

  it.each([
    [1250.5, '1250.5'],
    ['1250.50', '1250.50'],
    [true, 'true'],
    [false, 'false'],
    ['2026-11-19', '2026-11-19'],
    ['2026-11-20T06:30:00+05:30', '2026-11-20T01:00:00Z'],
    ['2026-99-20T06:30:00+05:30', '2026-99-20T06:30:00+05:30'],
    [{ name: 'Acme', id: '9' }, 'Acme'],
    [{ id: '9' }, '9'],
    [{ name: null, id: '9' }, '9'],
    [['A', 'B'], 'A; B'],
    [[], null],
    ['', null],
    [null, null],
  ])('shows %j as %j', (value, text) => {
    expect(read(value)).toBe(text);
  });

  it('keeps every digit of a number', () => {
    const text = '{"data": [{"id": "7", "X": 98765432109876543.21}], "info": {"more_records": true}}';
    const { rows, more } = rowsIn(answer(text));
    expect([rows[0]?.X, more]).toEqual(['98765432109876543.21', true]);
  });

  it('has nothing where it says nothing, whatever the field is called', () => {
    expect(recordFrom({ id: '7' }, ['toString'])).toEqual({ id: '7', values: { toString: null } });
  });

  it('of another shape is not understood', () => {
    expect(() => rowsIn(answer({ data: [{ name: 'x' }], info: { more_records: false } }))).toThrow('malformed');
    expect(() => rowsIn(answer({ code: 'SUCCESS' }))).toThrow('malformed');
  });
});
