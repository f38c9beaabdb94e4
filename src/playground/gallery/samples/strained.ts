import { openTypeface } from '../../../charts/text/typeface.ts';
import { ratio } from '../../../domain/ratio.ts';
import { Refusal } from '../../../errors.ts';
import { counterProposalCard } from '../../../views/counter-proposal.ts';
import { gapCard } from '../../../views/gap.ts';
import { helpingCardWithPicture } from '../../../views/helping-chart.ts';
import { personGoalsCard } from '../../../views/person-goals.ts';
import { proposalCard } from '../../../views/proposal.ts';
import { recordedCard } from '../../../views/recorded.ts';
import { refusalCard } from '../../../views/refusal.ts';
import { taskCard } from '../../../views/task.ts';
import { taskConfirmCard } from '../../../views/task-confirm.ts';
import { taskDetailsCard } from '../../../views/task-details.ts';
import { openTasksCard } from '../../../views/task-list.ts';
import { teamGoalsCard } from '../../../views/team-goals.ts';
import { rosterCard } from '../../../views/team-roster.ts';
import { shown as board, byValue } from './board.ts';
import { forty } from './chart-rows.ts';
import { show as week } from './digest.ts';
import { gap } from './gap.ts';
import { helping } from './helping.ts';
import { sales } from './indicators.ts';
import { asked, east, proposed } from './proposal.ts';
import { said } from './recorded.ts';
import type { Samples } from './sample.ts';
import { claimed, done, slot, task } from './task.ts';
import { now, people, standing } from './team.ts';
import { roster } from './team-change.ts';
import { goals } from './team-goals.ts';
import { digest, person } from './week.ts';

const name = (text: string) => ({ name: text, alias: null });
const hostile = name('*<!channel>* <at id=all></at> [x](https://evil.example) `@所有人`');
const turned = name('\u202Eابن رشد\u202C');
const marked = name(`Z${'\u0301\u0323\u0307'.repeat(40)}algo`);
const longChinese = name('阿依古丽·买买提吐尔逊·阿卜杜热合曼·努尔麦麦提');
const longLatin = name('Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft');
const family = name('👩‍👩‍👧‍👦🇨🇳👍🏽'.repeat(12));
const longTeam = name('华东大区第一分公司大客户与渠道联合拓展突击队（含苏州、无锡、常州办事处）');
const all = [hostile, turned, marked, longChinese, longLatin, family];

const everybody = all.map((who, nth) => ({ id: String(nth), ...who }));
const typeface = openTypeface();

const crowd = forty.map((row) => ({ ...name(row.name), share: BigInt(Math.round((row.attainment ?? 0) * 100)) }));
const own = (share: bigint) => standing(sales, share * 900_000n, 90_000_000n);
const essay = '华星的采购负责人换了，新的负责人要先走一遍供应商评审，'.repeat(12);

/** From nothing to 120 million, in fen. */
const amounts = [0n, 1n, 860_000n, 999_900n, 1_000_000n, 12_500_000n, 9_999_999_900n, 12_000_000_000n] as const;

