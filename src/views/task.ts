import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import { bringsPoints } from '../domain/tasks/linked.ts';
import type { TaskKind, TaskState } from '../domain/tasks/task.ts';
import { weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { holderNames, onTopText, type ShownSlot, sharesText, slotsText } from './task-slots.ts';
import { creditedText, type Worth, worthText } from './task-worth.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A task as far as cards show it. */
export interface ShownTask {
  readonly number: number;
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | null;
  readonly points: number;
  readonly dueOn: Temporal.PlainDate;
  readonly state: TaskState;
  readonly requester: Named;
  /** The customer's other owner, who can confirm it as well. */
  readonly partner: Named | null;
  /** Whom it went to when neither answered. */
  readonly successor: Named | null;
  readonly cancelled: { readonly by: Named } | null;
  readonly slots: readonly ShownSlot[];
}

/** A task of which it is said what it brings. */
export type ValuedTask = ShownTask & Pick<Worth, 'countsAs'>;

/** The card of a task in a chat, which may show customers or not. */
export function taskCard(reader: Reader, task: ValuedTask, { showCustomer }: { readonly showCustomer: boolean }): Card {
  const { task: texts } = textsFor(reader.locale);
  const title = titleText(reader, task);
  const hidden = task.state === 'offered' && task.customer !== null && !showCustomer;
  return {
    tone: tones[task.state],
    title,
    body: [
      ...(title.includes(task.title) ? [] : [line(task.title)]),
      ...stateLines(reader, task).map((text) => line(text)),
      ...(task.customer && showCustomer ? [line(texts.customer({ customer: task.customer }))] : []),
      context(dots(contextText(reader, task), ...(hidden ? [texts.customerHidden] : []))),
      buttons(...buttonsOf(reader, task)),
    ],
    fallback: dots(title, nextCommand(reader, task)),
  };
}

/** What can be said of a task in any state: its slots, or who has done it, and what it brings. */
export function stateLines(reader: Reader, task: ValuedTask): string[] {
  const { task: texts } = textsFor(reader.locale);
  const worth = capital(worthAndDue(reader, task));
  const shares = bringsPoints(task.countsAs) ? sharesText(reader, task) : onTopText(reader, task);
  switch (task.state) {
    case 'offered':
    case 'claimed':
      return [slotsText(reader, task), ...(shares ? [shares] : []), worth];
    case 'done':
      return [
        texts.doneLine({ holders: holderNames(reader, task), otherSide: otherSideText(reader, task) }),
        ...(shares ? [shares] : []),
        worth,
      ];
    case 'confirmed':
      return [slotsText(reader, task)];
    case 'cancelled':
    case 'expired':
      return [];
  }
}

/** `共 30 积分 · 11-27（周五）截止`, `每人客户拜访 +1 次 · 11-27（周五）截止`. */
export const worthAndDue = (reader: Reader, task: Worth & Pick<ShownTask, 'dueOn'>): string =>
  dots(worthText(reader, task), textsFor(reader.locale).task.due({ day: weekdayText(reader.locale, task.dueOn) }));

/** `李娜、林岚`: whoever can confirm it. */
export const otherSideText = (reader: Reader, { requester, partner, successor }: ShownTask): string =>
  [requester, partner, successor]
    .flatMap((one) => (one ? [nameFor(reader, one)] : []))
    .join(textsFor(reader.locale).task.or);

/** The grey line: from whom, what kind, through what it counts. */
export function contextText(reader: Reader, task: ValuedTask): string {
  const { task: texts } = textsFor(reader.locale);
  const { countsAs } = task;
  const open = task.state === 'offered' || task.state === 'claimed' || task.state === 'done';
  return dots(
    texts.context({ requester: nameFor(reader, task.requester), kind: texts.kinds[task.kind] }),
    ...(task.partner ? [texts.partner({ name: nameFor(reader, task.partner) })] : []),
    ...(open && countsAs ? [texts.onceConfirmed({ indicator: indicatorName(reader, countsAs) })] : []),
    ...(task.cancelled ? [texts.cancelledBy({ by: nameFor(reader, task.cancelled.by) })] : []),
  );
}

const tones: Readonly<Record<TaskState, Card['tone']>> = {
  offered: 'asks',
  claimed: 'plain',
  done: 'plain',
  confirmed: 'done',
  cancelled: 'closed',
  expired: 'closed',
};

/** What people wrote may be longer than a title can be; then it stands below in full. */
const longestTitle = { 'zh-CN': 40, en: 55 } as const;

export function titleText(reader: Reader, task: ValuedTask): string {
  const { task: texts } = textsFor(reader.locale);
  if (task.state === 'confirmed') return confirmedText(reader, task);
  const title = shorten(task.title, longestTitle[reader.locale]);
  if (task.state === 'cancelled') return texts.cancelled({ ...task, title });
  return task.state === 'expired' ? texts.expired({ ...task, title }) : texts.title({ ...task, title });
}

/** `任务 #12 已确认：陈晨 +15、林岚 +15 积分` */
export const confirmedText = (reader: Reader, task: ValuedTask): string =>
  textsFor(reader.locale).task.confirmed({ ...task, credited: creditedText(reader, task) });

/** What to type next, by whoever it concerns. */
function nextCommand(reader: Reader, { state, number }: ShownTask): string {
  const verbs = {
    offered: words.claim,
    claimed: words.done,
    done: words.confirm,
    confirmed: undefined,
    cancelled: undefined,
    expired: undefined,
  };
  const verb = verbs[state];
  return verb ? typed(reader, words.task, verb, String(number)) : typed(reader, words.task, words.list);
}

/** Every button is seen by everybody; the press decides. */
function buttonsOf(reader: Reader, { state, number, slots }: ShownTask): Button[] {
  const { task: texts, goal } = textsFor(reader.locale);
  const value = { task: number };
  const claim: Button = { action: 'claim', label: texts.claim, value, style: 'primary' };
  const done: Button = { action: 'done', label: texts.done, value };
  const details: Button = { action: 'task-details', label: texts.details, value };
  const held = slots.some((slot) => slot.holder);
  if (state === 'offered') return held ? [claim, done, details] : [claim, details];
  if (state === 'claimed') return [{ ...done, style: 'primary' }, details];
  return state === 'done' ? [details] : [details, { action: 'open-tasks', label: goal.tasks, value: {} }];
}
