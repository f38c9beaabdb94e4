import { commands } from '../../../commands/index.ts';
import { periodOf } from '../../../domain/period.ts';
import { Refusal } from '../../../errors.ts';
import type { Refused } from '../../../refused/refused.ts';
import { type Missing, missables } from '../../../refused/typed.ts';
import { type Reader, typed } from '../../../texts/reader.ts';
import { joinWord, words } from '../../../texts/words.ts';
import { refusalCard } from '../../../views/refusal.ts';
import { changesRefused } from './changes-refused.ts';
import { contestsRefused } from './contests-refused.ts';
import { complaints, day, indicator, renewalRate, visits } from './indicators.ts';
import { offersRefused } from './offers-refused.ts';
import { praiseRefused } from './praise-refused.ts';
import { plansRefused } from './reward-plan.ts';
import { rewardsRefused } from './rewards-refused.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const october = periodOf('month', day('2026-10-18'), 1);

const locked = {
  code: 'target-locked',
  whose: [people.li],
  indicator: visits,
  amount: 180n,
  period: periodOf('quarter', day('2026-10-18'), 1),
  fiscalYearStart: 1,
} satisfies Refused;

const closed: Refused = { code: 'period-closed', period: october, fiscalYearStart: 1 };

/** The same with what is missing in it. */
const whole: Readonly<Record<Missing, Parameters<typeof typed> extends [Reader, ...infer Said] ? Said : never>> = {
  task: [words.task, words.claim, '12'],
  inquiry: [words.reward, words.answer, '31'],
  contest: [words.pk, joinWord, '3'],
  title: [words.task, words.new, { en: 'Joint visit', zh: '联合拜访' }],
  indicator: [words.goal, words.why, { en: 'amount', zh: '销售额' }],
  target: [words.goal, words.whatIf, { en: 'amount 6m', zh: '销售额 600万' }],
  whom: [words.team, words.add, { en: '@Li Na', zh: '@李娜' }],
  team: [words.team, words.new, { en: 'East Three', zh: '华东三队' }],
  day: [words.calendar, words.dayOff, '12-31'],
  code: [words.claim, 'XXXX-XXXX-XXXX'],
  before: [words.scorecard, words.diff, '1 2'],
  after: [words.scorecard, words.diff, '1 2'],
  change: [words.change, words.publish, '4'],
  weights: [words.change, words.new, { en: 'visits 15, teamwork 20', zh: '拜访 15，协作积分 20' }],
  why: [words.change, words.new, { en: 'visits 15, teamwork 20', zh: '拜访 15，协作积分 20' }],
};

