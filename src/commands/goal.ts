import { z } from 'zod';
import { typedPeriod } from '../domain/period-name.ts';
import { goalSetForm } from '../forms/goal-set.ts';
import { goalSplitForm, splitAnswer } from '../forms/goal-split.ts';
import { companyGoals, teamGoals } from '../services/goals/overview.ts';
import { ownGoals } from '../services/goals/own.ts';
import { personGoals } from '../services/goals/person.ts';
import { risks } from '../services/goals/risk.ts';
import { ownShare } from '../services/goals/why.ts';
import { answersAsked, asksForAnswers, readSplitAsk, teamToSplit } from '../services/splits/said.ts';
import { readTarget, readTeamTarget } from '../services/targets/said.ts';
import { setTarget } from '../services/targets/set.ts';
import { showWhatIf } from '../services/what-ifs/show.ts';
import { words } from '../texts/words.ts';
import { myGoalsCard } from '../views/my-goals.ts';
import { personGoalsCard } from '../views/person-goals.ts';
import { riskCard } from '../views/risk.ts';
import { splitAnswersCard } from '../views/split-answers.ts';
import { targetSetCard } from '../views/target-set.ts';
import { teamGoalsCard } from '../views/team-goals.ts';
import { whatIfCard } from '../views/what-if.ts';
import { whyCard } from '../views/why.ts';
import { ask, say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const goal: Command = {
  name: words.goal,
  summary: (texts) => texts.goal.summary,
  verbs: [
    verb({
      examples: { en: ['', '@Li Na'], zh: ['', '@李娜'] },
      takes: [{ kind: 'mention', name: 'whom' }],
      input: z.object({ whom: z.string().max(80).optional() }),
      run: (call, { whom }) => (whom ? goalsOf(call, whom) : myGoals(call)),
    }),
    verb({
      word: words.team,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: (call) => goalsOfTeam(call),
    }),
    verb({
      word: words.company,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(teamGoalsCard(reader, await companyGoals(work))),
    }),
    verb({
      word: words.risk,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: goalRisks,
    }),
    verb({
      word: words.set,
      examples: {
        en: ['@Li Na visits 60', 'team amount 5m 2026Q4'],
        zh: ['@李娜 拜访 60', '团队 销售额 500万 2026Q4'],
      },
      takes: [{ kind: 'rest', name: 'line' }],
      input: z.object({ line: z.string().max(500).optional() }),
      run: async (call, { line }) => (line ? setTargetLine(call, line) : ask(await goalSetForm.form(call))),
    }),
    verb({
      word: words.whatIf,
      examples: {
        en: ['amount 6m'],
        zh: ['销售额 600万'],
      },
      takes: [{ kind: 'rest', name: 'target' }],
      input: z.object({ target: z.string().max(500) }),
      run: (call, { target }) => whatIfLine(call, target),
    }),
    verb({
      word: words.why,
      examples: { en: ['amount'], zh: ['销售额'] },
      takes: [{ kind: 'rest', name: 'indicator' }],
      input: z.object({ indicator: z.string().max(80) }),
      run: (call, { indicator }) => showWhy(call, indicator),
    }),
    verb({
      word: words.split,
      examples: {
        en: ['amount equal', 'amount headcount East Two 2027Q1 reserve=200k'],
        zh: ['销售额 平均', '销售额 人数 华东二队 2027Q1 预留=20万'],
      },
      takes: [
        { kind: 'named', name: 'reserve', word: { en: 'reserve', zh: '预留' } },
        { kind: 'rest', name: 'line' },
      ],
      input: z.object({ line: z.string().max(200).optional(), reserve: z.string().max(40).optional() }),
      run: splitLine,
    }),
  ],
};

export async function myGoals({ work, reader }: Call) {
  return say(myGoalsCard(reader, await ownGoals(work)));
}

async function goalsOf(call: Call, whom: string) {
  const { work, reader, me } = call;
  const goals = await personGoals(work, whom);
  return goals.person.personId === me.personId ? myGoals(call) : say(personGoalsCard(reader, goals));
}

/** The own team's, where none is named. */
export async function goalsOfTeam({ work, reader }: Call, teamId?: string) {
  return say(teamGoalsCard(reader, await teamGoals(work, teamId)));
}

export async function goalRisks({ work, reader }: Call) {
  return say(riskCard(reader, await risks(work)));
}

/** The own part in what the team has, and the team's in what the company has. */
export async function showWhy({ work, reader }: Call, indicator: string) {
  return say(whyCard(reader, await ownShare(work, indicator)));
}

export async function setTargetLine({ work, reader, chatId }: Call, line: string) {
  return say(targetSetCard(reader, await setTarget(work, await readTarget(work, chatId, line))));
}

/** Without a team it is about that of the chat, or the own. */
export async function whatIfLine({ work, reader, chatId }: Call, line: string) {
  const said = await readTeamTarget(work, chatId, line);
  return say(whatIfCard(reader, { ...(await showWhatIf(work, said)), today: work.today }));
}

interface SplitTyped {
  readonly line?: string | undefined;
  readonly reserve?: string | undefined;
}

/** A preview, the form for what is missing, or what people say to an earlier one. */
async function splitLine(call: Call, { line, reserve }: SplitTyped) {
  const { work, reader, chatId } = call;
  if (!line) return ask(await goalSplitForm.form(call, {}, {}, { team: (await teamToSplit(work, chatId)).id }));
  if (asksForAnswers(line)) return say(splitAnswersCard(reader, await answersAsked(work, line, chatId)));
  const { method, ...asked } = await readSplitAsk(work, line, reserve, chatId);
  if (method) return splitAnswer(call, { ...asked, method });
  const { team, indicator, period } = asked;
  const values = {
    indicator: indicator.key,
    ...(period ? { period: typedPeriod(period, work.org.fiscalYearStart) } : {}),
    ...(reserve ? { reserve } : {}),
  };
  return ask(await goalSplitForm.form(call, values, {}, { team: team.id }));
}
