import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { actionWords, type ShownAction } from './review.ts';
import { openActionsLine } from './review-words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ToldAction extends ShownAction {
  readonly team: Named;
  readonly raisedIn: Period;
  readonly endedBy: Named | undefined;
  readonly endedOn: Temporal.PlainDate | undefined;
}

/** What is said beside the words of an action in a title. */
const inTitle = { 'zh-CN': 24, en: 34 } as const;
const mostListed = 8;

/** Why it is told: somebody has it now, it is due, it was asked for, or it goes on. */
export type Occasion = 'yours' | 'due' | 'asked' | 'carried';

/** An action, with what its owner and the manager can do about it; once it is settled, by whom. */
export function actionCard(
  reader: Reader,
  action: ToldAction,
  { occasion, fiscalYearStart }: { readonly occasion: Occasion; readonly fiscalYearStart: number },
): Card {
  const { review: texts } = textsFor(reader.locale);
  const text = shorten(action.text, inTitle[reader.locale]);
  const due = dayText(reader.locale, action.dueOn);
  const open = action.state === 'open';
  const titles = {
    yours: texts.yours({ text, due }),
    due: texts.isDue({ text, due }),
    asked: texts.oneTitle({ text }),
    carried: texts.carriedTo({ text, due }),
  };
  const title = action.state === 'open' ? titles[occasion] : texts.ended[action.state]({ text });
  return {
    tone: open ? (occasion === 'carried' ? 'done' : 'asks') : 'closed',
    title,
    body: [
      ...(text === action.text ? [] : [line(`“${action.text}”`)]),
      line(texts.ownerIs(actionWords(reader, action))),
      context(dots(...contextOf(reader, action, fiscalYearStart))),
      open ? buttons(...settlingButtons(reader, action)) : openActionsLine(reader),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.review, words.actions) }),
  };
}

function contextOf(reader: Reader, action: ToldAction, fiscalYearStart: number): string[] {
  const { review: texts } = textsFor(reader.locale);
  const { endedBy, endedOn } = action;
  return [
    texts.from({
      team: nameFor(reader, action.team),
      period: periodText(reader.locale, action.raisedIn, fiscalYearStart),
    }),
    endedBy && endedOn
      ? texts.endedBy({ name: nameFor(reader, endedBy), day: dayText(reader.locale, endedOn) })
      : texts.comesBack,
  ];
}

function settlingButtons(reader: Reader, { id }: ShownAction): Button[] {
  const { review: texts } = textsFor(reader.locale);
  const value = { action: id };
  return [
    { action: 'action-done', label: texts.done, value, style: 'primary' },
    { action: 'carry-on', label: texts.carryOn, value },
    { action: 'drop-action', label: texts.drop, value, style: 'danger', confirm: texts.dropQuestion },
  ];
}

/** The open actions of somebody and of their teams; what is due first comes first. */
export function actionsCard(reader: Reader, actions: readonly ToldAction[], today: Temporal.PlainDate): Card {
  const { review: texts } = textsFor(reader.locale);
  const title = actions.length > 0 ? texts.actionsTitle({ count: actions.length }) : texts.actionsNone;
  const more = actions.length - mostListed;
  return {
    tone: 'plain',
    title,
    body: [
      ...actions.slice(0, mostListed).map((action) => {
        const said = { ...actionWords(reader, action), team: nameFor(reader, action.team) };
        const overdue = Temporal.PlainDate.compare(action.dueOn, today) < 0;
        return line(overdue ? texts.overdue(said) : texts.actionLine(said), {
          ...{ action: 'see-action', label: texts.settle, value: { action: action.id } },
        });
      }),
      ...(more > 0 ? [line(texts.more({ count: more }))] : []),
      ...(actions.length > 0
        ? [context(texts.comesBack)]
        : [context(texts.actionsNoneNext({ command: typed(reader, words.review, words.month) }))]),
    ],
    fallback: dots(title, typed(reader, words.review, words.month)),
  };
}
