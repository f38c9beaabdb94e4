import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../../src/domain/rewards/ladder.ts';
import { ladderText, readLadder } from '../../../src/domain/rewards/ladder-line.ts';

const usual: Ladder = {
  tiers: [
    { from: 8_000, pays: { kind: 'proportion' } },
    { from: 10_000, pays: { kind: 'accelerated', times: 150 } },
  ],
  cap: 18_000,
};

describe('the tiers of a plan', () => {
  it('are typed in either language, with full-width signs as well', () => {
    expect(readLadder('80% proportional, 100% x1.5, cap 180%')).toEqual(usual);
    expect(readLadder('80% 按比例，100% 加速1.5，封顶180%')).toEqual(usual);
    expect(readLadder('８０％ 按比例、100 ×1.5倍；封顶 180')).toEqual(usual);
    const steps = { tiers: [{ from: 6_000, pays: { kind: 'fixed', rate: 5_000 } }], cap: undefined };
    expect([readLadder('60% pays 50%'), readLadder('60% 发 50%')]).toEqual([steps, steps]);
  });

  it('are shown as they are typed', () => {
    expect(ladderText(usual, 'en')).toBe('80% proportional, 100% x1.5, cap 180%');
    expect(ladderText(usual, 'zh-CN')).toBe('80% 按比例，100% 加速 1.5，封顶 180%');
  });

  it('say which part was not understood', () => {
    expect(readLadder('80% proportional, from 100% double')).toEqual({ unread: 'from 100% double' });
    expect(readLadder('80% proportional, cap 150%, cap 180%')).toEqual({ unread: 'cap 180%' });
    expect(readLadder('')).toEqual({ tiers: [], cap: undefined });
  });

  it('read back from what is shown are the same, whatever they are', () => {
    const share = fc.integer({ min: 0, max: 999_999 });
    const pays = fc.oneof(
      fc.constant({ kind: 'proportion' } as const),
      fc.record({ kind: fc.constant('fixed' as const), rate: share }),
      fc.record({ kind: fc.constant('accelerated' as const), times: share }),
    );
    const ladder = fc.record({
      tiers: fc.array(fc.record({ from: share, pays }), { maxLength: 6 }),
      cap: fc.option(share, { nil: undefined }),
    });
    fc.assert(
      fc.property(ladder, fc.constantFrom('en' as const, 'zh-CN' as const), (one, locale) => {
        expect(readLadder(ladderText(one, locale))).toEqual(one);
      }),
    );
  });
});