const refused: Readonly<Record<string, Refused>> = {
  'an unknown command': {
    code: 'unknown-command',
    word: 'reprot',
    nearest: commands.slice(0, 3).map(({ name }) => name),
  },
  'an unknown word behind a command': {
    code: 'unknown-command',
    word: 'nudge on',
    nearest: [words.off, words.at],
    of: words.nudge,
  },
  'a command that takes no other word': {
    code: 'unknown-command',
    word: 'rebuild now',
    nearest: [],
    of: words.rebuild,
  },
  ...changesRefused,
  ...plansRefused,
  ...offersRefused,
  ...praiseRefused,
  ...rewardsRefused,
  ...contestsRefused,
  'something unclear': { code: 'unreadable-input', word: 'abc' },
  'something missing': { code: 'unreadable-input' },
  'a scorecard in force': { code: 'scorecard-in-force', team: teams.company, version: 1 },
  'an unknown template': { code: 'no-template', word: '成功' },
  'a version that there is not': { code: 'no-version', version: 7, newest: 2 },
  'a template outside of the limits': {
    code: 'outside-envelope',
    of: 'template',
    violations: [
      { kind: 'dimension-weight', dimension: 'result', weight: 4_000, least: 5_500, most: 6_000 },
      { kind: 'weight-too-small', indicator: 'visits', weight: 400, least: 500 },
      { kind: 'indicator-count', count: 8, least: 3, most: 7 },
    ],
    indicators: [visits, complaints],
  },
  'a template that no reason helps': {
    code: 'outside-envelope',
    of: 'template',
    violations: [
      { kind: 'unknown-indicator', indicator: 'vists' },
      { kind: 'not-the-whole', total: 9_000, by: 1_000 },
    ],
    indicators: [visits],
  },
  'an unknown indicator': { code: 'unknown-indicator', word: 'vists', asked: 'why', nearest: [visits, complaints] },
  'an unknown indicator on a board': {
    code: 'unknown-indicator',
    word: 'vists',
    asked: 'board',
    nearest: [visits, complaints],
  },
  'an indicator without shares': { code: 'no-share', indicator: renewalRate },
  'a closed period': closed,
  'a closed period of somebody whom one may correct': { ...closed, yours: true },
  'a correction of what is open': { code: 'not-to-correct', why: 'open', period: october, fiscalYearStart: 1 },
  'a correction of a last value': { code: 'not-to-correct', why: 'no-sum', indicator: indicator('satisfaction') },
  'an undo that was heard late': { code: 'undo-late', saidAt: Temporal.Instant.from('2026-11-17T14:01:00Z') },
  'nothing to say again': { code: 'nothing-before' },
  'a target of one’s own': { code: 'not-your-target', of: 'person' },
  'a team’s target': { code: 'not-your-target', of: 'team' },
  'a target that nobody else could set': { code: 'not-your-target', of: 'team', nobodyElse: true },
  'the last admin': { code: 'last-admin' },
  'nothing to split': {
    code: 'no-target',
    team: teams.east,
    indicator: visits,
    period: periodOf('quarter', day('2027-01-01'), 1),
    fiscalYearStart: 1,
  },
  'a locked target': locked,
  'a locked target that may be changed': {
    ...locked,
    wanted: { of: { kind: 'person', id: '018f0000-0000-7000-8000-000000000001' }, amount: 200n },
  },
  'locked targets': { ...locked, whose: [people.li, people.chen, people.sun, people.zhou], amount: undefined },
  'one’s own locked target': { ...locked, whose: [] },
  'another number by now': { code: 'target-replaced' },
  'nobody to split among': { code: 'split-refused', why: 'no-children' },
  'nothing left to split': { code: 'split-refused', why: 'nothing-to-split' },
  'nothing to split by': { code: 'split-refused', why: 'no-basis' },
  'less than nothing': { code: 'split-refused', why: 'below-nothing' },
  'nothing to undo': { code: 'nothing-to-undo' },
  'nothing to show': { code: 'nothing-to-show' },
  'not allowed': { code: 'not-allowed' },
  'no digest': { code: 'no-digest' },
  'a time that is none': { code: 'unreadable-when', what: 'time', word: '25:00' },
  'no time': { code: 'unreadable-when', what: 'time', word: undefined },
  'no length of time': { code: 'unreadable-when', what: 'length', word: undefined },
  'no days of leave': { code: 'unreadable-when', what: 'days', word: undefined },
  'a reminder of another day': { code: 'reminder-over', day: day('2026-11-17') },
  'leave that is over': { code: 'leave-past', day: day('2026-11-16') },
  'oneself as the delegate': { code: 'delegate-refused', why: 'self' },
  'a delegate of nobody': { code: 'delegate-refused', why: 'no-team' },
  'a delegate who is away': {
    code: 'delegate-refused',
    why: 'away',
    delegate: people.li,
    days: { from: day('2026-12-01'), until: day('2026-12-05') },
  },
  'leave without end': { code: 'leave-too-long' },
  'a change of others': { code: 'change-concerns-others', number: 4 },
  'a change that was withdrawn': { code: 'change-stage', number: 4, act: 'acknowledge', stage: 'withdrawn' },
  'leave twice': { code: 'leave-twice', known: { from: day('2026-12-01'), until: day('2026-12-05') } },
  'the currency is settled': { code: 'settled', what: 'currency' },
  'the fiscal year is settled': { code: 'settled', what: 'fiscal-year' },
  'an admin is there': { code: 'admin-there', admin: people.wang },
  'not connected': { code: 'not-connected' },
  'a guest': { code: 'not-a-member' },
  'claimed already': { code: 'already-claimed', by: people.chen, open: 2 },
  'claimed already, one other is open': { code: 'already-claimed', by: people.alex, open: 1 },
  'claimed already, nothing else is open': { code: 'already-claimed', by: people.chen, open: 0 },
  'claimed by oneself': { code: 'claim-refused', why: 'already-yours' },
  'one’s own task': { code: 'claim-refused', why: 'own-task' },
  'for another team': { code: 'claim-refused', why: 'for-others', team: teams.south, role: null },
  'for managers': { code: 'claim-refused', why: 'for-others', team: null, role: 'manager' },
  'for the members of another team': { code: 'claim-refused', why: 'for-others', team: teams.south, role: 'member' },
  'overdue for a claim': { code: 'claim-refused', why: 'overdue', dueOn: day('2026-11-20') },
  'too many tasks': { code: 'claim-refused', why: 'too-many', open: 3 },
  'one task is too many': { code: 'claim-refused', why: 'too-many', open: 1 },
  'a stale press': {
    code: 'task-moved-on',
    number: 12,
    state: 'confirmed',
    since: Temporal.Instant.from('2026-11-20T02:00:00Z'),
    by: people.li,
  },
  'one’s own part is done': { code: 'already-done', number: 12, at: Temporal.Instant.from('2026-11-20T02:00:00Z') },
  'another’s task': { code: 'not-holder', number: 12 },
  'another’s to cancel': { code: 'not-canceller', number: 12, requester: people.li },
  'a part is done': { code: 'part-done', number: 12, holder: people.chen },
  'another’s to confirm': { code: 'not-confirmer', number: 12, requester: people.li },
};

export const refusalSamples: Samples = {
  view: 'refusal',
  ends: ['a guest', 'not connected'],
  says: 'says what did not happen and what to do next',
  scenes: Object.fromEntries([
    ...Object.entries(refused).map(([scene, what]) => [
      scene,
      (reader: Reader) => refusalCard(reader, new Refusal(what), { manager: people.wang, said: '目标 @sun' }),
    ]),
    ['a closed period, and no manager', (reader: Reader) => refusalCard(reader, new Refusal(closed), {})],
    [
      'leave that is over, and no manager',
      (reader: Reader) => refusalCard(reader, new Refusal({ code: 'leave-past', day: day('2026-11-16') }), {}),
    ],
    ...missables.map((missing) => [
      `missing: ${missing}`,
      (reader: Reader) =>
        refusalCard(reader, new Refusal({ code: 'unreadable-input', missing }), {
          examples: [typed(reader, ...whole[missing])],
        }),
    ]),
    [
      'nothing to show, and nothing typed',
      (reader: Reader) => refusalCard(reader, new Refusal({ code: 'nothing-to-show' }), {}),
    ],
    [
      'a target of one’s own, and no manager',
      (reader: Reader) => refusalCard(reader, new Refusal({ code: 'not-your-target', of: 'person' }), {}),
    ],
    ['not allowed, and no manager', (reader: Reader) => refusalCard(reader, new Refusal({ code: 'not-allowed' }), {})],
  ]),
};
