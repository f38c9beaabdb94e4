import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import { addsUp, type Indicator } from '../domain/indicators/indicator.ts';
import { type Effect, gateIn, type Shift, type ToGate } from '../domain/rewards/estimate.ts';
import type { RewardPlan } from '../domain/rewards/plan.ts';
import type { PersonalLine, PoolLine } from '../domain/rewards/statement.ts';
import type { Standing } from '../domain/standing.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import {
  amountText,
  exact,
  factorText,
  finePercent,
  hundredths,
  measured,
  moneyInFull,
  weightText,
} from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { addedText, progressText, whatText } from './progress.ts';
import { sourceTexts } from './provenance.ts';
import { type ShownScore, standingsIn } from './score.ts';

export interface ShownEstimate extends Effect {
  readonly items: readonly {
    readonly indicator: Indicator;
    readonly amount: bigint;
    readonly base?: bigint | undefined;
  }[];
  readonly plan: { readonly plan: RewardPlan };
  /** Where the own number stands; undefined where it is the score, and then that. */
  readonly own: Shift<{
    readonly standing: Standing | undefined;
    readonly scored: Pick<ShownScore, 'items'> | undefined;
  }>;
  readonly team: Shift<{ readonly toGate: ToGate; readonly standing: Standing | undefined }> | undefined;
}

/** What more of something would change for somebody and their team. Privately: its title has an amount, so its fallback has not. */
export function estimateCard(reader: Reader, shown: ShownEstimate): Card {
  const { estimate: texts, status } = textsFor(reader.locale);
  const [first, second] = shown.items;
  return {
    tone: 'plain',
    title: texts.title({ what: whatIs(reader, shown), effect: effectIs(reader, shown), team: teamIs(reader, shown) }),
    body: [
      ...(first && second
        ? [line(texts.items({ items: shown.items.map((item) => addedText(reader, item)).join(status.listMark) }))]
        : []),
      ...personalLine(reader, shown),
      ...poolLine(reader, shown),
      context(dots(texts.notAPromise, ...teamNow(reader, shown), ...sourceTexts(reader, numbersIn(shown)))),
      buttons(
        { action: 'report', label: status.report, value: {} },
        { action: 'reward-estimate', label: texts.button, value: {} },
      ),
    ],
    fallback: dots(texts.fallback, typed(reader, words.reward)),
  };
}

/** What it is computed from. */
function numbersIn({ own: { before }, team }: ShownEstimate): Standing[] {
  const own = before.standing ? [before.standing] : before.scored ? standingsIn(before.scored) : [];
  return [...own, ...(team?.before.standing ? [team.before.standing] : [])];
}

function whatIs(reader: Reader, { items }: ShownEstimate): string {
  const { estimate: texts } = textsFor(reader.locale);
  const [only, second] = items;
  if (!only || second) return texts.withSeveral({ count: items.length });
  const { indicator, amount } = only;
  if (!addsUp(indicator) || amount <= 0n) return texts.withValue({ what: whatText(reader, only, '') });
  return indicator.unit === 'currency'
    ? texts.withAmount({ amount: measured(reader, indicator, amount) })
    : texts.withMore({ what: whatText(reader, only, '') });
}

function effectIs(reader: Reader, { total }: ShownEstimate): string {
  const { estimate: texts } = textsFor(reader.locale);
  const more = total.after - total.before;
  if (more === 0n) return texts.sameForYou;
  const amount = moneyInFull(reader, more, 2, 2);
  return more > 0n ? texts.moreForYou({ amount }) : texts.lessForYou({ amount });
}

/** How far the team would be from its gate; undefined where it is through anyway, and where that is no amount. */
function teamIs(reader: Reader, { team }: ShownEstimate): string | undefined {
  const { estimate: texts } = textsFor(reader.locale);
  const { toGate: then, standing } = team?.after ?? {};
  switch (then?.kind) {
    case 'open':
      return team?.before.toGate.kind === 'open' ? undefined : texts.opens;
    case 'amount':
      return standing && texts.fromGate({ amount: measured(reader, standing.indicator, then.amount) });
    default:
      return undefined;
  }
}

