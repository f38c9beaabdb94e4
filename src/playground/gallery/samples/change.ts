import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import { differenceBetween } from '../../../domain/scorecards/difference.ts';
import type { Refused } from '../../../refused/refused.ts';
import { changeCard, type ShownChange } from '../../../views/change.ts';
import type { ShownScorecard } from '../../../views/change-content.ts';
import type { ShownCorrection } from '../../../views/change-correction.ts';
import type { ShownTargets } from '../../../views/change-targets.ts';
import { changesCard } from '../../../views/changes.ts';
import { changesRefused } from './changes-refused.ts';
import { day, sales, visits } from './indicators.ts';
import { firstPlan, planChange, plansRefused, wouldPay } from './reward-plan.ts';
import type { Samples } from './sample.ts';
import { scorecard } from './scorecard-in-short.ts';
import { staleNumber } from './sourced.ts';
import { now, people, teams, today } from './team.ts';

const before = scorecard('sales-amount 40*, visits 20, new-customers 15, follow-ups 15, teamwork 10');

const score = (percent: number) => ({ value: ratio(percent, 100) });
const scores: ShownChange['scores'] = [
  { person: people.wang, own: true, before: score(78), after: score(79), moves: [] },
  { person: people.chen, own: false, before: score(91), after: score(90), moves: [] },
  { person: people.li, own: false, before: score(82), after: score(82), moves: [] },
  { person: people.sun, own: false, before: undefined, after: score(61), moves: [] },
];

const scorecardChange: ShownScorecard = {
  kind: 'scorecard',
  holder: teams.east,
  version: null,
  difference: differenceBetween(
    before,
    scorecard('sales-amount 40*, visits 15, new-customers 15, follow-ups 15, teamwork 15'),
  ),
  indicators: catalogue,
  allowance: { moved: { weight: 500, items: 0 }, left: { weight: 1_500, items: 1 } },
};

const targetChange: ShownTargets = {
  kind: 'target',
  holder: people.li,
  version: null,
  allowance: undefined,
  targets: [
    {
      whose: people.li,
      indicator: visits,
      period: periodOf('quarter', day('2026-10-01'), 1),
      before: 180n,
      after: 150n,
      comesTo: 170n,
    },
  ],
  hidden: 0,
  divided: [{ team: teams.east, difference: { kind: 'gap', amount: 10n } }],
  fiscalYearStart: 1,
};

const drafted: ShownChange = {
  change: {
    number: 4,
    kind: 'scorecard',
    stage: 'draft',
    team: teams.east,
    why: '联合拜访成单率更高',
    hurry: null,
    from: day('2026-12-01'),
    author: people.wang,
    inPlaceOf: null,
    changedAt: now,
    simulatedOn: null,
    publishedAt: null,
    approvals: [],
    parties: [],
  },
  what: scorecardChange,
  approving: { needed: 0, possible: [people.lin], waiting: [people.lin], hurried: false },
  noticeDays: 10,
  keeps: undefined,
  owned: true,
  asked: false,
  scores: [],
  pays: [],
  numbers: [],
  audience: undefined,
  ownSeenAt: undefined,
  today,
};

const withdrawn: ShownChange = { ...drafted, change: { ...drafted.change, stage: 'withdrawn' } };

const simulatedOn = day('2026-10-31');
const simulated: ShownChange = {
  ...drafted,
  change: { ...drafted.change, stage: 'simulated', simulatedOn, parties: [1, 2, 3, 4] },
  scores,
};

const replaced: ShownChange = {
  ...simulated,
  change: { ...simulated.change, from: day('2026-11-25'), inPlaceOf: people.lin },
  what: {
    ...scorecardChange,
    difference: differenceBetween(
      before,
      scorecard('sales-amount 40*, visits 20, new-customers 15, prospects 15, teamwork 10', 2_500),
    ),
    allowance: { moved: { weight: 2_000, items: 1 }, left: { weight: 2_000, items: 1 } },
  },
  approving: { needed: 2, possible: [people.lin, people.zhou], waiting: [], hurried: true },
};

const submitted: ShownChange = {
  ...simulated,
  change: {
    ...simulated.change,
    stage: 'submitted',
    hurry: '12-01 就是新季度',
    approvals: [{ by: people.lin, at: now }],
  },
  approving: { needed: 2, possible: [people.lin, people.zhou], waiting: [people.zhou], hurried: true },
  owned: false,
  asked: true,
};

const published: ShownChange = {
  ...simulated,
  change: { ...simulated.change, stage: 'coming', publishedAt: now },
  what: { ...scorecardChange, version: 3, allowance: undefined },
  audience: { seen: [people.lin], unseen: [{ person: people.sun }, { person: people.zhou }] },
  ownSeenAt: null,
};

const targetDrafted: ShownChange = {
  ...simulated,
  change: { ...simulated.change, kind: 'target', why: '培训两周', simulatedOn: today },
  what: targetChange,
};
const teamTargets: ShownTargets = {
  ...targetChange,
  holder: teams.east,
  targets: targetChange.targets.map((one) => ({ ...one, whose: teams.east, before: 720n, after: 600n, comesTo: 679n })),
  hidden: 3,
  divided: [{ team: teams.east, difference: { kind: 'even' } }],
};

