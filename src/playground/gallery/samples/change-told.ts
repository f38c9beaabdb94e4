import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import { differenceBetween } from '../../../domain/scorecards/difference.ts';
import { changeApprovalCard, changeAuthorCard } from '../../../views/change-approval.ts';
import { type ShownSeenList, seenExportedCard } from '../../../views/change-seen.ts';
import { changeForMeCard, changePostCard, type ShownToldChange } from '../../../views/change-told.ts';
import { day, visits } from './indicators.ts';
import { firstPlan, planChange, wouldPay } from './reward-plan.ts';
import type { Samples } from './sample.ts';
import { scorecard } from './scorecard-in-short.ts';
import { now, people, teams, today } from './team.ts';

const difference = differenceBetween(
  scorecard('sales-amount 40*, visits 20, new-customers 15, follow-ups 15, teamwork 10'),
  scorecard('sales-amount 40*, visits 15, new-customers 15, follow-ups 15, teamwork 15'),
);
const what: ShownToldChange['what'] = {
  ...({ kind: 'scorecard', holder: teams.east, version: 3, difference, indicators: catalogue } as const),
  allowance: undefined,
};
type Told = ShownToldChange['change'];

const change: Told = {
  ...({ number: 4, kind: 'scorecard', stage: 'coming', team: teams.east, version: 3, hurry: null } as const),
  ...{ why: '联合拜访成单率更高', from: day('2026-12-01'), author: people.wang, withdrawn: null, approvals: [] },
  simulatedOn: day('2026-10-31'),
};
export const told: ShownToldChange = {
  change,
  what,
  seen: 9,
  of: 12,
  today,
};
const as = (more: Partial<Told>, rest: Partial<ShownToldChange> = {}): ShownToldChange => ({
  ...told,
  ...rest,
  change: { ...change, ...more },
});

const inForce = as({ stage: 'in-force' }, { today: day('2026-12-02') });
const withdrawn = as({ stage: 'withdrawn', withdrawn: { by: people.wang, at: now } });
export const target = as({ kind: 'target', number: 5, version: null });
const october = periodOf('month', day('2026-10-01'), 1);
const correction = as(
  { kind: 'correction', number: 6, version: null, stage: 'in-force', from: today, why: '当时输错了' },
  {
    what: {
      ...{ kind: 'correction', holder: people.li, version: null, allowance: undefined, scorecard: undefined },
      target: {
        ...{ whose: people.li, indicator: visits, period: october, amount: 50n },
        was: { amount: 180n, period: october },
      },
      ...{ periods: [october], rewards: 0, fiscalYearStart: 1 },
    },
  },
);
const plan = as(
  { kind: 'plan', number: 7, version: 2, why: '多劳多得，团队一起分', from: day('2027-01-01') },
  { what: { ...planChange, version: 2 } },
);
/** As a chat is told of it. */
const planInWords = { ...plan, what: { ...planChange, version: 2, rules: undefined } };
const planEnds = { ...plan, what: { ...planChange, version: 2, ends: true, rules: undefined } };
const submitted = as({ stage: 'submitted', version: null });
const lin = { by: { ...people.lin, id: '018f0000-0000-7000-8000-000000000002' } };
const scores = { before: { value: ratio(78, 100) }, after: { value: ratio(79, 100) } };
const unseen = { ...scores, moves: [], pay: undefined, seenAt: null, again: false } as const;

export const changeToldSamples: Samples = {
  view: 'change-told',
  announced: 'change',
  says: 'tells the chats of teams that something changes, and when',
  scenes: {
    'comes into force': (reader) => changePostCard(reader, told),
    'on the next day, for three': (reader) =>
      changePostCard(reader, as({}, { today: day('2026-11-30'), seen: 2, of: 3 })),
    'sooner than usual': (reader) => changePostCard(reader, as({ hurry: '新政策 12 月起执行' })),
    'of targets': (reader) => changePostCard(reader, target),
    'of what was in error': (reader) => changePostCard(reader, correction),
    'of a plan for rewards': (reader) => changePostCard(reader, planInWords),
    'of the first plan for rewards': (reader) =>
      changePostCard(reader, { ...planInWords, what: { ...firstPlan, version: 1, rules: undefined } }),
    'of the end of a plan for rewards': (reader) => changePostCard(reader, planEnds),
    'in force': (reader) => changePostCard(reader, inForce),
    withdrawn: (reader) => changePostCard(reader, withdrawn),
  },
};

export const changeForMeSamples: Samples = {
  view: 'change-for-me',
  announced: 'change-for-me',
  says: 'tells somebody of a change that concerns them',
  // The rules of a plan are four.
  mostLines: 6,
  scenes: {
    'not seen': (reader) => changeForMeCard(reader, told, unseen),
    'without a score': (reader) => changeForMeCard(reader, told, { ...unseen, before: undefined, after: undefined }),
    'asked again': (reader) => changeForMeCard(reader, told, { ...unseen, again: true }),
    seen: (reader) => changeForMeCard(reader, told, { ...unseen, seenAt: now }),
    'in force, not seen': (reader) => changeForMeCard(reader, inForce, { ...unseen, again: true }),
    'of what was in error': (reader) =>
      changeForMeCard(reader, correction, {
        ...{ ...unseen, before: undefined, after: undefined },
        moves: [{ period: october, ...scores }],
      }),
    'of a plan for rewards': (reader) =>
      changeForMeCard(reader, plan, { ...unseen, before: undefined, after: undefined, pay: wouldPay.raised }),
    withdrawn: (reader) => changeForMeCard(reader, withdrawn, unseen),
    'of another team by now': (reader) => changeForMeCard(reader, told, undefined),
  },
};

const list: ShownSeenList = { change: { number: 4 }, people: [{ person: people.sun, team: teams.east, seenAt: null }] };

export const changeSeenSamples: Samples = {
  view: 'change-seen',
  says: 'sends whoever may know it the list of who has seen a change',
  scenes: {
    'on its way': (reader) => seenExportedCard(reader, list, false),
    lost: (reader) => seenExportedCard(reader, list, true),
  },
};

export const changeApprovalSamples: Samples = {
  view: 'change-approval',
  announced: 'change-approval',
  says: 'asks somebody to approve a change',
  scenes: {
    waits: (reader) => changeApprovalCard(reader, submitted, { approved: false }),
    'waits, sooner than usual': (reader) =>
      changeApprovalCard(reader, as({ ...submitted.change, hurry: '新政策 12 月起执行', approvals: [lin] }), {
        approved: false,
      }),
    'approved, another is missing': (reader) =>
      changeApprovalCard(reader, as({ ...submitted.change, approvals: [lin] }), { approved: true }),
    published: (reader) => changeApprovalCard(reader, as({ approvals: [lin] }), { approved: true }),
    withdrawn: (reader) => changeApprovalCard(reader, withdrawn, { approved: false }),
  },
};

export const changeAuthorSamples: Samples = {
  view: 'change-author',
  announced: 'change-author',
  says: 'tells the author what others have done about a change',
  scenes: {
    'approved by one of two': (reader) => changeAuthorCard(reader, as({ ...submitted.change, approvals: [lin] })),
    published: (reader) => changeAuthorCard(reader, as({ approvals: [lin] })),
    withdrawn: (reader) => changeAuthorCard(reader, withdrawn),
  },
};