export const strainedSamples: Samples = {
  view: 'strained',
  strained: true,
  says: 'stays readable with whatever names, words and numbers there are',
  scenes: {
    ...Object.fromEntries(
      amounts.map((amount) => [
        `${amount} fen of a target of 120 million`,
        (reader) =>
          recordedCard(
            reader,
            said({ items: [{ indicator: sales, amount, standing: standing(sales, amount, 12_000_000_000n) }] }),
          ),
      ]),
    ),
    'a note that is an essay': (reader) => recordedCard(reader, said({ note: essay })),
    'recorded for somebody with a long name': (reader) => recordedCard(reader, said({ whose: longLatin }), hostile),
    'forty people of a team': (reader) =>
      teamGoalsCard(reader, { ...goals, below: crowd.map((who) => ({ who, standing: own(who.share) })) }),
    'a team with a long name, and people with any': (reader) =>
      teamGoalsCard(reader, { ...goals, team: longTeam, below: all.map((who) => ({ who, standing: own(63n) })) }),
    'forty people on a roster': (reader) =>
      rosterCard(
        reader,
        { ...roster, members: crowd.map((who, nth) => ({ ...who, personId: String(nth), role: 'member' })) },
        { manager: undefined, mayAdd: true },
      ),
    'anybody on a roster': (reader) =>
      rosterCard(
        reader,
        {
          ...roster,
          team: longTeam,
          members: all.map((who, nth) => ({ ...who, personId: String(nth), role: 'member' })),
        },
        { manager: hostile, mayAdd: false },
      ),
    'anybody on a board': (reader) =>
      byValue(reader, {
        ...board,
        team: longTeam,
        people: all.map((who, nth) => ({
          ...who,
          personId: String(nth),
          standing: own(63n),
          before: ratio(1, 2),
          now: ratio(3, 5),
        })),
      }),
    'a colleague with a long name': (reader) =>
      personGoalsCard(reader, {
        person: { ...longChinese, personId: '018f0000-0000-7000-8000-000000000002' },
        standings: [own(63n)],
        values: true,
        talk: true,
        decides: false,
        fiscalYearStart: 1,
        at: now,
      }),
    'a task list': (reader) =>
      openTasksCard(reader, [
        { task: { ...task, title: essay, requester: hostile }, claimable: true },
        { task: { ...task, title: hostile.name, number: 123_456_789, requester: family }, claimable: false },
      ]),
    'what was said is an essay': (reader) =>
      refusalCard(reader, new Refusal({ code: 'unknown-command', word: essay, nearest: [] }), {
        manager: longLatin,
        said: essay,
      }),
    'nothing to show of what was hostile': (reader) =>
      refusalCard(reader, new Refusal({ code: 'nothing-to-show' }), { manager: hostile, said: hostile.name }),
    'anybody who helped anybody': (reader) =>
      helpingCardWithPicture(
        reader,
        {
          ...helping,
          team: { id: 'team', ...longTeam },
          details: {
            people: everybody.map((helper, nth) => ({
              ...{ helper, helped: everybody.at(nth - 1) ?? helper },
              ...{ tasks: 3, points: 123_456 },
            })),
            ...{ unanswered: everybody.map((who) => ({ ...who, tasks: [123_456_789] })) },
            ...{ untouched: everybody, notYet: everybody },
          },
        },
        typeface,
      ),
    'taken by somebody with a long name': (reader) =>
      refusalCard(reader, new Refusal({ code: 'already-claimed', by: longLatin, open: 2 }), { manager: people.wang }),
  },
};

const inChat = { showCustomer: true };

const strained = {
  ...done,
  slots: done.slots.map((slot) => ({ ...slot, note: essay })),
};

export const strainedToldSamples: Samples = {
  view: 'strained-told',
  strained: true,
  announced: 'task',
  says: 'stays readable in a chat, whoever wrote what',
  scenes: {
    'a task with a hostile title and customer': (reader) =>
      taskCard(reader, { ...task, title: hostile.name, customer: hostile.name, requester: hostile }, inChat),
    'a task with an essay for a title': (reader) =>
      taskCard(reader, { ...task, title: essay, requester: longLatin }, inChat),
    'a task in which everybody has a name of their own': (reader) =>
      taskCard(
        reader,
        {
          ...claimed,
          slots: all.map((holder, index) => slot(index, longTeam, holder, 10_000 / all.length)),
          requester: marked,
        },
        inChat,
      ),
    'a task to confirm': (reader) =>
      taskConfirmCard(
        reader,
        { ...strained, title: essay, customer: essay, requester: family },
        { kind: 'passes', at: now, to: family },
      ),
    'the details of a task, with essays for notes': (reader) =>
      taskDetailsCard(reader, {
        task: { ...strained, title: essay, requester: hostile, partner: longLatin },
        ...{ customerHidden: false, acts: ['confirm', 'give-back'], told: 0 },
      }),
    'a proposal to somebody with a long name, by somebody with another': (reader) =>
      proposalCard(reader, { ...asked, person: longLatin, setBy: longChinese }, { ...east, team: longTeam }, undefined),
    'a counter-proposal whose reason is an essay': (reader) =>
      counterProposalCard(reader, { ...proposed, person: hostile, reason: essay }, { kind: 'gap', amount: 1n }),
    'a week of forty people': (reader) =>
      week(
        reader,
        { people: crowd.map((who, nth) => person(who, who.share, nth % 7)), active: crowd.length },
        'progress',
      ),
    'a week of forty people, ranked': (reader) =>
      week(reader, { people: crowd.map((who, nth) => person(who, who.share, nth % 7)), active: crowd.length }, 'full'),
    'a week of people with any names': (reader) =>
      week(
        reader,
        {
          team: { ...digest.team, ...longTeam },
          people: all.map((who, nth) => person(who, 40n + BigInt(nth) * 9n, nth)),
          active: all.length,
          tasks: { ...digest.tasks, helpers: all },
        },
        'full',
      ),
    'one person': (reader) => week(reader, { people: digest.people.slice(0, 1), active: 2 }, 'full'),
    'a gap that many could close': (reader) =>
      gapCard(reader, {
        ...gap,
        tasks: all.map((requester) => ({
          number: 12,
          customer: hostile.name,
          requester,
          slots: [{ holder: longLatin }],
        })),
      }),
  },
};
