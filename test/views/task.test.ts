import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { claimed, task } from '../../src/playground/gallery/samples/task.ts';
import { readers, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { taskCard } from '../../src/views/task.ts';
import { openTasksCard } from '../../src/views/task-list.ts';

describe('the customer', () => {
  it('stands on no card of a chat that may not show customers', () => {
    for (const reader of readers) {
      for (const state of ['offered', 'claimed', 'done', 'confirmed', 'cancelled'] as const) {
        const card = taskCard(reader, { ...claimed, state }, false);
        expect(JSON.stringify(card)).not.toContain('华星');
      }
    }
  });
});

describe('lists of tasks', () => {
  it('show no customer', () => {
    expect(toText(openTasksCard(zhFeishu, [task]))).not.toContain('华星');
  });
});
