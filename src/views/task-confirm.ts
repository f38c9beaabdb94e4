import { buttons, type Card, context, line } from '../card/card.ts';
import { momentDayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';
import { confirmedText, type ShownTask, type ValuedTask } from './task.ts';
import { noteLines, type RecordedTask } from './task-history.ts';
import { holderNames } from './task-slots.ts';
import { atStakeText } from './task-worth.ts';

/** How it goes on when nobody confirms. */
export type ShownPassing =
  | { readonly kind: 'passes' | 'passed'; readonly at: Temporal.Instant; readonly to: ShownTask['requester'] }
  | { readonly kind: 'came' | 'stays' };

/** To one of the other side alone: is it done? Once somebody has answered, every such card says what and who. */
export function taskConfirmCard(
  reader: Reader,
  task: RecordedTask & ValuedTask,
  passing: ShownPassing | undefined,
): Card {
  const { task: texts } = textsFor(reader.locale);
  const { number, state, title, customer } = task;
  if (state !== 'done') return answeredCard(reader, task);
  const ask = texts.confirmAsk({ number, holders: holderNames(reader, task) });
  return {
    tone: 'asks',
    title: ask,
    body: [
      line(title),
      ...noteLines(reader, task).map((text) => line(text)),
      ...(customer ? [line(texts.customer({ customer }))] : []),
      context(dots(atStakeText(reader, task), ...(passing ? [passingText(reader, task, passing)] : []))),
      buttons(
        { action: 'confirm', label: texts.confirm, value: { task: number }, style: 'primary' },
        { action: 'give-back', label: texts.notYet, value: { task: number } },
        { action: 'task-details', label: texts.details, value: { task: number } },
      ),
    ],
    fallback: dots(ask, typed(reader, words.task, words.confirm, String(number))),
  };
}

function answeredCard(reader: Reader, task: RecordedTask & ValuedTask): Card {
  const { task: texts } = textsFor(reader.locale);
  const { number, state, title, cancelled, returned, slots } = task;
  const [confirmation] = slots.flatMap((slot) => slot.confirmation ?? []);
  const [answer, text] =
    state === 'confirmed'
      ? [confirmation, texts.did.confirmed]
      : state === 'cancelled'
        ? [cancelled, texts.did.cancelled]
        : [returned, texts.did.returned];
  const head =
    state === 'confirmed'
      ? confirmedText(reader, task)
      : state === 'cancelled'
        ? texts.nowCancelled({ number })
        : // Whoever holds it by now need not be to whom it went back.
          texts.wentBack({ number });
  return {
    tone: state === 'confirmed' ? 'done' : 'closed',
    title: head,
    body: [
      line(title),
      ...(answer ? [context(text({ day: momentDayText(reader, answer.at), by: nameFor(reader, answer.by) }))] : []),
      toTasks(reader),
    ],
    fallback: head,
  };
}

/** `11-30 14:05 后转给王强` */
function passingText(reader: Reader, { requester }: ShownTask, passing: ShownPassing): string {
  const { taskClock } = textsFor(reader.locale);
  switch (passing.kind) {
    case 'passes':
    case 'passed': {
      const said = { at: momentText(reader, passing.at), to: nameFor(reader, passing.to) };
      return passing.kind === 'passes' ? taskClock.passesOn(said) : taskClock.passedOn(said);
    }
    case 'came':
      return taskClock.passedToYou({ requester: nameFor(reader, requester) });
    case 'stays':
      return taskClock.onlyYou;
  }
}
