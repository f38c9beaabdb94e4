import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { ChangeKind, ChangeStage } from '../domain/changes/change.ts';
import { mostTellingWhose } from '../domain/changes/limits.ts';
import type { Ratio } from '../domain/ratio.ts';
import { dayText, momentDayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { type ShownWhat, whatLines } from './change-content.ts';
import { movesText, type ShownMove } from './change-correction.ts';
import { ownPayText, type ShownPay } from './change-pay.ts';
import { wholeScore } from './score.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownToldChange {
  readonly change: {
    readonly number: number;
    readonly kind: ChangeKind;
    readonly stage: ChangeStage;
    readonly team: Named;
    readonly version: number | null;
    readonly why: string;
    readonly hurry: string | null;
    readonly from: Temporal.PlainDate;
    readonly simulatedOn: Temporal.PlainDate | null;
    readonly author: Named;
    readonly withdrawn: { readonly by: Named | null; readonly at: Temporal.Instant } | null;
    readonly approvals: readonly { readonly by: Named & { readonly id: string } }[];
  };
  readonly what: ShownWhat;
  readonly seen: number;
  readonly of: number;
  readonly today: Temporal.PlainDate;
}

/** What is quoted of a reason. */
const longest = 160;

/** In the chat of a team: what changes when, and how many have seen it; nobody's name, and nobody's score. */
export function changePostCard(reader: Reader, told: ShownToldChange): Card {
  const { changeTold: texts } = textsFor(reader.locale);
  const counted = told.of > mostTellingWhose ? [line(texts.count(told))] : [];
  return changeCard(reader, told, {
    title: titleOf(reader, told, true),
    // What targets are to be, and what was in error, is whose they are.
    what: told.change.kind === 'scorecard' || told.change.kind === 'plan' ? whatLines(reader, told.what) : [],
    facts: counted,
    seen: undefined,
    author: undefined,
  });
}

/** How it stands with one of those whom a change concerns. */
export interface ShownOwnPart {
  readonly seenAt: Temporal.Instant | null;
  readonly before: { readonly value: Ratio } | undefined;
  readonly after: { readonly value: Ratio } | undefined;
  /** Of a correction instead of both. */
  readonly moves: readonly ShownMove[];
  /** Of a plan for rewards instead. */
  readonly pay: ShownPay | undefined;
  /** They have been told before. */
  readonly again: boolean;
}

/** To somebody whom a change concerns; undefined `mine` for whom it does not any more. */
export function changeForMeCard(reader: Reader, told: ShownToldChange, mine: ShownOwnPart | undefined): Card {
  const { changeTold: texts } = textsFor(reader.locale);
  if (!mine) {
    const title = texts.notConcerned({ what: whatOf(reader, told) });
    return { tone: 'closed', title, body: [toChange(reader, told)], fallback: fallbackOf(reader, told, title) };
  }
  const { seenAt, again } = mine;
  const plain = titleOf(reader, told, !seenAt);
  const asked = again && !seenAt && told.change.stage === 'coming';
  return changeCard(reader, told, {
    title: asked ? texts.again({ title: plain }) : plain,
    what: whatLines(reader, told.what),
    facts: simulatedLines(reader, told, mine),
    author: told.change.author,
    seen: seenAt ? seenText(reader, { ...told, seenAt }) : undefined,
  });
}

/** What the reader's score, or pay, would have been by the data of the simulation. */
function simulatedLines(
  reader: Reader,
  { change: { simulatedOn }, what }: ShownToldChange,
  { before, after, moves, pay }: ShownOwnPart,
): Line[] {
  if (what.kind === 'plan') {
    return simulatedOn && pay ? [line(ownPayText(reader, simulatedOn, pay, what.fiscalYearStart))] : [];
  }
  if (what.kind === 'correction' && moves.length > 0) {
    const moved = movesText(reader, moves, what.fiscalYearStart);
    return [line(textsFor(reader.locale).change.closedOwn({ moved }))];
  }
  if (!simulatedOn || !before || !after) return [];
  const { change: texts } = textsFor(reader.locale);
  const data = texts.untilDay({ day: dayText(reader.locale, simulatedOn) });
  const moved = texts.score({ before: wholeScore(before.value), after: wholeScore(after.value) });
  return [line(texts.simulatedOwn({ data, moved }))];
}

