import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import { dayText, timeText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { markSeen, type ShownToldChange, titleOf } from './change-told.ts';
import { exampleReport } from './examples.ts';
import { type MyGoals, myGoalsCard } from './my-goals.ts';
import { type ShownScore, scoreInShort, standingsIn } from './score.ts';
import type { ShownTask } from './task.ts';
import { holderNames } from './task-slots.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownHome {
  readonly goals: MyGoals;
  readonly scored: Pick<ShownScore, 'score' | 'items'> | undefined;
  readonly toConfirm: readonly ShownTask[];
  readonly held: readonly ShownTask[];
  /** How many others can be claimed. */
  readonly open: number;
  readonly digest:
    | { readonly team: Named; readonly chat: { readonly name: string }; readonly at: Temporal.Instant }
    | undefined;
  readonly changes: readonly (ShownToldChange & { readonly seenAt: Temporal.Instant | null })[];
}

/** Of each kind of task, and of changes; what is beyond this is counted. */
const most = 3;

/** What stands in somebody's home: their goals, what waits for them, and what comes next. */
export function homeCard(reader: Reader, home: ShownHome): Card {
  const { home: texts, status, goal, task } = textsFor(reader.locale);
  const goals = myGoalsCard(reader, home.goals, home.scored ? standingsIn(home.scored) : []);
  const scored = home.scored && scoreInShort(reader, home.scored, home.goals.fiscalYearStart);
  const open = task.listTitle({ count: home.open });
  return {
    tone: 'plain',
    title: goals.title,
    body: [
      ...goals.body.filter(({ type }) => type === 'line'),
      ...(scored ? [line(texts.score(scored))] : []),
      ...changing(reader, home),
      ...waiting(reader, home),
      home.open > 0 ? line(open, { action: 'open-tasks', label: goal.tasks, value: {} }) : line(open),
      context(dots(...comingDigest(reader, home), ...asOf(goals))),
      buttons(
        { action: 'report', label: status.report, value: {}, style: 'primary' },
        { action: 'my-goals', label: status.myGoals, value: {} },
        { action: 'help', label: texts.help, value: {} },
      ),
    ],
    fallback: dots(goals.title, typed(reader, words.help)),
  };
}

/** What is to change and when, with the button for whoever has not said that they have seen it. */
function changing(reader: Reader, { changes }: ShownHome): Line[] {
  const { home: texts } = textsFor(reader.locale);
  const shown = changes.slice(0, most).map((told) => {
    const { number, from, stage } = told.change;
    const title = titleOf(reader, told, false);
    const text = stage === 'coming' ? texts.countdown({ days: told.today.until(from).days, title }) : title;
    return line(text, told.seenAt ? undefined : markSeen(reader, number));
  });
  const beyond = changes.length - shown.length;
  return beyond > 0 ? [...shown, line(texts.moreChanges({ count: beyond }))] : shown;
}

/** The last grey line of the goals: as of when, or what can be done without any. */
const asOf = ({ body }: Card): string[] => body.flatMap((block) => (block.type === 'context' ? [block.text] : []));

/** The tasks that this person has to do something about, the most urgent first. */
function waiting(reader: Reader, { toConfirm, held }: ShownHome): Line[] {
  const { home: texts, task } = textsFor(reader.locale);
  const title = (shown: ShownTask) => shorten(shown.title, 60);
  const beyond = Math.max(0, toConfirm.length - most) + Math.max(0, held.length - most);
  return [
    ...toConfirm.slice(0, most).map((shown) =>
      line(texts.toConfirm({ number: shown.number, title: title(shown), holders: holderNames(reader, shown) }), {
        action: 'confirm',
        label: task.confirm,
        value: { task: shown.number },
      }),
    ),
    ...held.slice(0, most).map((shown) =>
      line(texts.held({ number: shown.number, title: title(shown), due: dayText(reader.locale, shown.dueOn) }), {
        action: 'done',
        label: task.done,
        value: { task: shown.number },
      }),
    ),
    ...(beyond > 0 ? [line(texts.moreTasks({ count: beyond }))] : []),
  ];
}

function comingDigest(reader: Reader, { digest }: ShownHome): string[] {
  if (!digest) return [];
  const { team, chat, at } = digest;
  const local = at.toZonedDateTimeISO(reader.zone);
  const day = weekdayText(reader.locale, local.toPlainDate());
  const time = timeText(local.hour * 60 + local.minute);
  return [textsFor(reader.locale).home.digest({ team: nameFor(reader, team), day, time, chat: chat.name })];
}

/** To whoever has not said anything yet: nothing is known of them, and nothing of the company is theirs to see. */
export function strangerHomeCard(reader: Reader): Card {
  const { home: texts, status } = textsFor(reader.locale);
  const next = texts.strangerTry({ command: exampleReport(reader) });
  return {
    tone: 'plain',
    title: texts.stranger,
    body: [
      line(texts.strangerNext),
      context(next),
      buttons(
        { action: 'report', label: status.report, value: {}, style: 'primary' },
        { action: 'help', label: texts.help, value: {} },
      ),
    ],
    fallback: dots(texts.stranger, next),
  };
}