const money = (amount: bigint): string => exact(amount, 2, 2);

function personalLine(reader: Reader, shown: ShownEstimate): Line[] {
  const { personal, own } = shown;
  if (!personal) return [];
  const { estimate: texts } = textsFor(reader.locale);
  const { before, after } = personal;
  const sum = after.amount === 0n ? money(0n) : `${factorsOf(after)} = ${money(after.amount)}`;
  return [
    line(
      texts.personal({
        ...{ moved: movedOf(reader, personal, own), tier: tierOf(reader, shown), sum },
        before: money(before.amount),
      }),
    ),
  ];
}

/** `6,000.00 × 77/90`, and the days of whoever was not there all the time. */
const factorsOf = ({ base, days, of, rate }: PersonalLine): string =>
  [money(base), ...(days === of ? [] : [`${days}/${of}`]), factorText(rate.value)].join(' × ');

function movedOf(reader: Reader, { before, after }: Shift<PersonalLine>, own: ShownEstimate['own']): string {
  const { estimate: texts } = textsFor(reader.locale);
  const [was, is] = [own.before.standing, own.after.standing];
  if (is) {
    const from = was?.reported ? amountText(reader, was.indicator, was.actual) : texts.noData;
    return texts.moved({ before: from, after: progressText(reader, is) });
  }
  const scoreOf = ({ attainment }: PersonalLine): string => (attainment ? hundredths(attainment).text : texts.noData);
  return texts.scores({ before: scoreOf(before), after: scoreOf(after) });
}

function tierOf(reader: Reader, { personal, plan }: ShownEstimate): string | undefined {
  const { estimate: texts } = textsFor(reader.locale);
  const [was, is] = [personal?.before.rate, personal?.after.rate];
  if (is?.capped) return texts.capped;
  const from = is?.tier?.from ?? plan.plan.personal?.ladder.tiers[0]?.from;
  if (from === undefined) return undefined;
  const tier = weightText(from);
  if (!is?.tier) return texts.below({ tier });
  return from === was?.tier?.from ? texts.within({ tier }) : texts.past({ tier });
}

function poolLine(reader: Reader, { pool }: ShownEstimate): Line[] {
  if (!pool) return [];
  const { estimate: texts } = textsFor(reader.locale);
  const { before, after } = pool;
  if (after.without === 'gate') {
    return [line(texts.poolClosed({ pool: money(after.pool), gate: weightText(after.gate) }))];
  }
  if (!after.share) return [line(texts.belowFloor({ floor: weightText(after.floor) }))];
  return [
    line(
      texts.pool({
        sum: `${shareOf(reader, after, after.share)} = ${money(after.amount)}`,
        before: money(before.amount),
      }),
    ),
  ];
}

/** Where the cuts left something, the last smallest unit stands there as well. */
function shareOf(
  reader: Reader,
  { pool, sharedBy }: PoolLine,
  { weight, of, rest }: NonNullable<PoolLine['share']>,
): string {
  const { estimate: texts } = textsFor(reader.locale);
  const part =
    weight === 1n && of > 0n && sharedBy === 'heads'
      ? texts.heads({ pool: money(pool), of: `${of}` })
      : `${money(pool)} × ${exact(weight, 0)} ÷ ${exact(of, 0)}`;
  return rest === 0n ? part : `${part} + ${money(rest)}`;
}

function teamNow(reader: Reader, { team, pool }: ShownEstimate): string[] {
  const { estimate: texts } = textsFor(reader.locale);
  if (!pool) return [];
  const { gate, team: attainment } = pool.after;
  const standing = team?.after.standing;
  if (team?.after.toGate.kind === 'amount' && standing) {
    const amount = (value: bigint): string => measured(reader, standing.indicator, value);
    return [texts.team({ now: amount(standing.actual), gate: amount(gateIn(gate, standing.target)) })];
  }
  return attainment ? [texts.team({ now: finePercent(attainment).text, gate: weightText(gate) })] : [];
}
