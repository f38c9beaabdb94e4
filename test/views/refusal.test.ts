import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.ts';
import { zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { refusalText } from '../../src/views/refusal.ts';

describe('every state a task can have moved on to', () => {
  it.each(['offered', 'claimed', 'done', 'confirmed', 'cancelled'] as const)('%s', (state) => {
    const text = refusalText(zhFeishu, new Refusal({ code: 'task-moved-on', number: 12, state }), {});
    expect(text).toMatch(/^任务 #12 \S+，没有改动$/);
  });
});
