import { correctionOf, statedOf } from '../../domain/rewards/put-right.ts';
import type { StatementLine } from '../../domain/rewards/statement.ts';
import { toDay } from '../../store/time.ts';
import { teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { fromKeptLines } from './kept-lines.ts';
import { fromContent } from './plan-content.ts';
import { statedBy } from './stated.ts';

/** Lines that belong into somebody's next statement. */
export interface PutRight {
  readonly personId: string;
  /** At home in it when the first of what is put right was stated. */
  readonly teamId: string;
  readonly lines: readonly StatementLine[];
}

/**
 * What puts right what a plan has stated so far, the earliest period first: what corrections have made of closed numbers, and
 * what was decided on questions. Nothing that was put right before.
 */
export async function puttingRight(work: Pick<Reading, 'tx' | 'org'>, planId: string): Promise<PutRight[]> {
  const payouts = await payoutsOf(work, planId);
  const all = payouts.flatMap(({ statements }) => statements);
  const found: PutRight[] = [];
  for (const payout of payouts) {
    const anew = await statedAnew(work, payout);
    for (const [nth, { personId, teamId, lines: own, decided }] of payout.statements.entries()) {
      const since = all.filter((one) => one.personId === personId).flatMap(({ lines }) => lines);
      const now = anew?.stated[nth];
      const changes = anew ? namedFor(personId, anew.changes, since) : [];
      const corrected = now && correctionOf(payout.period, changes, now.lines, statedOf(payout.period, own, since));
      const lines = [...(corrected ? [corrected] : []), ...decided.filter(isNewAmong(since))];
      if (lines.length > 0) found.push({ personId, teamId, lines });
    }
  }
  return [...Map.groupBy(found, ({ personId }) => personId).values()].flatMap((each) => {
    const [first] = each;
    return first ? [{ ...first, lines: each.flatMap(({ lines }) => lines) }] : [];
  });
}

type Payout = Awaited<ReturnType<typeof payoutsOf>>[number];
type Decided = Extract<StatementLine, { kind: 'decision' }>;

const isNewAmong =
  (since: readonly StatementLine[]) =>
  ({ question }: Decided): boolean =>
    !since.some((line) => line.kind === 'decision' && line.question === question);

async function payoutsOf({ tx, org }: Pick<Reading, 'tx' | 'org'>, planId: string) {
  const rows = await tx.rewardPayout.findMany({
    where: { orgId: org.id, planId },
    include: {
      period: true,
      plan: { select: { content: true, plan: { select: { teamId: true } } } },
      statements: {
        include: {
          inquiries: {
            where: { answeredAt: { not: null }, adjustment: { not: 0n } },
            select: { number: true, adjustment: true },
            orderBy: { number: 'asc' },
          },
        },
        orderBy: { personId: 'asc' },
      },
    },
    orderBy: [{ period: { until: 'asc' } }, { madeAt: 'asc' }],
  });
  return rows.map(({ period: { kind, from, until }, plan, madeAt, statements }) => {
    const period = { kind, from: toDay(from), until: toDay(until) };
    return {
      ...{ period, madeAt, plan: fromContent(plan.content), teamId: plan.plan.teamId },
      statements: statements.map(({ personId, teamId, lines, inquiries }) => ({
        ...{ personId, teamId, lines: fromKeptLines(lines) },
        decided: inquiries.map(
          ({ number, adjustment }): Decided => ({
            kind: 'decision',
            question: number,
            period,
            amount: adjustment ?? 0n,
          }),
        ),
      })),
    };
  });
}

/** What it would state today, in the order of its statements, and the corrections since; undefined without any. */
async function statedAnew(work: Pick<Reading, 'tx' | 'org'>, payout: Payout) {
  const { tx, org } = work;
  const published = await tx.change.findMany({
    where: { orgId: org.id, kind: 'correction', state: 'published' },
    select: { id: true, number: true, publishedAt: true, parties: { select: { personId: true } } },
    orderBy: { number: 'asc' },
  });
  const changes = published.filter(({ publishedAt }) => publishedAt && publishedAt >= payout.madeAt);
  const holder = teamsOn(org, payout.period.until).find(({ id }) => id === payout.teamId);
  if (changes.length === 0 || !holder) return undefined;
  const stated = await statedBy(
    work,
    { plan: payout.plan, holder },
    payout.period,
    { at: Temporal.Instant.from(payout.madeAt.toISOString()), changes: published.map(({ id }) => id) },
    payout.statements.map(({ personId }) => personId),
  );
  return { stated, changes };
}

interface Correction {
  readonly number: number;
  readonly parties: readonly { readonly personId: string }[];
}

/** Those that no statement has named so far: what concerns the person, or else what has moved the number of the team. */
function namedFor(personId: string, changes: readonly Correction[], since: readonly StatementLine[]): number[] {
  const told = new Set(since.flatMap((line) => (line.kind === 'correction' ? line.changes : [])));
  const untold = changes.filter(({ number }) => !told.has(number));
  const own = untold.filter(({ parties }) => parties.some((party) => party.personId === personId));
  return (own.length > 0 ? own : untold).map(({ number }) => number);
}
