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
  slotsFor: (p) => {
    const role = p.role === 'manager' ? 'manager' : 'rep';
    if (p.role) return `${p.count} for ${p.count === 1 ? `a ${role}` : `${role}s`}${p.team ? ` of ${p.team}` : ''}`;
    return `${p.count} for ${p.team ?? 'any team'}`;
  },
  closedSlots: (p) => `${p.count} closed unclaimed`,
  partDone: (p) => `done: ${p.names}`,
  shares: (p) => `Shares: ${p.each}`,
  share: (p) => `${p.whose} ${p.share}`,
  onTop: (p) => `${p.whose} ${p.share} overlay`,
  onTopAlone: (p) => `Overlay: ${p.whose}`,
  place: (p) => {
    const role = p.role && (p.role === 'manager' ? 'manager' : 'rep');
    if (p.team) return role ? `${p.team} ${role}` : p.team;
    return role ? `a ${role}` : 'any team';
  },
  pointsInAll: (p) => `${points(p.points)} in all`,
  occasion: (p) => (p.counted ? `${p.amount} ${p.counted}` : `${p.amount} in ${p.name}`),
  each: (p) => `each ${p.occasion}`,
  due: (p) => `due ${p.day}`,
  context: (p) => `From ${p.requester} · ${p.kind}`,
  partner: (p) => `partner ${p.name}`,
  onceConfirmed: (p) => `counts as ${p.indicator} once confirmed`,
  somebody: 'a colleague',
  customerHidden: 'customer shown once you claim',
  customerNotYours: 'customer shown to those who take part',
  customer: (p) => `Customer: ${p.customer}`,
  doneLine: (p) => `Done by ${p.holders} · waiting for ${p.otherSide} to confirm`,
  or: ' or ',
  confirmed: (p) => `Task #${p.number} confirmed: ${p.credited}`,
  confirmedShare: (p) => `${p.name} +${p.points}`,
  confirmedShares: (p) => `${p.each} ${p.points === 1 ? 'point' : 'points'}`,
  occasionOf: (p) => `${p.names}, ${p.count > 1 ? 'each ' : ''}${p.occasion}`,
  cancelled: (p) => `Task #${p.number} was cancelled: ${p.title}`,
  cancelledBy: (p) => `cancelled by ${p.by}`,
  nowCancelled: (p) => `Task #${p.number} is cancelled`,
  wasCancelled: (p) => (p.by ? `Task #${p.number} was cancelled by ${p.by}` : `Task #${p.number} was cancelled`),
  wasCancelledNext: 'There is nothing left to do on it',
  expired: (p) => `Nobody took task #${p.number} in time: ${p.title}`,
  claim: 'Claim',
  done: 'Done',
  release: 'Release',
  cancel: 'Cancel task',
  cancelAsk: (p) => {
    if (p.told === 0) return `Cancel task #${p.number}? It cannot be taken back`;
    return `Cancel task #${p.number}? ${p.told === 1 ? '1 person is' : `${p.told} people are`} told`;
  },
  details: 'Details',
  confirm: 'Confirm',
  notYet: 'Not yet',
  offered: (p) => {
    if (p.chats === 0) return `Task #${p.number} is stored; no channel is bound yet`;
    return `Task #${p.number} is stored and goes to ${p.chats} ${p.chats === 1 ? 'channel' : 'channels'}`;
  },
  offeredNext: (p) => `All tasks: ${p.command}`,
  bindNext: (p) => `To bind one, say there: ${p.command}`,
  won: (p) =>
    p.customer
      ? `It's yours: task #${p.number}, customer ${p.customer}. Press Done at the end; it counts once ${p.otherSide} confirms`
      : `It's yours: task #${p.number}. Press Done at the end; it counts once ${p.otherSide} confirms`,
  finished: (p) => `Task #${p.number} is done, it counts once ${p.otherSide} confirms`,
  finishedPart: (p) => `Your part of task #${p.number} is done, the others are not yet`,
  released: (p) => `Your slot on task #${p.number} is open for others again`,
  returned: (p) => `Task #${p.number} went back to ${p.holders}`,
  wentBack: (p) => `Task #${p.number} went back, it is not done yet`,
  confirmAsk: (p) => `Task #${p.number} is done (${p.holders}), please confirm`,
  confirmContext: (p) => `${points(p.points)} ${p.points === 1 ? 'counts' : 'count'} once you confirm`,
  confirmOccasion: (p) => `${p.occasion} ${p.count > 1 ? 'each ' : ''}once you confirm`,
  note: (p) => `“${p.note}”`,
  noteBy: (p) => `${p.name}: “${p.note}”`,
  did: {
    offered: (p) => `${p.day}: offered by ${p.by}`,
    claimed: (p) => `${p.day}: claimed by ${p.by}`,
    done: (p) => `${p.day}: done by ${p.by}`,
    returned: (p) => `${p.day}: not done yet, says ${p.by}`,
    confirmed: (p) => `${p.day}: confirmed by ${p.by}`,
    cancelled: (p) => `${p.day}: cancelled by ${p.by}`,
  },
  listTitle: (p) => {
    if (p.count === 0) return 'No task can be claimed at present';
    return p.count === 1 ? '1 task can be claimed' : `${p.count} tasks can be claimed`;
  },
  listTitleOfOthers: (p) => {
    if (p.count === 0) return 'No task is open at present';
    return p.count === 1 ? '1 task waits for others to claim it' : `${p.count} tasks wait for others to claim them`;
  },
  mineTitle: (p) => {
    const held = p.held === 0 ? 'You hold no task' : `You hold ${p.held === 1 ? '1 task' : `${p.held} tasks`}`;
    if (p.toConfirm > 0) return `${held}, ${p.toConfirm} ${p.toConfirm === 1 ? 'waits' : 'wait'} for you to confirm`;
    return p.waiting > 0 ? `${held}, ${p.waiting} ${p.waiting === 1 ? 'waits' : 'wait'} for others` : held;
  },
  listNext: (p) => `Offer one: ${p.command}`,
  row: (p) => `#${p.number} ${p.title} · ${p.slots} · ${p.worth} · ${p.due}`,
  rowPoints: (p) => points(p.points),
  more: (p) => `${p.count} more`,
};
