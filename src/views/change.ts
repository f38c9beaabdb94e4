import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { ChangeKind, ChangeStage } from '../domain/changes/change.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { Refused } from '../refused/refused.ts';
import { dayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { changeButtons } from './change-buttons.ts';
import { type ShownWhat, whatLines, whatText } from './change-content.ts';
import type { ShownMove } from './change-correction.ts';
import { payLines, type ShownPay } from './change-pay.ts';
import { scoreLines } from './change-scores.ts';
import { audienceLines } from './change-seen.ts';
import { type Sourced, sourceTexts } from './provenance.ts';
import { refusalText } from './refusal.ts';
import { refusalNext } from './refusal-next.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownChange {
  readonly change: {
    readonly number: number;
    readonly kind: ChangeKind;
    readonly stage: ChangeStage;
    readonly team: Named;
    readonly why: string;
    readonly hurry: string | null;
    readonly from: Temporal.PlainDate;
    readonly author: Named;
    readonly inPlaceOf: Named | null;
    readonly changedAt: Temporal.Instant;
    readonly simulatedOn: Temporal.PlainDate | null;
    readonly publishedAt: Temporal.Instant | null;
    readonly approvals: readonly { readonly by: Named; readonly at: Temporal.Instant }[];
    readonly parties: readonly unknown[];
  };
  readonly what: ShownWhat;
  readonly approving: {
    readonly needed: number;
    readonly possible: readonly Named[];
    readonly waiting: readonly Named[];
    readonly hurried: boolean;
  };
  readonly noticeDays: number;
  readonly keeps: Refused | undefined;
  readonly owned: boolean;
  readonly asked: boolean;
  readonly scores: readonly {
    readonly person: Named;
    readonly own: boolean;
    readonly before: { readonly value: Ratio } | undefined;
    readonly after: { readonly value: Ratio } | undefined;
    /** Of a correction instead of both. */
    readonly moves: readonly ShownMove[];
  }[];
  /** What those scores are computed from. */
  readonly numbers: readonly Sourced[];
  /** What people would have been paid, as far as that is the reader's to see. */
  readonly pays: readonly (ShownPay & { readonly person: Named; readonly own: boolean })[];
  /** Who has seen it; undefined for whom that is not to see. */
  readonly audience:
    | { readonly seen: readonly unknown[]; readonly unseen: readonly { readonly person: Named }[] }
    | undefined;
  /** When the reader has seen it; null for whoever has not, undefined for whom it does not concern. */
  readonly ownSeenAt: Temporal.Instant | null | undefined;
  readonly today: Temporal.PlainDate;
}

/** What is quoted of a reason. */
const longest = 160;

/** One change, as whoever reads it may know it, with what can be done next. */
export function changeCard(reader: Reader, shown: ShownChange): Card {
  const { change: texts } = textsFor(reader.locale);
  const { change, what, keeps } = shown;
  const title = keeps ? refusalText(reader, { what: keeps }, {}) : titleOf(reader, shown);
  const at = momentText(reader, change.changedAt);
  const author = nameFor(reader, change.author);
  const by = change.inPlaceOf
    ? texts.inPlaceOf({ author, manager: nameFor(reader, change.inPlaceOf), at })
    : texts.by({ author, at });
  return {
    tone: toneOf(shown),
    title,
    subtitle: dots(nameFor(reader, change.team), texts.numbered({ number: change.number })),
    body: [
      ...whatLines(reader, what),
      ...whyLines(reader, shown),
      ...(keeps ? refusalNext(reader, keeps, {}).filter((block): block is Line => block.type === 'line') : []),
      ...openLines(reader, shown),
      ...scoreLines(reader, shown),
      ...payLines(reader, shown),
      ...audienceLines(reader, shown),
      context(
        dots(by, ...needed(reader, shown), ...(shown.scores.length > 0 ? sourceTexts(reader, shown.numbers) : [])),
      ),
      buttons(...changeButtons(reader, shown)),
    ],
    fallback: dots(title, typed(reader, words.change, String(change.number))),
  };
}

function toneOf({ change: { stage }, keeps, asked }: ShownChange): Card['tone'] {
  if (stage === 'withdrawn') return 'closed';
  if (asked || keeps || stage === 'draft' || stage === 'simulated') return 'asks';
  return stage === 'submitted' ? 'plain' : 'done';
}

function titleOf(reader: Reader, { change, what, approving, today }: ShownChange): string {
  const { titles } = textsFor(reader.locale).change;
  const { number, stage, from, approvals } = change;
  return titles[stage]({
    number,
    what: whatText(reader, what),
    from: dayText(reader.locale, from),
    days: today.until(from).days,
    given: approvals.length,
    needed: approving.needed,
  });
}

function whyLines(reader: Reader, { change: { why, hurry } }: ShownChange): Line[] {
  const { change: texts } = textsFor(reader.locale);
  return [
    line(texts.why({ why: shorten(why, longest) })),
    ...(hurry === null ? [] : [line(texts.hurry({ reason: shorten(hurry, longest) }))]),
  ];
}

/** When it is to hold and what it takes, then who is for it. */
function openLines(reader: Reader, { change, what, approving, noticeDays, keeps, today }: ShownChange): Line[] {
  const { change: texts } = textsFor(reader.locale);
  const { stage, from, approvals } = change;
  const approved =
    approvals.length > 0
      ? [
          texts.approved({
            names: namesOf(
              reader,
              approvals.map(({ by }) => by),
            ),
          }),
        ]
      : [];
  if (stage !== 'draft' && stage !== 'simulated' && stage !== 'submitted') return approved.map((text) => line(text));
  const days = Math.max(0, today.until(from).days);
  const planned =
    change.kind === 'correction' ? texts.atOnce : texts.planned({ from: dayText(reader.locale, from), days });
  const takes = what.allowance && !keeps ? [takesText(reader, what.allowance)] : [];
  const waits = texts.waits({ names: namesOf(reader, approving.waiting) });
  return [
    line(dots(planned, ...takes)),
    ...(approving.hurried && change.hurry === null ? [line(texts.hurried({ days: noticeDays }))] : []),
    ...(stage === 'submitted' ? [line(dots(...approved, waits))] : []),
  ];
}

const takesText = (reader: Reader, { moved, left }: NonNullable<ShownWhat['allowance']>): string =>
  textsFor(reader.locale).change.takes({
    weight: weightText(moved.weight),
    items: moved.items,
    left: weightText(left.weight),
    leftItems: left.items,
  });

function namesOf(reader: Reader, people: readonly Named[]): string {
  const { change, status } = textsFor(reader.locale);
  return people.length === 0 ? change.nobodyElse : people.map((one) => nameFor(reader, one)).join(status.listMark);
}

/** Whom it takes to publish a draft, besides its author. */
function needed(reader: Reader, { change: { stage }, approving }: ShownChange): string[] {
  if ((stage !== 'draft' && stage !== 'simulated') || approving.needed === 0) return [];
  const names = namesOf(reader, approving.possible);
  return [textsFor(reader.locale).change.needs({ count: approving.needed, names })];
}
