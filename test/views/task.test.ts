import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { claimed, slot, task } from '../../src/playground/gallery/samples/task.ts';
import { readers, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { taskCard } from '../../src/views/task.ts';
import { openTasksCard } from '../../src/views/task-list.ts';
import { sharesText } from '../../src/views/task-slots.ts';

describe('the customer', () => {
  it('stands on no card of a chat that may not show customers', () => {
    for (const reader of readers) {
      for (const state of ['offered', 'claimed', 'done', 'confirmed', 'cancelled'] as const) {
        const card = taskCard(reader, { ...claimed, state }, { showCustomer: false });
        expect(JSON.stringify(card)).not.toContain('华星');
      }
    }
  });
});

describe('shares', () => {
  it('of three that are alike are not worth a line, though they are not quite equal', () => {
    const slots = [3_334, 3_333, 3_333].map((share, index) => slot(index, null, null, share));
    expect(sharesText(zhFeishu, { slots })).toBeUndefined();
    expect(sharesText(zhFeishu, { slots: slots.map((one) => ({ ...one, overlay: one.index === 2 })) })).toContain(
      '额外',
    );
  });
});

describe('lists of tasks', () => {
  it('show no customer', () => {
    expect(toText(openTasksCard(zhFeishu, [{ task, claimable: true }]))).not.toContain('华星');
  });
});
