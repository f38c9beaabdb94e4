import { z } from 'zod';
import { changeScorecardForm } from '../forms/change-scorecard.ts';
import { changeTargetForm } from '../forms/change-target.ts';
import { acknowledgeChange } from '../services/changes/acknowledge.ts';
import { approveChange } from '../services/changes/approve.ts';
import { draftCorrection } from '../services/changes/draft-correction.ts';
import { draftScorecard, scorecardToChange } from '../services/changes/draft-scorecard.ts';
import { draftTargetLine } from '../services/changes/draft-targets.ts';
import { readChange, type TypedChange } from '../services/changes/line.ts';
import { listChanges } from '../services/changes/list.ts';
import type { ChangeView } from '../services/changes/read.ts';
import { changeShown, shownOf } from '../services/changes/show.ts';
import { simulateChange } from '../services/changes/simulate.ts';
import { submitChange } from '../services/changes/submit.ts';
import { ownPartOf } from '../services/changes/told.ts';
import { withdrawChange } from '../services/changes/withdraw.ts';
import { words } from '../texts/words.ts';
import { changeCard } from '../views/change.ts';
import { changeForMeCard } from '../views/change-told.ts';
import { changesCard } from '../views/changes.ts';
import { ask, say } from './answers.ts';
import { type Call, type Command, unknownVerb, verb } from './command.ts';

const number = z.object({
  change: z
    .string()
    .regex(/^#?\d{1,9}$/)
    .transform((text) => Number(text.replace('#', ''))),
});
const takesNumber = [{ kind: 'word', name: 'change' }] as const;
const numberExamples = { en: ['4'], zh: ['4'] };
const reason = z.string().max(500);

export const change: Command = {
  name: words.change,
  summary: (texts) => texts.change.summary,
  verbs: [
    verb({
      examples: { en: ['', '4'], zh: ['', '4'] },
      takes: takesNumber,
      input: z.object({ change: z.string().optional() }),
      run: (call, { change: said }) => {
        if (said === undefined) return showChanges(call);
        const read = number.safeParse({ change: said });
        if (!read.success) throw unknownVerb(`${words.change.en} ${said}`, said, change);
        return showChange(call, read.data.change);
      },
    }),
    verb({ word: words.list, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: showChanges }),
    verb({
      word: words.new,
      examples: {
        en: ['visits 15, teamwork 20 from=2027-01-01 why="Joint visits close more often"', ''],
        zh: ['拜访 15，协作积分 20 生效=2027-01-01 理由=联合拜访成单率更高', ''],
      },
      takes: [
        { kind: 'named', name: 'from', word: { en: 'from', zh: '生效' } },
        { kind: 'named', name: 'link', word: { en: 'link', zh: '联动' } },
        { kind: 'named', name: 'team', word: words.team, several: true },
        { kind: 'named', name: 'exception', word: { en: 'exception', zh: '破例' }, several: true },
        { kind: 'named', name: 'why', word: { en: 'why', zh: '理由' }, several: true },
        { kind: 'rest', name: 'line' },
      ],
      input: z.object({
        ...{ line: z.string().max(500).default(''), from: z.string().max(40).optional() },
        ...{ link: z.string().max(20).optional(), team: z.string().max(80).optional() },
        ...{ why: reason.optional(), exception: z.string().max(200).optional() },
      }),
      run: newChange,
    }),
    verb({
      // In Chinese a target and a goal are one word.
      word: { en: 'target', zh: words.goal.zh },
      examples: {
        en: ['@Li Na visits 150 from=2026-12-01 why="Two weeks of training"'],
        zh: ['@李娜 拜访 150 生效=2026-12-01 理由=培训两周'],
      },
      takes: [
        { kind: 'named', name: 'from', word: { en: 'from', zh: '生效' } },
        { kind: 'named', name: 'why', word: { en: 'why', zh: '理由' }, several: true },
        { kind: 'rest', name: 'line' },
      ],
      input: z.object({
        ...{ line: z.string().max(500).optional(), from: z.string().max(40).optional(), why: reason.optional() },
      }),
      run: async (call, { line, ...typed }) =>
        line
          ? sayChange(call, await draftTargetLine(call.work, call.chatId, { line, ...typed }))
          : ask(await changeTargetForm.form(call)),
    }),
    verb({
      word: words.correct,
      examples: {
        en: [
          '@Li Na visits 50 2026-10 why="It was typed wrong"',
          'scorecard v2 visits 15, teamwork 20 why="As agreed"',
        ],
        zh: ['@李娜 拜访 50 2026-10 理由=当时输错了', '考核 v2 拜访 15，协作积分 20 理由=按当时约定'],
      },
      takes: [
        { kind: 'named', name: 'link', word: { en: 'link', zh: '联动' } },
        { kind: 'named', name: 'team', word: words.team, several: true },
        { kind: 'named', name: 'why', word: { en: 'why', zh: '理由' }, several: true },
        { kind: 'rest', name: 'line' },
      ],
      input: z.object({
        ...{ line: z.string().max(500).default(''), why: reason.optional() },
        ...{ link: z.string().max(20).optional(), team: z.string().max(80).optional() },
      }),
      run: async (call, typed) => sayChange(call, await draftCorrection(call.work, call.chatId, typed)),
    }),
    verb({
      word: words.simulate,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async (call, input) => sayChange(call, await simulateChange(call.work, input.change)),
    }),
    verb({
      word: words.publish,
      examples: { en: ['4', '4 sooner="The quarter begins on Friday"'], zh: ['4', '4 提前=周五就是新季度'] },
      takes: [
        { kind: 'named', name: 'sooner', word: { en: 'sooner', zh: '提前' }, several: true },
        { kind: 'word', name: 'change' },
      ],
      input: number.extend({ sooner: reason.optional() }),
      run: async (call, input) => sayChange(call, await submitChange(call.work, input.change, input.sooner?.trim())),
    }),
    verb({
      word: words.approve,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async (call, input) => sayChange(call, await approveChange(call.work, input.change)),
    }),
    verb({
      word: words.acknowledge,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => {
        const told = await acknowledgeChange(work, input.change);
        const mine = ownPartOf(told, work.actor.personId);
        return say(changeForMeCard(reader, told, mine && { ...mine, again: false }));
      },
    }),
    verb({
      word: words.withdraw,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async (call, input) => sayChange(call, await withdrawChange(call.work, input.change)),
    }),
  ],
};

interface Typed extends TypedChange {
  readonly team?: string | undefined;
}

/** A draft, or the form for it where nothing says what is to be otherwise. */
async function newChange(call: Call, { team, ...typed }: Typed) {
  const of = scorecardToChange(call.work, team);
  const { line, link, from, why, exception } = typed;
  if (line || link) return sayChange(call, await draftScorecard(call.work, of, readChange(call.work, typed)));
  const said = Object.entries({ from, why, exception }).filter((one): one is [string, string] => one[1] !== undefined);
  return ask(await changeScorecardForm.form(call, Object.fromEntries(said), {}, { scorecard: of.id }));
}

export async function showChanges({ work, reader }: Call) {
  return say(changesCard(reader, await listChanges(work), work.today));
}

export async function showChange({ work, reader }: Call, wanted: number) {
  return say(changeCard(reader, await changeShown(work, wanted)));
}

/** As it stands after something was done with it. */
export async function sayChange({ work, reader }: Call, done: ChangeView) {
  return say(changeCard(reader, await shownOf(work, done)));
}
