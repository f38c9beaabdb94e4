import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period, Span } from '../domain/period.ts';
import { periodText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toMyGoals, toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Effect {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly before: bigint | undefined;
  readonly after: bigint | undefined;
}

export interface ShownLeave extends Span {
  readonly id: string;
  /** Undefined for one's own. */
  readonly whose: Named | undefined;
  readonly workingDays: number;
  readonly effects: readonly Effect[];
  readonly delegate: Named | undefined;
  readonly told: Named | undefined;
  readonly fiscalYearStart: number;
}

/** `12-01（周二）至 12-05（周六）`, or the one day. */
export const daysText = (reader: Reader, { from, until }: Span): string => {
  const [first, last] = [weekdayText(reader.locale, from), weekdayText(reader.locale, until)];
  return from.equals(until) ? first : textsFor(reader.locale).reminder.days({ from: first, until: last });
};

/** Somebody is away on these days: what it makes of the targets. */
export function leaveRecordedCard(reader: Reader, leave: ShownLeave): Card {
  const { reminder: texts } = textsFor(reader.locale);
  const title = texts.leaveRecorded({
    name: leave.whose && nameFor(reader, leave.whose),
    days: daysText(reader, leave),
    working: leave.workingDays,
  });
  const told = [leave.whose, leave.told, leave.delegate].flatMap((one) => (one ? [nameFor(reader, one)] : []));
  return {
    tone: 'done',
    title,
    body: [
      ...effectLines(reader, leave),
      line(texts.quiet({ oneDay: isOneDay(leave) })),
      ...delegateLine(reader, leave),
      ...(told.length > 0 ? [context(texts.told({ names: told.join(textsFor(reader.locale).status.listMark) }))] : []),
      buttons({
        action: 'cancel-leave',
        label: textsFor(reader.locale).report.undo,
        value: { leave: leave.id },
      }),
    ],
    fallback: dots(title, typed(reader, words.nudge)),
  };
}

function delegateLine(reader: Reader, { delegate, whose }: ShownLeave): Line[] {
  if (!delegate) return [];
  const names = { delegate: nameFor(reader, delegate), name: whose && nameFor(reader, whose) };
  return [line(textsFor(reader.locale).reminder.delegated(names))];
}

export const isOneDay = ({ from, until }: Span): boolean => from.equals(until);

/** A line a period, the next ones first. */
function effectLines(reader: Reader, { effects, fiscalYearStart, ...days }: ShownLeave) {
  const { reminder: texts, status } = textsFor(reader.locale);
  if (effects.length === 0) return [line(texts.noEffect({ oneDay: isOneDay(days) }))];
  const felt = effects.filter((effect) => isFelt(reader, effect));
  const periods = Map.groupBy(felt.length > 0 ? felt : effects, ({ period }) =>
    periodText(reader.locale, period, fiscalYearStart),
  );
  return [...periods].slice(0, 2).map(([period, targets]) =>
    line(
      texts.prorated({
        period: capital(period),
        targets: targets.map((effect) => effectText(reader, effect)).join(status.listMark),
      }),
    ),
  );
}

/** A day off leaves a target of a few about what it was: that would read `12 → 12`. */
const isFelt = (reader: Reader, { indicator, before, after }: Effect): boolean =>
  before === undefined ||
  after === undefined ||
  amountText(reader, indicator, before) !== amountText(reader, indicator, after);

const effectText = (reader: Reader, { indicator, before, after }: Effect): string => {
  const { reminder: texts } = textsFor(reader.locale);
  return texts.proratedOne({
    name: indicatorName(reader, indicator),
    before: before === undefined ? texts.nothingAsked : amountText(reader, indicator, before),
    after: after === undefined ? texts.nothingAsked : measured(reader, indicator, after),
  });
};

export function leaveCancelledCard(
  reader: Reader,
  { whose, ...span }: Span & { readonly whose: Named | undefined },
): Card {
  const { reminder: texts } = textsFor(reader.locale);
  const title = texts.cancelled({ name: whose && nameFor(reader, whose), days: daysText(reader, span) });
  return {
    tone: 'closed',
    title,
    body: [line(texts.cancelledNext), whose ? toTeam(reader) : toMyGoals(reader)],
    fallback: dots(title, typed(reader, words.nudge)),
  };
}

export interface ToldLeave extends Span {
  readonly person: Named;
  readonly recordedBy: Named;
  /** It is the reader's. */
  readonly own: boolean;
  readonly cancelled: boolean;
  readonly delegate: Named | undefined;
  readonly workingDays: number;
}

/** To the manager, or to whom it was recorded for; once taken back it says so. */
export function leaveToldCard(reader: Reader, { own, cancelled, ...leave }: ToldLeave): Card {
  const { reminder: texts } = textsFor(reader.locale);
  if (cancelled) return leaveCancelledCard(reader, { ...leave, whose: own ? undefined : leave.person });
  const said = { days: daysText(reader, leave), working: leave.workingDays };
  const title = own
    ? texts.toldOwn({ ...said, name: nameFor(reader, leave.recordedBy) })
    : texts.toldOf({ ...said, name: nameFor(reader, leave.person) });
  return {
    tone: 'plain',
    title,
    body: [
      line(texts.toldEffect({ oneDay: isOneDay(leave) })),
      ...(leave.delegate
        ? [
            line(
              texts.delegated({
                delegate: nameFor(reader, leave.delegate),
                name: own ? undefined : nameFor(reader, leave.person),
              }),
            ),
          ]
        : []),
      own ? toMyGoals(reader) : toTeam(reader),
    ],
    fallback: title,
  };
}
