import { type Block, type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Concern } from '../domain/briefs/concern.ts';
import type { Opener } from '../domain/briefs/opener.ts';
import { typedPeriod } from '../domain/period-name.ts';
import { dayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { factText, type LedNamed, ledName, type PacedBetter, pacedText } from './brief-facts.ts';
import type { GapAhead } from './gap.ts';
import { openerText } from './note-opener.ts';
import { sheetButton } from './onward.ts';
import { type Sourced, sourceTexts } from './provenance.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What somebody who leads people could begin a week with. */
export interface ShownBrief {
  readonly day: Temporal.PlainDate;
  readonly help: readonly ShownHelp[];
  readonly improved: readonly (PacedBetter & { readonly note: boolean })[];
  readonly best: PacedBetter | undefined;
  readonly watched: number;
  readonly onPace: number;
  readonly gaps: readonly Omit<GapAhead, 'fiscalYearStart' | 'forecast' | 'workingDays'>[];
  readonly inPlaceOf: readonly Named[];
  readonly fiscalYearStart: number;
}

interface ShownHelp {
  readonly who: LedNamed & { readonly personId: string; readonly presence: { readonly locale: Reader['locale'] } };
  /** The heaviest first. */
  readonly concerns: readonly Concern[];
  readonly opener: Opener | undefined;
  readonly note: { readonly text: string; readonly at: Temporal.Instant } | undefined;
}

const mostFacts = 3;
const mostTasks = 3;
const longestQuote = 200;

/** To whoever leads people: whom to help first and why, with words to send, and what could close a gap. */
export function briefCard(reader: Reader, brief: ShownBrief): Card {
  const { brief: texts, status } = textsFor(reader.locale);
  const { help, improved, gaps } = brief;
  const title = titleText(reader, brief);
  const command = typed(reader, words.digest, words.brief, words.off);
  return {
    tone: help.length > 0 ? 'asks' : 'plain',
    title,
    body: [
      ...help.flatMap((one) => helpBlocks(reader, brief, one)),
      ...improved.map((one) => {
        const said = { paced: pacedText(reader, one) };
        return line(one.note ? texts.improvedAfterNote(said) : texts.improvedAfterHelp(said));
      }),
      ...bestLine(reader, brief),
      ...gaps.map((gap) => line(gapText(reader, gap))),
      context(
        dots(
          status.asOf({ when: dayText(reader.locale, brief.day.subtract({ days: 1 })) }),
          ...sourceTexts(reader, numbersIn(brief)),
          ...windowText(reader, help),
          ...inPlaceText(reader, brief),
          texts.stop({ command }),
        ),
      ),
      buttons(...publishButton(reader, brief), {
        action: 'team-goals',
        label: textsFor(reader.locale).goal.teamButton,
        value: {},
      }),
    ],
    fallback: dots(title, typed(reader, words.digest, words.brief)),
  };
}

/** What it says of anybody, and of what is short, comes from these. */
const numbersIn = ({ help, improved, best, gaps }: ShownBrief): Sourced[] => [
  ...help.flatMap(({ concerns }) => concerns.flatMap((one) => (one.kind === 'behind' ? [one.standing] : []))),
  ...improved.map(({ standing }) => standing),
  ...(best ? [best.standing] : []),
  ...gaps,
];

function titleText(reader: Reader, { help, watched, onPace }: ShownBrief): string {
  const { brief: texts, status } = textsFor(reader.locale);
  if (help.length > 0) {
    const names = help.map(({ who }) => shorten(ledName(reader, who), 30)).join(status.listMark);
    return texts.title({ count: help.length, names });
  }
  return watched > 0 ? texts.well({ all: watched, onPace }) : texts.nobody;
}

/** Why, what could be said, and what to press. */
function helpBlocks(reader: Reader, brief: ShownBrief, { who, concerns, opener, note }: ShownHelp): Block[] {
  const { brief: texts } = textsFor(reader.locale);
  const facts = concerns.map((concern) => factText(reader, concern, brief.fiscalYearStart));
  const more = facts.length - mostFacts;
  const why = [...facts.slice(0, mostFacts), ...(more > 0 ? [texts.more({ count: more })] : [])];
  const { personId, presence, team } = who;
  const sheet = sheetButton(reader, who);
  const fact = line(dots(ledName(reader, who), ...why));
  if (note) {
    const when = momentText(reader, note.at);
    return [fact, line(texts.told({ when, text: shorten(note.text, longestQuote) })), buttons(sheet)];
  }
  if (!opener) return [fact, buttons(sheet)];
  const text = openerText({ ...reader, locale: presence.locale }, opener, { ...brief, team });
  const value = { to: personId, text, day: brief.day.toString() };
  return [
    fact,
    line(texts.quoted({ text })),
    buttons(
      { action: 'send-note', label: texts.send, value, style: 'primary' },
      { action: 'edit-note', label: texts.edit, value },
      sheet,
    ),
  ];
}

function bestLine(reader: Reader, { help, improved, best }: ShownBrief): Line[] {
  if (help.length > 0 || improved.length > 0 || !best) return [];
  return [line(textsFor(reader.locale).brief.best({ paced: pacedText(reader, best) }))];
}

function gapText(reader: Reader, { team, indicator, gap, tasks }: ShownBrief['gaps'][number]): string {
  const { brief: texts, status } = textsFor(reader.locale);
  const closing = tasks.slice(0, mostTasks).map(({ number, customer, slots }) => {
    const who = slots.flatMap(({ holder }) => (holder ? [nameFor(reader, holder)] : [])).join(status.listMark);
    const said = { number, customer: shorten(customer ?? '', 40) };
    return who ? texts.task({ ...said, who }) : texts.openTask(said);
  });
  return texts.gap({
    team: nameFor(reader, team),
    name: indicatorName(reader, indicator),
    gap: measured(reader, indicator, gap),
    tasks: closing.join(texts.gapMark),
  });
}

/** Which weeks a number of a week was compared with. */
function windowText(reader: Reader, help: readonly ShownHelp[]): string[] {
  const shown = help.flatMap(({ concerns }) => concerns.slice(0, mostFacts));
  const [first] = shown.flatMap((concern) => (concern.kind === 'falling' ? [concern.falling] : []));
  if (!first) return [];
  const day = (at: Temporal.PlainDate): string => dayText(reader.locale, at);
  const { since, until, weeks } = first;
  return [textsFor(reader.locale).brief.window({ since: day(since), until: day(until), weeks })];
}

function inPlaceText(reader: Reader, { inPlaceOf }: ShownBrief): string[] {
  const { brief: texts, status } = textsFor(reader.locale);
  if (inPlaceOf.length === 0) return [];
  return [texts.inPlaceOf({ names: inPlaceOf.map((one) => nameFor(reader, one)).join(status.listMark) })];
}

function publishButton(reader: Reader, { gaps: [gap], fiscalYearStart }: ShownBrief): Button[] {
  if (!gap) return [];
  const { team, indicator, period } = gap;
  const value = { team: team.id, indicator: indicator.key, period: typedPeriod(period, fiscalYearStart) };
  return [{ action: 'publish-tasks', label: textsFor(reader.locale).gap.publish, value }];
}
