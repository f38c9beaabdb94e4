import { approveChange } from '../../src/services/changes/approve.ts';
import { draftCorrection } from '../../src/services/changes/draft-correction.ts';
import { draftScorecard, scorecardToChange } from '../../src/services/changes/draft-scorecard.ts';
import { draftTarget } from '../../src/services/changes/draft-targets.ts';
import type { ChangeView } from '../../src/services/changes/read.ts';
import { simulateChange } from '../../src/services/changes/simulate.ts';
import { readMoves } from '../../src/services/changes/simulated.ts';
import { submitChange } from '../../src/services/changes/submit.ts';
import { indicatorWith } from '../../src/services/indicators/read.ts';
import { usualPeriod } from '../../src/services/targets/usual-period.ts';
import type { Work } from '../../src/services/work.ts';
import { toDay } from '../../src/store/time.ts';
import type { Company } from './company.ts';
import { refusal } from './refusals.ts';

/** Changes and corrections in a company whose periods are closed. */
export type ChangeAct =
  | { readonly is: 'change-scorecard'; readonly visits: number }
  | { readonly is: 'change-target'; readonly who: string; readonly amount: number }
  /** Of the nth closed score: its own target, or that of its team. */
  | { readonly is: 'correct-target'; readonly nth: number; readonly team: boolean; readonly amount: number }
  | { readonly is: 'correct-scorecard'; readonly nth: number; readonly visits: number };

interface Changing {
  readonly company: Company;
  idOf(key: string): string;
  as<Outcome>(who: string, act: (work: Work) => Promise<Outcome>): Promise<Outcome>;
}

/** Admins besides the author, more than it takes: some of them are whom it is about. */
const approvers = ['lin', 'chen', 'zhou', 'he'] as const;

export async function nameApprovers({ db, idOf }: Company): Promise<void> {
  await db.person.updateMany({ where: { id: { in: approvers.map(idOf) } }, data: { admin: true } });
}

/** Throws where a correction alters another closed score than those that it lists. */
export async function actOfChange(changing: Changing, act: ChangeAct): Promise<void> {
  const before = await closedIn(changing);
  const number = await drafted(changing, act, before);
  if (number === undefined) return;
  await changing.as('wang', (work) => simulateChange(work, number));
  let published = await changing.as('wang', (work) => submitChange(work, number));
  for (const who of approvers) {
    if (published.stage !== 'submitted') break;
    const approving = changing.as(who, async (work) => {
      published = await approveChange({ ...work, actor: { ...work.actor, admin: true } }, number);
    });
    await refusal(approving);
  }
  const listed = published.publishedAt ? scoresListedIn(published) : [];
  const after = await closedIn(changing);
  const altered = after.filter(({ key, revision }) => before.find((one) => one.key === key)?.revision !== revision);
  const [said, done] = [listed.sort().join(), altered.map(({ key }) => key).join()];
  if (said !== done) throw new Error(`change ${number} lists ${said} and alters ${done}`);
}

async function drafted(
  { as, idOf }: Changing,
  act: ChangeAct,
  closed: Awaited<ReturnType<typeof closedIn>>,
): Promise<number | undefined> {
  const why = 'so';
  const draft = async (make: (work: Work) => Promise<ChangeView>) => (await as('wang', make)).number;
  const weights = (visits: number) => ({ visits, teamwork: 35 - visits });
  switch (act.is) {
    case 'change-scorecard':
      return draft((work) => {
        const wanted = Object.entries(weights(act.visits)).map(([key, weight]) => [key, weight * 100] as const);
        return draftScorecard(work, scorecardToChange(work, undefined), { weights: new Map(wanted), why });
      });
    case 'change-target':
      return draft(async (work) => {
        const indicator = indicatorWith(work, 'visits');
        if (!indicator) throw new Error('no visits');
        const whose = { of: { kind: 'person', id: idOf(act.who) } as const, name: act.who, alias: null };
        const period = await usualPeriod(work, whose.of, indicator);
        return draftTarget(work, { whose, indicator, period, amount: BigInt(act.amount) }, { why });
      });
    default: {
      const one = closed[act.nth % Math.max(1, closed.length)];
      if (!one) return undefined;
      const whose = act.is === 'correct-target' && act.team ? one.team : `@${one.name}`;
      const { visits, teamwork } = weights(act.is === 'correct-scorecard' ? act.visits : 20);
      const line =
        act.is === 'correct-target'
          ? `${whose} visits ${act.amount} ${one.period}`
          : `scorecard v${one.version} visits ${visits}, teamwork ${teamwork}`;
      return draft((work) => draftCorrection(work, undefined, { line, why }));
    }
  }
}

/** Every closed score in its last revision. */
async function closedIn({ company }: Changing) {
  const rows = await company.db.closedScore.findMany({
    include: { period: true, person: true, team: true },
    orderBy: { revision: 'desc' },
    distinct: ['periodId', 'personId'],
  });
  return rows
    .map(({ personId, period: { kind, from }, person, team, revision, score }) => ({
      key: `${personId} ${kind} ${toDay(from)}`,
      period:
        kind === 'month' ? `${toDay(from).toPlainYearMonth()}` : `${toDay(from).year}Q${(toDay(from).month + 2) / 3}`,
      ...{ name: person.name, team: team.name, revision },
      version: (score as { readonly scorecard: { readonly version: number } }).scorecard.version,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const scoresListedIn = ({ kind, parties }: ChangeView): string[] =>
  kind !== 'correction'
    ? []
    : parties.flatMap(({ person, moves }) =>
        readMoves(moves).map(({ period }) => `${person.id} ${period.kind} ${period.from}`),
      );
