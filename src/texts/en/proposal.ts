import type { Texts } from '../zh-CN/index.ts';

export const proposal: Texts['proposal'] = {
  what: (p) => `${p.period} ${p.indicator} target`,
  ask: (p) => `${p.what} ${p.amount}: does it work for you?`,
  from: (p) =>
    p.reserve
      ? `Where it comes from: ${p.team} ${p.parent}, reserve ${p.reserve}, ${p.children}, ${p.method}`
      : `Where it comes from: ${p.team} ${p.parent}, ${p.children}, ${p.method}`,
  fromCascade: (p) => `Where it comes from: the same as ${p.team}`,
  compare: (p) => `To compare: ${p.amount} in ${p.period}`,
  compareSoFar: (p) => `To compare: ${p.amount} in ${p.period} so far`,
  decides: (p) => `${p.name} decides`,
  accept: 'Accept',
  propose: 'Propose another',
  locked: (p) => `${p.what} ${p.amount}, locked`,
  replaced: (p) => `${p.what}: ${p.amount} by now`,
  accepted: (p) => `${p.what} ${p.amount}: you accepted it (${p.day})`,
  acceptedNow: (p) => `Accepted: ${p.what} ${p.amount}`,
  proposed: (p) => `${p.what}: you proposed ${p.other} (${p.day}), ${p.name} decides`,
  proposedNow: (p) => `Passed on to ${p.name}: you propose ${p.other}`,
  agreed: (p) => `${p.what} is now ${p.other}: ${p.name} agreed (${p.day})`,
  kept: (p) => `${p.what} stays ${p.amount}: ${p.name} decided (${p.day})`,
  formTitle: 'Propose another',
  formSubmit: 'Send',
  fields: { amount: 'What would work for you', reason: 'Reason' },
  amountHint: (p) => `Set at ${p.amount}`,
  sameAmount: 'That is what is set already: accept it instead',
  counter: (p) => `${p.name} proposes ${p.other} instead of ${p.amount}`,
  reason: (p) => `Reason: “${p.reason}”`,
  leavesNothing: 'Agreeing leaves no gap',
  leavesGap: (p) => `Agreeing leaves a gap of ${p.amount}`,
  leavesTooMuch: (p) => `Agreeing over-assigns ${p.amount}`,
  agree: (p) => `Agree to ${p.amount}`,
  keep: (p) => `Keep ${p.amount}`,
  ofName: (p) => `${p.what} of ${p.name}`,
  answersTitle: (p) => {
    if (p.answered === 0) return 'Nobody has answered yet';
    if (p.answered === p.all) return 'Everybody has answered';
    return `${p.answered} of ${p.all} ${p.answered === 1 ? 'has' : 'have'} answered`;
  },
  answersNone: 'Nobody has been asked yet',
  answersNoneNext: (p) => `Split a target first: ${p.command}`,
  acceptedBy: (p) => `Accepted: ${p.names}`,
  silent: (p) => `No answer yet: ${p.names}`,
  agreedFor: (p) => `Changed as proposed: ${p.names}`,
  keptFor: (p) => `Kept as set: ${p.names}`,
  decide: 'Decide',
  answers: 'See answers',
  publishTasks: 'Publish tasks',
  taskTitle: (p) => `Together for the ${p.what} of ${p.team}`,
};
