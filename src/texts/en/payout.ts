import type { Texts } from '../zh-CN/index.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const payout: Texts['payout'] = {
  title: (p) => `${p.team}, ${p.period} reward: ${p.total} for ${people(p.count)}`,
  fallback: (p) => `The ${p.period} reward of ${p.team} waits for you`,
  fallbackApproved: (p) => `The ${p.period} reward of ${p.team} is approved`,
  row: (p) => `${p.name} ${p.sum}`,
  held: (p) => `waits for question #${p.number}`,
  more: (p) => `${p.count} more`,
  pool: (p) =>
    `Team bonus: ${p.count === 1 ? '1 share comes' : `${p.count} shares come`} to ${p.sum}, the pool is ${p.pool}`,
  noPool: (p) => `Team bonus ${p.pool} is not paid this time; each statement says why`,
  waits: 'Not approved yet; once it is, each gets their own statement',
  approved: (p) => `Approved by ${p.name}, ${p.day}; each has got their own statement`,
  see: 'Statement',
  approve: 'Approve',
  confirm: (p) => `It cannot be taken back: ${people(p.count)} will get their statement`,
  done: (p) => `Approved: ${p.team}, ${p.period}. ${people(p.count)} will get their statement`,
  already: (p) => `${p.team}, ${p.period} was approved by ${p.name} on ${p.day}; nothing is left to do`,
  which: (p) => `You approve ${p.count} rewards of ${p.period}: which one?`,
  noneWaits: 'No reward waits for your approval',
  noneWaitsNext: (p) => `To see what you approved: ${p.command}`,
  choice: (p) => `${p.team}: ${people(p.count)}, ${p.state}`,
  isWaiting: 'waits for you',
  isApproved: 'approved',
  open: 'See this one',
  stranded: (p) => `Nobody can approve the ${p.period} reward of ${p.team}`,
  strandedWhy: 'All who approve its plan have left; until somebody can, nobody gets a statement',
  strandedNext: (p) => `Draft a change of the plan that names somebody: ${p.command}`,
  settled: (p) => `Somebody can approve the ${p.period} reward of ${p.team} now`,
};
