import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../src/domain/rewards/plan-problem.ts';

const who = { name: '赵敏', alias: null };

describe('what is wrong with a plan', () => {
  it('stands at the field that another answer would mend', () => {
    expect(fieldOf({ why: 'unread', field: 'pool', word: 'much' })).toBe('pool');
    expect(fieldOf({ why: 'drafted', who })).toBe('approvers');
    expect(fieldOf({ why: 'left', who })).toBe('approvers');
    const falls = { kind: 'ladder', violation: { kind: 'no-tier' } } as const;
    expect(fieldOf({ why: 'violation', violation: falls })).toBe('tiers');
    expect(fieldOf({ why: 'violation', violation: { kind: 'no-points' } })).toBe('sharedBy');
  });
});
