import { z } from 'zod';
import { planFields } from '../domain/rewards/plan-problem.ts';
import { rewardPlanForm } from '../forms/reward-plan.ts';
import { draftAskedPlan, planToChange } from '../services/changes/plan-to-change.ts';
import { shownOf } from '../services/changes/show.ts';
import type { PlanAsked } from '../services/changes/wanted-plan.ts';
import { planShown, planVersions } from '../services/rewards/show-plan.ts';
import { words } from '../texts/words.ts';
import { changeCard } from '../views/change.ts';
import { rewardPlanCard } from '../views/reward-plan.ts';
import { rewardPlanDifferenceCard } from '../views/reward-plan-difference.ts';
import { ask, say } from './answers.ts';
import { type Argument, type Call, type Verb, verb } from './command.ts';

/** What is said of a plan by name; the rest of the line says what is to be done. */
const named: readonly Argument[] = [
  { kind: 'named', name: 'base', word: { en: 'base', zh: '基数' } },
  { kind: 'named', name: 'managerBase', word: { en: 'managers', zh: '经理基数' } },
  { kind: 'named', name: 'pool', word: { en: 'pool', zh: '奖金池' } },
  { kind: 'named', name: 'gate', word: { en: 'gate', zh: '门槛' } },
  { kind: 'named', name: 'floor', word: { en: 'floor', zh: '本人门槛' } },
  { kind: 'named', name: 'period', word: { en: 'period', zh: '周期' } },
  { kind: 'named', name: 'from', word: { en: 'from', zh: '生效' } },
  { kind: 'named', name: 'tiers', word: { en: 'tiers', zh: '档位' }, several: true },
  { kind: 'named', name: 'measure', word: { en: 'by', zh: '按' }, several: true },
  { kind: 'named', name: 'poolMeasure', word: { en: 'teamby', zh: '团队按' }, several: true },
  { kind: 'named', name: 'sharedBy', word: { en: 'shared', zh: '分法' }, several: true },
  { kind: 'named', name: 'approvers', word: { en: 'approver', zh: '批准' }, several: true },
  { kind: 'named', name: 'team', word: words.team, several: true },
  { kind: 'named', name: 'why', word: { en: 'why', zh: '理由' }, several: true },
];
const part = z.string().max(500).optional();
const parts = Object.fromEntries(planFields.map((field) => [field, part])) as Record<
  (typeof planFields)[number],
  typeof part
>;

const isNew = (said: string): boolean => said.toLowerCase() === words.new.en || said === words.new.zh;
const compared = new RegExp(`^(?:${words.diff.en}|${words.diff.zh})\\s+v?(\\d{1,6})\\s+v?(\\d{1,6})$`, 'iu');
const numbered = /^v?(\d{1,6})$/iu;

/** `/reward plan`: by what people are paid, and the draft of something else. */
export const planVerb: Verb = verb({
  word: words.plan,
  examples: {
    en: [
      ...['', 'East One', 'diff 1 2', 'new'],
      'new base=6000 tiers="80% proportional, 100% x1.5, cap 180%" pool=12000 gate=100% by=amount approver=@Zhou Min why="It pays who reaches what was agreed"',
    ],
    zh: [
      ...['', '华东一队', '对比 1 2', '新建'],
      '新建 基数=6000 档位="80% 按比例，100% 加速 1.5，封顶 180%" 奖金池=12000 门槛=100% 按=销售额 批准=@周敏 理由=达到约定就有',
    ],
  },
  takes: [...named, { kind: 'rest', name: 'line' }],
  input: z.object({ ...parts, line: z.string().max(200).optional() }),
  run: (call, { line = '', ...asked }) => {
    const said = line.trim();
    if (isNew(said)) return newPlan(call, asked);
    const [, before, after] = compared.exec(said) ?? [];
    if (before && after) return comparePlan(call, [Number(before), Number(after)], asked.team);
    const [, version] = numbered.exec(said) ?? [];
    if (version) return showPlan(call, { team: asked.team, version: Number(version) });
    return showPlan(call, { team: said === '' ? asked.team : said });
  },
});

/** A draft, or the form for it where nothing says what people are to be paid. */
async function newPlan(call: Call, asked: PlanAsked) {
  const { team, ...parts } = asked;
  if (Object.values(parts).every((one) => one === undefined)) return askForPlan(call, team);
  return say(changeCard(call.reader, await shownOf(call.work, await draftAskedPlan(call.work, asked))));
}

export async function askForPlan(call: Call, team: string | undefined) {
  const { team: meant } = await planToChange(call.work, team);
  return ask(await rewardPlanForm.form(call, {}, {}, { team: meant.id }));
}

async function showPlan({ work, reader }: Call, asked: { team?: string | undefined; version?: number }) {
  return say(rewardPlanCard(reader, await planShown(work, asked)));
}

async function comparePlan({ work, reader }: Call, versions: readonly [number, number], team: string | undefined) {
  return say(rewardPlanDifferenceCard(reader, await planVersions(work, versions, team)));
}
