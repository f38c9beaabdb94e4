import { expect, it } from 'vitest';
import { unsettledKinds } from '../../../src/domain/forgetting/unsettled.ts';
import { textsFor } from '../../../src/texts/index.ts';

it.each(unsettledKinds)('what is to be settled first says so in words: %s', (kind) => {
  for (const locale of ['en', 'zh-CN'] as const) {
    expect(textsFor(locale).forget.unsettled[kind]({ numbers: '#12', teams: 'East', count: 1 })).not.toBe('');
  }
});
