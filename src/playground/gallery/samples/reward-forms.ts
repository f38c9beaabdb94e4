import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { RewardPlan } from '../../../domain/rewards/plan.ts';
import { amountOf, statementsOf } from '../../../domain/rewards/statement.ts';
import { idOfPeriod } from '../../../services/periods/kept.ts';
import { askAbout } from '../../../services/rewards/inquiries/ask.ts';
import { toKeptLines } from '../../../services/rewards/kept-lines.ts';
import { toContent } from '../../../services/rewards/plan-content.ts';
import { fromDay, fromInstant } from '../../../store/time.ts';
import type { FormCompany, FormSamples } from './forms.ts';
import { day, sales } from './indicators.ts';

const plan: RewardPlan = {
  period: 'month',
  personal: {
    by: { kind: 'indicator', indicator: sales.key },
    ...{ base: 600_000n, managerBase: 0n },
    ladder: { tiers: [{ from: 8_000, pays: { kind: 'proportion' } }], cap: undefined },
  },
  pool: undefined,
};

/** East One is paid by a plan which Ma Xiaodong approves. Gives its id. */
async function paid({ as, idOf }: FormCompany): Promise<string> {
  const { tx, org, newId, now } = as('wang');
  const [orgId, teamId, planId, changeId] = [org.id, idOf('east-1'), newId(), newId()];
  const at = fromInstant(now);
  const from = fromDay(day('2026-07-01'));
  await tx.change.create({
    data: {
      ...{ orgId, id: changeId, number: 1, teamId, kind: 'target', state: 'published', content: {}, why: '说好的' },
      ...{ from, authorId: idOf('lin'), createdAt: at, changedAt: at, publishedAt: at },
    },
  });
  await tx.rewardPlan.create({ data: { orgId, id: planId, teamId } });
  await tx.rewardPlanVersion.create({
    data: {
      ...{ orgId, planId, version: 1, from, changeId, content: toContent(plan) },
      approvers: { create: [{ personId: idOf('ma') }] },
    },
  });
  return planId;
}

/** Li Na is paid for September by it. Gives the id of the statement. */
async function stated(company: FormCompany): Promise<string> {
  const { as, idOf } = company;
  const planId = await paid(company);
  const work = as('wang');
  const { tx, org, newId, now } = work;
  const [payoutId, id, personId, at] = [newId(), newId(), idOf('li'), fromInstant(now)];
  const attainment = ratio(96, 100);
  const earner = { personId, manages: false, attainment, days: 1, of: 1, share: { attainment, weight: 1n } };
  const lines = statementsOf(plan, undefined, [earner])[0]?.lines ?? [];
  const periodId = await idOfPeriod(work, periodOf('month', day('2026-09-01'), 1));
  await tx.rewardPayout.create({
    data: {
      ...{ orgId: org.id, id: payoutId, planId, version: 1, periodId, madeAt: at },
      ...{ approvedById: idOf('ma'), approvedAt: at },
    },
  });
  const home = { personId, teamId: idOf('east-1') };
  await tx.rewardStatement.create({
    data: { orgId: org.id, id, payoutId, ...home, lines: toKeptLines(lines), amount: amountOf(lines) },
  });
  return id;
}

export const rewardFormSamples: readonly FormSamples[] = [
  {
    form: 'reward-estimate',
    says: 'asks for how much more of what one is paid by',
    who: 'li',
    state: async (company) => ({ plan: await paid(company) }),
    wrong: ({ fields }) => Object.fromEntries(fields.map(({ name }) => [name, '1.200'])),
  },
  {
    form: 'reward-ask',
    says: 'asks which line of a statement a question is about',
    who: 'li',
    state: async (company) => ({ statement: await stated(company) }),
    wrong: () => ({ line: '1', question: '为'.repeat(501) }),
  },
  {
    form: 'reward-answer',
    says: 'asks for the answer to a question about pay, and what it puts right',
    who: 'ma',
    state: async (company) => {
      const statement = await stated(company);
      const { number } = await askAbout(company.as('li'), { statement, line: 1, question: '为什么？' });
      return { inquiry: number };
    },
    wrong: () => ({ answer: '少算了一次', adjustment: '一点' }),
  },
];
