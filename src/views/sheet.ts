import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { ActiveWeek } from '../domain/briefs/activity.ts';
import type { Improvement } from '../domain/briefs/improvement.ts';
import type { Question } from '../domain/briefs/question.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { goalLine, watchCount } from './my-goals.ts';
import { type Outlook, outlookLine } from './outlook.ts';
import { attainmentText } from './progress.ts';
import { sourceTexts } from './provenance.ts';
import { questionText } from './sheet-question.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface ShownTask {
  readonly number: number;
  readonly title: string;
  readonly dueOn: Temporal.PlainDate;
}

type Helpers = readonly { readonly who: Named; readonly tasks: number }[];

/** What a talk between two could be about. */
export interface ShownSheet {
  readonly person: Named & { readonly personId: string };
  /** The heaviest indicator first. */
  readonly standings: readonly Standing[];
  readonly outlook: { readonly of: Standing; readonly outlook: Outlook } | undefined;
  readonly improved: Improvement | undefined;
  /** The latest week first. */
  readonly activity: readonly { readonly indicator: Indicator; readonly weeks: readonly ActiveWeek[] }[];
  readonly held: readonly ShownTask[];
  readonly asked: readonly ShownTask[];
  readonly actions: readonly { readonly text: string; readonly dueOn: Temporal.PlainDate }[];
  readonly helped: Helpers;
  readonly helpedBy: Helpers;
  readonly helpDays: number;
  readonly questions: readonly Question[];
  readonly mayNote: boolean;
  readonly day: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

const mostGoals = 7;
const mostNamed = 3;
const longestTask = 40;

/** One page about somebody for whoever leads them: what went well comes first, and questions come last. */
export function sheetCard(reader: Reader, sheet: ShownSheet): Card {
  const { sheet: texts, status } = textsFor(reader.locale);
  const { person, standings, outlook, activity } = sheet;
  const name = nameFor(reader, person);
  const title = texts.title({ name, goals: standings.length, watch: watchCount(standings) });
  const [first] = activity;
  const day = (at: Temporal.PlainDate): string => dayText(reader.locale, at);
  return {
    tone: 'plain',
    title,
    body: [
      ...goodLine(reader, sheet),
      ...standings.slice(0, mostGoals).map((standing) => line(goalLine(reader, standing))),
      ...(outlook ? [outlookLine(reader, outlook.of, outlook.outlook)] : []),
      ...activity.map((one) => line(activityText(reader, one))),
      ...taskLine(reader, sheet.held, texts.held),
      ...actionLine(reader, sheet),
      ...taskLine(reader, sheet.asked, texts.asked),
      ...helpedByLine(reader, sheet),
      ...sheet.questions.map((one) => line(texts.question({ text: questionText(reader, one, sheet.fiscalYearStart) }))),
      context(
        dots(
          status.asOf({ when: day(sheet.day.subtract({ days: 1 })) }),
          ...sourceTexts(reader, standings),
          ...(first ? [texts.weeks(spanOf(first.weeks, day))] : []),
          texts.onlyYou,
        ),
      ),
      buttons(...noteButton(reader, sheet), {
        action: 'person-goals',
        label: texts.goals,
        value: { person: person.personId },
      }),
    ],
    fallback: dots(title, typed(reader, words.digest, words.sheet, `@${name}`)),
  };
}

/** What is worth praise: ahead of the pace, nearer to it than a week ago, help for others. */
function goodLine(reader: Reader, { standings, improved, helped, helpDays }: ShownSheet): Line[] {
  const { sheet: texts } = textsFor(reader.locale);
  const ahead = standings
    .filter(({ status, indicator }) => status === 'ahead' && indicator.direction === 'higher')
    .slice(0, 2)
    .map((standing) =>
      texts.ahead({
        name: indicatorName(reader, standing.indicator),
        percent: attainmentText(standing),
        expected: percentText(standing.expected),
      }),
    );
  const nearer = improved
    ? [
        texts.paced({
          name: indicatorName(reader, improved.standing.indicator),
          before: percentText(improved.before),
          now: percentText(improved.now),
        }),
      ]
    : [];
  const help = helped.length > 0 ? [texts.helpedOf({ names: helpersText(reader, helped), days: helpDays })] : [];
  const facts = [...ahead, ...nearer, ...help];
  return facts.length > 0 ? [line(texts.good({ facts: dots(...facts) }))] : [];
}

/** `客户拜访，近 4 周：12 · 10 · 11 · 6`, the oldest first. */
const activityText = (reader: Reader, { indicator, weeks }: ShownSheet['activity'][number]): string =>
  textsFor(reader.locale).sheet.activity({
    name: capital(indicatorName(reader, indicator)),
    amounts: dots(...weeks.toReversed().map(({ amount }) => amountText(reader, indicator, amount))),
  });

function spanOf(weeks: readonly ActiveWeek[], day: (at: Temporal.PlainDate) => string) {
  const [last, first] = [weeks[0], weeks.at(-1)];
  return { since: first ? day(first.from) : '', until: last ? day(last.from.add({ days: 6 })) : '' };
}

function taskLine(reader: Reader, tasks: readonly ShownTask[], say: (p: { tasks: string }) => string): Line[] {
  const { sheet: texts, status } = textsFor(reader.locale);
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, mostNamed).map(({ number, title, dueOn }) => {
    return texts.task({ number, title: shorten(title, longestTask), due: dayText(reader.locale, dueOn) });
  });
  const more = tasks.length - mostNamed;
  return [line(say({ tasks: [...shown, ...(more > 0 ? [texts.more({ count: more })] : [])].join(status.listMark) }))];
}

function actionLine(reader: Reader, { actions }: ShownSheet): Line[] {
  const { sheet: texts, status } = textsFor(reader.locale);
  if (actions.length === 0) return [];
  const shown = actions
    .slice(0, mostNamed)
    .map(({ text, dueOn }) => texts.action({ text: shorten(text, longestTask), due: dayText(reader.locale, dueOn) }));
  const more = actions.length - mostNamed;
  const all = [...shown, ...(more > 0 ? [texts.more({ count: more })] : [])];
  return [line(texts.actions({ actions: all.join(status.listMark) }))];
}

function helpedByLine(reader: Reader, { helpedBy, helpDays }: ShownSheet): Line[] {
  if (helpedBy.length === 0) return [];
  return [line(textsFor(reader.locale).sheet.helpedBy({ names: helpersText(reader, helpedBy), days: helpDays }))];
}

function helpersText(reader: Reader, helpers: Helpers): string {
  const { sheet: texts, status } = textsFor(reader.locale);
  const more = helpers.length - mostNamed;
  return [
    ...helpers.slice(0, mostNamed).map(({ who, tasks }) => texts.helper({ name: nameFor(reader, who), tasks })),
    ...(more > 0 ? [texts.more({ count: more })] : []),
  ].join(status.listMark);
}

function noteButton(reader: Reader, { mayNote, person, day }: ShownSheet): Button[] {
  if (!mayNote) return [];
  const value = { to: person.personId, text: '', day: day.toString() };
  return [{ action: 'edit-note', label: textsFor(reader.locale).sheet.note, value }];
}
