import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';
import { contextText, stateLines, titleText, type ValuedTask } from './task.ts';
import { historyText, noteLines, type RecordedTask } from './task-history.ts';

export interface ShownDetails {
  /** Without its customer, where the reader may not know it. */
  readonly task: RecordedTask & ValuedTask;
  readonly customerHidden: boolean;
  /** What the reader can do with it at present. */
  readonly acts: readonly ('claim' | 'done' | 'confirm' | 'release' | 'give-back' | 'cancel')[];
  /** How many would be told if the reader cancelled it. */
  readonly told: number;
}

/** To one person: all of a task that they may see, and the buttons that work for them. */
export function taskDetailsCard(reader: Reader, { task, acts, told, customerHidden }: ShownDetails): Card {
  const { task: texts } = textsFor(reader.locale);
  const { number, customer, state } = task;
  const title = titleText(reader, task);
  const pressable = acts.map((act) => buttonFor(reader, act, { number, told }));
  return {
    tone: pressable.length > 0 ? 'plain' : state === 'confirmed' ? 'done' : 'closed',
    title,
    body: [
      ...(title.includes(task.title) ? [] : [line(task.title)]),
      ...stateLines(reader, task).map((text) => line(text)),
      ...(customer ? [line(texts.customer({ customer }))] : []),
      ...noteLines(reader, task).map((text) => line(text)),
      line(historyText(reader, task)),
      context(dots(contextText(reader, task), ...(customerHidden ? [texts.customerNotYours] : []))),
      pressable.length > 0 ? buttons(...pressable) : toTasks(reader),
    ],
    fallback: dots(title, typed(reader, words.task, String(number))),
  };
}

function buttonFor(
  reader: Reader,
  act: ShownDetails['acts'][number],
  { number, told }: { readonly number: number; readonly told: number },
): Button {
  const { task: texts } = textsFor(reader.locale);
  const value = { task: number };
  switch (act) {
    case 'claim':
      return { action: 'claim', label: texts.claim, value, style: 'primary' };
    case 'done':
      return { action: 'done', label: texts.done, value, style: 'primary' };
    case 'confirm':
      return { action: 'confirm', label: texts.confirm, value, style: 'primary' };
    case 'release':
      return { action: 'release', label: texts.release, value };
    case 'give-back':
      return { action: 'give-back', label: texts.notYet, value };
    case 'cancel':
      return cancelButton(reader, { number, told });
  }
}

/** It cannot be taken back, so it asks first. `told`: how many will be told. */
export function cancelButton(
  reader: Reader,
  { number, told }: { readonly number: number; readonly told: number },
): Button {
  const { task: texts } = textsFor(reader.locale);
  const confirm = texts.cancelAsk({ number, told });
  return { action: 'cancel-task', label: texts.cancel, value: { task: number }, style: 'danger', confirm };
}
