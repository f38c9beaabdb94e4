import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { payDecimals } from '../domain/rewards/plan.ts';
import type { PoolLine, StatementLine } from '../domain/rewards/statement.ts';
import { momentDayText, periodAround } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, nameFor } from '../texts/names.ts';
import { moneyInFull } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { payAmount, sumText } from './statement-lines.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownPayout {
  readonly id: string;
  readonly period: Period;
  readonly holder: Named;
  readonly version: number;
  readonly approved: { readonly by: Named; readonly at: Temporal.Instant } | undefined;
  readonly statements: readonly {
    readonly id: string;
    readonly person: Named;
    readonly lines: readonly StatementLine[];
    readonly amount: bigint;
    readonly heldBy: number | undefined;
  }[];
}

/** What it takes to say a period. */
interface Around {
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

/** A list is read, not studied: all of it is in the file. */
const most = 20;

/** What a plan pays for a period, person by person, for whoever approves it. The fallback has no amount. */
export function payoutCard(reader: Reader, shown: ShownPayout, around: Around): Card {
  const { payout: texts } = textsFor(reader.locale);
  const { statements, approved, version } = shown;
  const named = namedIn(reader, shown, around);
  const count = statements.length;
  const people = statements.toSorted((a, b) => byName(reader)(a.person, b.person));
  const day = approved && momentDayText(reader, approved.at);
  return {
    tone: approved ? 'done' : 'asks',
    title: texts.title({ ...named, count, total: moneyInFull(reader, totalOf(statements), payDecimals, payDecimals) }),
    body: [
      ...people.slice(0, most).map((one) => rowOf(reader, one)),
      ...(count > most ? [context(texts.more({ count: count - most }))] : []),
      ...poolLines(reader, statements),
      context(
        dots(
          capital(textsFor(reader.locale).statement.plan({ version })),
          approved && day ? texts.approved({ name: nameFor(reader, approved.by), day }) : texts.waits,
        ),
      ),
      buttons(...(approved ? [] : [approveButton(reader, shown)]), {
        ...{ action: 'export-payout', label: texts.export, value: { payout: shown.id } },
      }),
    ],
    fallback: dots((approved ? texts.fallbackApproved : texts.fallback)(named), typed(reader, words.reward)),
  };
}

const totalOf = (statements: ShownPayout['statements']): bigint =>
  statements.reduce((sum, { amount }) => sum + amount, 0n);

const namedIn = (reader: Reader, { period, holder }: Pick<ShownPayout, 'period' | 'holder'>, around: Around) => ({
  period: periodAround(reader.locale, period, around),
  team: nameFor(reader, holder),
});

/** `Chen Chen 8,760.00 = 5,760.00 + 3,000.00` */
function rowOf(reader: Reader, { id, person, lines, amount, heldBy }: ShownPayout['statements'][number]): Line {
  const { payout: texts } = textsFor(reader.locale);
  const total = payAmount(amount);
  const sum = lines.length > 1 ? `${total} = ${sumText(lines.map((one) => one.amount))}` : total;
  const text = texts.row({ name: nameFor(reader, person), sum });
  const see = { action: 'see-statement', label: texts.see, value: { statement: id } };
  return line(heldBy === undefined ? text : dots(text, texts.held({ number: heldBy })), see);
}

/** What the shares add up to, which is the pool, or that it is not paid. */
function poolLines(reader: Reader, statements: ShownPayout['statements']): Line[] {
  const { payout: texts } = textsFor(reader.locale);
  const shares = statements.flatMap(({ lines }) => lines.filter((one): one is PoolLine => one.kind === 'pool'));
  const [first] = shares;
  if (!first) return [];
  const paid = shares.filter(({ share }) => share);
  const sum = paid.reduce((all, { amount }) => all + amount, 0n);
  if (paid.length === 0) return [line(texts.noPool({ pool: payAmount(first.pool) }))];
  return [line(texts.pool({ count: paid.length, sum: payAmount(sum), pool: payAmount(first.pool) }))];
}

function approveButton(reader: Reader, { id, statements }: ShownPayout): Button {
  const { payout: texts } = textsFor(reader.locale);
  return {
    ...{ action: 'approve-payout', label: texts.approve, value: { payout: id } },
    ...{ style: 'primary', confirm: texts.confirm({ count: statements.length }) },
  };
}

/** Several of a period, to choose one. */
export function payoutsCard(reader: Reader, payouts: readonly [ShownPayout, ...ShownPayout[]], around: Around): Card {
  const { payout: texts } = textsFor(reader.locale);
  const title = texts.which({ period: namedIn(reader, payouts[0], around).period, count: payouts.length });
  return {
    tone: 'plain',
    title,
    body: payouts.map((one) => choiceLine(reader, one)),
    fallback: dots(title, typed(reader, words.reward)),
  };
}

/** One of several, which leads to all of it. */
export function choiceLine(reader: Reader, { id, holder, approved, statements }: ShownPayout): Line {
  const { payout: texts } = textsFor(reader.locale);
  const state = approved ? texts.isApproved : texts.isWaiting;
  const text = texts.choice({ team: nameFor(reader, holder), count: statements.length, state });
  return line(text, { action: 'see-payout', label: texts.open, value: { payout: id } });
}

/** To whoever would approve something, and nothing waits. */
export function nothingToApproveCard(reader: Reader): Card {
  const { payout: texts } = textsFor(reader.locale);
  const next = texts.noneWaitsNext({ command: typed(reader, words.reward, '2026-10') });
  return { tone: 'plain', title: texts.noneWaits, body: [context(next)], fallback: dots(texts.noneWaits, next) };
}

/** To the admins: nobody is left who can approve it. Without an amount, and without whom it pays. */
export function payoutStrandedCard(
  reader: Reader,
  shown: Pick<ShownPayout, 'period' | 'holder' | 'approved'> & { readonly approvers: readonly unknown[] },
  around: Around,
): Card {
  const { payout: texts } = textsFor(reader.locale);
  const named = namedIn(reader, shown, around);
  if (shown.approved || shown.approvers.length > 0) {
    const title = texts.settled(named);
    return { tone: 'closed', title, body: [], fallback: dots(title, typed(reader, words.change)) };
  }
  const title = texts.stranded(named);
  const next = texts.strandedNext({ command: typed(reader, words.reward, words.plan) });
  return { tone: 'asks', title, body: [line(texts.strandedWhy), context(next)], fallback: dots(title, next) };
}
