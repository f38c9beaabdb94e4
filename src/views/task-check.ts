import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import type { Span } from '../domain/period.ts';
import type { Flag } from '../domain/tasks/flags.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { daysIn, numbers, windowLine } from './helping.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownFlag {
  readonly kind: Flag['kind'];
  /** In the order of the flag: of two, whoever held it first. */
  readonly people: readonly Named[];
  readonly tasks: readonly (readonly number[])[];
}

export interface ShownCheck {
  readonly window: Span;
  readonly quickMinutes: number;
  readonly found: readonly ShownFlag[];
}

const most = 10;

/** What of the confirmed tasks is worth a look, with the numbers of the tasks; it says what is, and blames nobody. */
export function taskCheckCard(reader: Reader, check: ShownCheck): Card {
  const { helping, goal } = textsFor(reader.locale);
  const { found, window } = check;
  const days = daysIn(window);
  const title = found.length === 0 ? helping.check.none({ days }) : helping.check.title({ count: found.length, days });
  const beyond = found.length - most;
  return {
    tone: 'plain',
    title,
    body: [
      ...found.slice(0, most).map((flag) => line(flagText(reader, flag, check), lookButton(reader, flag))),
      ...(beyond > 0 ? [line(helping.check.more({ count: beyond }))] : []),
      ...found.slice(0, 1).map((flag) => context(dots(lookHint(reader, flag), helping.check.nothingBlocked))),
      windowLine(reader, check),
      buttons(
        { action: 'helping', label: helping.listButton, value: {} },
        { action: 'open-tasks', label: goal.tasks, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.task, words.helpers)),
  };
}

const firstTask = ({ tasks }: ShownFlag): number => tasks[0]?.[0] ?? 0;

/** Opens the first of the tasks; the others are typed. */
function lookButton(reader: Reader, flag: ShownFlag): Button {
  const task = firstTask(flag);
  return { action: 'task-details', label: textsFor(reader.locale).helping.check.look({ task }), value: { task } };
}

const lookHint = (reader: Reader, flag: ShownFlag): string =>
  textsFor(reader.locale).helping.check.lookNext({ command: typed(reader, words.task, String(firstTask(flag))) });

function flagText(reader: Reader, { kind, people, tasks }: ShownFlag, { quickMinutes }: ShownCheck): string {
  const { check } = textsFor(reader.locale).helping;
  const [holder = '', other = ''] = people.map((who) => nameFor(reader, who));
  const [first = '', second = ''] = tasks.map((list) => numbers(reader, list));
  switch (kind) {
    case 'reciprocal':
      return check.reciprocal({ one: holder, other, given: first, got: second });
    case 'ownHand':
      return check.ownHand({ holder, tasks: first });
    case 'quick':
      return check.quick({ holder, other, minutes: quickMinutes, tasks: first });
    default:
      return check[kind]({ holder, other, tasks: first });
  }
}
