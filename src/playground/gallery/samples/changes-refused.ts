import { catalogue } from '../../../domain/indicators/catalogue.ts';
import type { Refused } from '../../../refused/refused.ts';
import { complaints, day, visits } from './indicators.ts';
import { people, teams } from './team.ts';

const over = {
  code: 'change-over-allowance',
  number: 4,
  judged: {
    moved: { weight: 800, items: 0 },
    most: { weight: 2_000, items: 1 },
    spent: { weight: 1_500, items: 0 },
    core: [],
    fits: false,
  },
  fitting: {
    moves: [
      { indicator: 'visits', before: 2_000, after: 1_500 },
      { indicator: 'teamwork', before: 1_000, after: 1_500 },
    ],
    link: undefined,
    weight: 500,
  },
  again: day('2027-01-01'),
  indicators: catalogue,
} satisfies Refused;

/** What a change is refused for. */
export const changesRefused: Readonly<Record<string, Refused>> = {
  'a change of an unknown indicator': {
    code: 'unreadable-weight',
    why: 'unknown-indicator',
    word: 'vists',
    nearest: [visits, complaints],
  },
  'a change without a weight': { code: 'unreadable-weight', why: 'no-weight', indicator: visits, word: '' },
  'a weight that is none': { code: 'unreadable-weight', why: 'no-weight', indicator: visits, word: 'more' },
  'a weight said twice': { code: 'unreadable-weight', why: 'twice', indicator: visits, word: '' },
  'a change without a scorecard': { code: 'no-scorecard', team: teams.east },
  'a change that moves too much': over,
  'a change that replaces too many': {
    ...over,
    judged: { ...over.judged, moved: { weight: 200, items: 2 } },
    fitting: {
      ...over.fitting,
      moves: [
        { indicator: 'prospects', before: 0, after: 500 },
        { indicator: 'visits', before: 2_000, after: 1_500 },
      ],
    },
  },
  'a change of what is core': {
    ...over,
    judged: {
      ...over.judged,
      moved: { weight: 500, items: 0 },
      spent: { weight: 0, items: 0 },
      core: ['sales-amount'],
    },
  },
  'a change that nothing of fits': {
    ...over,
    judged: { ...over.judged, spent: { weight: 2_000, items: 1 } },
    fitting: undefined,
  },
  'a change of today': { code: 'change-day', why: 'past', day: day('2026-11-18'), fits: day('2027-01-01') },
  'a change in mid-period': { code: 'change-day', why: 'runs', day: day('2026-12-01'), fits: day('2027-01-01') },
  'a change before another': { code: 'change-day', why: 'coming', day: day('2026-12-01'), fits: day('2027-04-01') },
  'a change that another was drafted from': { code: 'change-built-on', number: 4, next: 5 },
  'a change that was rewritten meanwhile': { code: 'change-rewritten', number: 4 },
  'a change of what is another by now': { code: 'change-outdated', number: 4 },
  'a change without notice': { code: 'notice-too-short', number: 4, waits: false, first: day('2026-11-28'), days: 10 },
  'a change whose approval comes late': {
    ...{ code: 'notice-too-short', number: 4, waits: true, first: day('2026-11-28'), days: 10 },
  },
  'a hurry without approvers': {
    ...{ code: 'too-few-approvers', number: 4, needed: 2, there: 1, hurried: true, ofPlan: false },
  },
  'a hurry without those whom a plan names': {
    ...{ code: 'too-few-approvers', number: 4, needed: 2, there: 1, hurried: true, ofPlan: true },
  },
  'a change without approvers': {
    ...{ code: 'too-few-approvers', number: 4, needed: 1, there: 0, hurried: false, ofPlan: false },
  },
  'a change published before it was simulated': { code: 'change-stage', number: 4, act: 'submit', stage: 'draft' },
  'a change that waits and is rewritten': { code: 'change-stage', number: 4, act: 'rewrite', stage: 'submitted' },
  'a change withdrawn too late': { code: 'change-stage', number: 4, act: 'withdraw', stage: 'in-force' },
  'a change drafted by somebody else': { code: 'not-change-drafter', team: teams.company },
  'a change published by somebody else': { code: 'not-change-author', number: 4, author: people.wang },
  'a change approved by its author': { code: 'not-change-approver', number: 4, why: 'author' },
  'a change approved by no admin': { code: 'not-change-approver', number: 4, why: 'no-admin' },
  'a change of one’s own': { code: 'not-change-approver', number: 4, why: 'own' },
  'a change approved twice': { code: 'change-approved', number: 4 },
  'a change outside of the limits': {
    code: 'outside-envelope',
    of: 'change',
    violations: [{ kind: 'dimension-weight', dimension: 'result', weight: 3_500, least: 4_000, most: 6_000 }],
    indicators: [visits],
  },
  'a correction of a target that counts in nothing closed': { code: 'no-closed-score', of: 'target' },
  'a correction of a version that counts in nothing closed': { code: 'no-closed-score', of: 'scorecard' },
};
