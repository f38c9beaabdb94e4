import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.ts';
import { enSlack, people, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { refusalText } from '../../src/views/refusal.ts';

describe('every state a task can have moved on to', () => {
  it.each([
    [
      'offered',
      undefined,
      '任务 #12 从 11-20 起在等人认领，没有改动',
      'Task #12 has been open since Nov 20. Nothing changed',
    ],
    [
      'claimed',
      undefined,
      '任务 #12 从 11-20 起在进行，没有改动',
      'Task #12 has been under way since Nov 20. Nothing changed',
    ],
    [
      'done',
      undefined,
      '任务 #12 已在 11-20 完成，等确认，没有改动',
      'Task #12 was finished on Nov 20 and waits to be confirmed. Nothing changed',
    ],
    [
      'confirmed',
      people.li,
      '任务 #12 已由李娜在 11-20 确认，没有改动',
      'Task #12 was confirmed by Li Na on Nov 20. Nothing changed',
    ],
    [
      'cancelled',
      people.li,
      '任务 #12 已由李娜在 11-20 取消，没有改动',
      'Task #12 was cancelled by Li Na on Nov 20. Nothing changed',
    ],
    [
      'expired',
      undefined,
      '任务 #12 已在 11-20 到期，没有人认领，没有改动',
      'Task #12 ran out unclaimed on Nov 20. Nothing changed',
    ],
  ] as const)('%s', (state, by, zh, en) => {
    const since = Temporal.Instant.from('2026-11-20T02:00:00Z');
    const stale = new Refusal({ code: 'task-moved-on', number: 12, state, since, by });
    expect(refusalText(zhFeishu, stale, {})).toBe(zh);
    expect(refusalText(enSlack, stale, {})).toBe(en);
  });
});
