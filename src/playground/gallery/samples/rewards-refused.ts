import type { Refused } from '../../../refused/refused.ts';
import { indicator, sales, visits } from './indicators.ts';
import { now, people } from './team.ts';

/** What estimates and questions about pay are refused for, by what is special about it. */
export const rewardsRefused: Readonly<Record<string, Refused>> = {
  'an estimate without a plan': { code: 'no-reward-plan', why: 'none' },
  'an estimate by a plan that has ended': { code: 'no-reward-plan', why: 'ended' },
  'an estimate by who approves the plan': { code: 'no-reward-plan', why: 'approver' },
  'an estimate with what is not paid': {
    code: 'not-paid-by',
    indicator: visits,
    by: [sales, indicator('new-customers'), indicator('teamwork')],
  },
  'an estimate with what nobody pays by': { code: 'not-paid-by', indicator: visits, by: [] },
  'an estimate without a target': { code: 'nothing-to-estimate', indicator: sales },
  'an estimate that was not understood': {
    code: 'unreadable-report',
    asked: 'estimate',
    reading: { kind: 'ambiguous-number', word: '1.200', at: 4, indicator: sales, choices: ['1,200', '1.2'] },
    nearest: [],
    said: '销售额 1.200',
  },
  'a question about no line': { code: 'no-such-line', line: 4, lines: 3 },
  'a question about a line, asked twice': { code: 'asked-already', number: 31, line: 2 },
  'an answer after another': { code: 'inquiry-answered', number: 31, by: people.wang, at: now },
  'a question without words': { code: 'question-length', what: 'question', most: 500 },
  'an answer without words': { code: 'question-length', what: 'answer', most: 500 },
  'an answer by who has asked': { code: 'not-your-inquiry', number: 31, owner: people.wang },
  'an answer with what is no amount': { code: 'unreadable-adjustment', word: 'a bit' },
};
