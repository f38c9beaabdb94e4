import { describe, expect, it } from 'vitest';
import { type Privacy, shownFrom, shows } from '../../src/domain/privacy.ts';

describe('what a chat may show', () => {
  const table: Readonly<Record<keyof typeof shownFrom, string>> = {
    people: 'progress value full',
    ranking: 'value full',
    amounts: 'value full',
    customers: 'full',
  };
  const levels: readonly Privacy[] = ['team', 'progress', 'value', 'full'];

  it.each(Object.keys(shownFrom) as (keyof typeof shownFrom)[])('%s', (what) => {
    expect(levels.filter((level) => shows(level, what)).join(' ')).toBe(table[what]);
  });
});