const corrected: ShownCorrection = {
  ...{ kind: 'correction', holder: people.li, version: null, allowance: undefined, scorecard: undefined },
  target: {
    ...{ whose: people.li, indicator: visits, period: periodOf('month', day('2026-10-01'), 1), amount: 50n },
    was: { amount: 180n, period: periodOf('quarter', day('2026-10-01'), 1) },
  },
  periods: [periodOf('month', day('2026-10-01'), 1)],
  ...{ rewards: 0, fiscalYearStart: 1 },
};
const moves = [
  { period: periodOf('month', day('2026-10-01'), 1), before: score(78), after: score(81) },
  { period: periodOf('quarter', day('2026-10-01'), 1), before: score(80), after: score(82) },
];
const correction: ShownChange = {
  ...submitted,
  change: { ...submitted.change, kind: 'correction', why: '当时输错了', hurry: null, simulatedOn: today },
  what: corrected,
  approving: { ...submitted.approving, hurried: false },
  scores: [{ person: people.li, own: false, before: undefined, after: undefined, moves: moves.slice(0, 1) }],
};
/** Of a scorecard, in force. */
const correctedVersion: ShownChange = {
  ...correction,
  change: { ...correction.change, stage: 'in-force', publishedAt: now },
  what: {
    ...{ ...corrected, holder: teams.east, version: 4, target: undefined },
    scorecard: { base: 2, difference: scorecardChange.difference, indicators: catalogue },
    periods: moves.map(({ period }) => period),
    rewards: 4,
  },
  scores: [
    { person: people.wang, own: true, before: undefined, after: undefined, moves },
    { person: people.li, own: false, before: undefined, after: undefined, moves },
  ],
  ...{ asked: false, ownSeenAt: null },
};

const planDrafted: ShownChange = {
  ...simulated,
  change: { ...simulated.change, kind: 'plan', why: '多劳多得，团队一起分', from: day('2027-01-01') },
  what: planChange,
  ...{ scores: [], pays: [] },
  approving: { needed: 1, possible: [people.zhou], waiting: [people.zhou], hurried: false },
};
const pays = [
  { person: people.wang, own: true, ...wouldPay.byTheQuarter },
  { person: people.chen, own: false, ...wouldPay.raised },
  { person: people.li, own: false, ...wouldPay.first },
];

const keeps = (what: string): Refused | undefined => changesRefused[what];

/** Changes, from the draft until they are in force. */
export const changeSamples: Samples = {
  view: 'change',
  says: 'shows a change as it stands: what, why, from when, and what it would mean for scores',
  mostLines: 9,
  scenes: {
    draft: (reader) => changeCard(reader, drafted),
    'moves too much': (reader) => changeCard(reader, { ...drafted, keeps: keeps('a change that moves too much') }),
    'nothing of it fits': (reader) => changeCard(reader, { ...drafted, keeps: keeps('a change that nothing of fits') }),
    simulated: (reader) => changeCard(reader, simulated),
    'by a silent source': (reader) => changeCard(reader, { ...simulated, numbers: [staleNumber(sales, simulatedOn)] }),
    'replaces an indicator, in a hurry': (reader) => changeCard(reader, replaced),
    'waits for approval': (reader) => changeCard(reader, submitted),
    published: (reader) => changeCard(reader, published),
    'published, for somebody of the team': (reader) =>
      changeCard(reader, { ...published, owned: false, scores: scores.slice(0, 1), audience: undefined }),
    'published, and seen by everybody': (reader) =>
      changeCard(reader, { ...published, audience: { seen: [people.lin], unseen: [] }, ownSeenAt: now }),
    'in force': (reader) =>
      changeCard(reader, { ...published, change: { ...published.change, stage: 'in-force', from: day('2026-11-01') } }),
    'of a target, in mid-period': (reader) => changeCard(reader, { ...targetDrafted, scores: scores.slice(2, 3) }),
    'of a team’s target with those below, as one of them sees it': (reader) =>
      changeCard(reader, { ...targetDrafted, what: teamTargets }),
    'puts a closed target right': (reader) => changeCard(reader, correction),
    'has put a scorecard right': (reader) => changeCard(reader, correctedVersion),
    'of a plan for rewards, which its author does not see what it pays others': (reader) =>
      changeCard(reader, { ...planDrafted, pays: pays.slice(0, 1) }),
    'of a plan for rewards, for whoever approves it': (reader) =>
      changeCard(reader, {
        ...planDrafted,
        change: { ...planDrafted.change, stage: 'submitted' },
        ...{ pays: pays.slice(1), owned: false, asked: true },
      }),
    'of the first plan of a team, which cannot be as it is': (reader) =>
      changeCard(reader, {
        ...planDrafted,
        ...{ what: firstPlan, keeps: plansRefused['a plan that its author would approve'] },
      }),
    withdrawn: (reader) => changeCard(reader, withdrawn),
  },
};

export const changesSamples: Samples = {
  view: 'changes',
  says: 'lists the changes that one may know of, the open ones first',
  scenes: {
    some: (reader) => changesCard(reader, [submitted, published, withdrawn], today),
    none: (reader) => changesCard(reader, [], today),
  },
};
