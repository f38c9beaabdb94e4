import type { Texts } from '../zh-CN/index.ts';

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

export const task: Texts['task'] = {
  summary: 'Offer, claim, finish and confirm joint tasks',
  title: (p) => `Task #${p.number}: ${p.title}`,
  kinds: {
    jointCustomer: 'joint customer',
    crossRegion: 'cross-region help',
    mentoring: 'mentoring',
    knowledge: 'knowledge sharing',
    free: 'teamwork',
  },
  slots: (p) => `${p.taken} of ${p.all} ${p.all === 1 ? 'slot' : 'slots'} taken`,
  slotsWithHolders: (p) => `${p.taken} of ${p.all} ${p.all === 1 ? 'slot' : 'slots'}: ${p.holders}`,
  holder: (p) => (p.team ? `${p.name} (${p.team})` : p.name),
  openFor: (p) => `open: ${p.teams}`,
  teamSlots: (p) => `${p.count} for ${p.team}`,
  anySlots: (p) => `${p.count} for any team`,
  points: (p) => `${points(p.points)} in all · due ${p.due}`,
  context: (p) => `From ${p.requester} · ${p.kind}`,
  onceConfirmed: 'counts as teamwork points once confirmed',
  customerHidden: 'customer shown once you claim',
  customer: (p) => `Customer: ${p.customer}`,
  doneLine: (p) => `Done by ${p.holders} · waiting for ${p.requester} to confirm`,
  confirmed: (p) => `Task #${p.number} confirmed: ${p.shares} ${p.points === 1 ? 'point' : 'points'}`,
  confirmedShare: (p) => `${p.name} +${p.points}`,
  cancelled: (p) => `Task #${p.number} was cancelled: ${p.title}`,
  cancelledBy: (p) => `cancelled by ${p.by}`,
  nowCancelled: (p) => `Task #${p.number} is cancelled`,
  wasCancelled: (p) => (p.by ? `Task #${p.number} was cancelled by ${p.by}` : `Task #${p.number} was cancelled`),
  wasCancelledNext: 'There is nothing left to do on it',
  expired: (p) => `Nobody took task #${p.number} in time: ${p.title}`,
  claim: 'Claim',
  done: 'Done',
  release: 'Release',
  confirm: 'Confirm',
  notYet: 'Not yet',
  offered: (p) => {
    if (p.chats === 0) return `Task #${p.number} is stored; no channel is bound yet`;
    return `Task #${p.number} is stored and goes to ${p.chats} ${p.chats === 1 ? 'channel' : 'channels'}`;
  },
  offeredNext: (p) => `All tasks: ${p.command}`,
  won: (p) =>
    p.customer
      ? `It's yours: task #${p.number}, customer ${p.customer}. Press Done at the end; ${p.requester} confirms the points`
      : `It's yours: task #${p.number}. Press Done at the end; ${p.requester} confirms the points`,
  finished: (p) => `Task #${p.number} is done, ${p.requester} confirms the points`,
  released: (p) => `Your slot on task #${p.number} is open for others again`,
  returned: (p) => `Task #${p.number} went back to ${p.holders}`,
  confirmAsk: (p) => `Task #${p.number} is done (${p.holders}), please confirm`,
  confirmContext: (p) => `${points(p.points)} ${p.points === 1 ? 'counts' : 'count'} once you confirm`,
  listTitle: (p) => {
    if (p.count === 0) return 'No task is open at present';
    return p.count === 1 ? '1 task can be claimed' : `${p.count} tasks can be claimed`;
  },
  mineTitle: (p) => {
    if (p.count === 0) return 'You hold no task';
    return p.count === 1 ? 'You hold 1 task' : `You hold ${p.count} tasks`;
  },
  listNext: (p) => `Offer one: ${p.command}`,
  row: (p) => `#${p.number} ${p.title} · ${p.slots} · ${points(p.points)} · ${p.due}`,
  more: (p) => `${p.count} more`,
};