/** That the reader has read it, and how many have by now. */
export function seenText(
  reader: Reader,
  { seenAt, seen, of }: Pick<ShownToldChange, 'seen' | 'of'> & { readonly seenAt: Temporal.Instant },
): string {
  const { changeTold: texts } = textsFor(reader.locale);
  const own = texts.seen({ at: momentText(reader, seenAt) });
  return of > mostTellingWhose ? dots(own, texts.inAll({ seen, of })) : own;
}

interface Said {
  readonly title: string;
  readonly what: readonly Line[];
  readonly facts: readonly Line[];
  /** What stands in place of the button once the reader has pressed it. */
  readonly seen: string | undefined;
  /** Undefined where nobody is named. */
  readonly author: Named | undefined;
}

function changeCard(reader: Reader, told: ShownToldChange, { title, what, facts, seen, author }: Said): Card {
  const { changeTold: texts } = textsFor(reader.locale);
  const { number, stage, team } = told.change;
  const withdrawn = stage === 'withdrawn';
  const by = texts.by({ number, author: author && nameFor(reader, author) });
  return {
    tone: withdrawn ? 'closed' : seen === undefined ? 'plain' : 'done',
    title,
    subtitle: nameFor(reader, team),
    body: withdrawn
      ? [...whyLines(reader, told), context(by), toChange(reader, told)]
      : [
          ...what,
          ...whyLines(reader, told),
          ...facts,
          ...(seen === undefined ? [] : [line(seen)]),
          context(dots(by, ...(seen === undefined ? [texts.seenMeans] : []))),
          buttons(...(seen === undefined ? [markSeen(reader, number)] : []), compare(reader, number)),
        ],
    fallback: fallbackOf(reader, told, title),
  };
}

/** The button by which somebody says that they have read it. */
export const markSeen = (reader: Reader, number: number): Button => ({
  action: 'seen-change',
  label: textsFor(reader.locale).changeTold.markSeen,
  value: { change: number },
  style: 'primary',
});

/** All that whoever presses it may know of the change. */
export const compare = (reader: Reader, number: number): Button => ({
  action: 'show-change',
  label: textsFor(reader.locale).changeTold.compare,
  value: { change: number },
});

/** What is changed, as the beginning of a sentence. */
export function whatOf(reader: Reader, { change }: Pick<ShownToldChange, 'change'>): string {
  return textsFor(reader.locale).changeTold.what[change.kind](change);
}

/** `counted`: with the days until then, which only what is kept true may say. */
export function titleOf(reader: Reader, told: ShownToldChange, counted: boolean): string {
  const { changeTold: texts } = textsFor(reader.locale);
  const { stage, from, withdrawn } = told.change;
  const what = whatOf(reader, told);
  const on = dayText(reader.locale, from);
  if (withdrawn) return texts.withdrawn({ what, on: momentDayText(reader, withdrawn.at) });
  if (stage === 'in-force') return texts.inForce({ what, on });
  return texts.coming({ what, on, days: counted ? told.today.until(from).days : undefined });
}

export function whyLines(reader: Reader, { change: { why, hurry } }: ShownToldChange): Line[] {
  const { changeTold: texts } = textsFor(reader.locale);
  return [
    line(texts.why({ why: shorten(why, longest) })),
    ...(hurry === null ? [] : [line(texts.hurry({ reason: shorten(hurry, longest) }))]),
  ];
}

const commandOf = (reader: Reader, { change }: ShownToldChange): string =>
  typed(reader, words.change, String(change.number));

export const toChange = (reader: Reader, told: ShownToldChange) =>
  context(textsFor(reader.locale).changeTold.see({ command: commandOf(reader, told) }));

export const fallbackOf = (reader: Reader, told: ShownToldChange, title: string): string =>
  dots(title, commandOf(reader, told));
