import type { Texts } from '../zh-CN/index.ts';

const inDays = (days: number): string => ` (in ${days} ${days === 1 ? 'day' : 'days'})`;

export const changeTold: Texts['changeTold'] = {
  what: {
    scorecard: (p) => (p.version === null ? `Scorecard change #${p.number}` : `Scorecard v${p.version}`),
    target: (p) => `Target change #${p.number}`,
    correction: (p) => `Correction #${p.number}`,
    plan: (p) => (p.version === null ? `Reward plan change #${p.number}` : `Reward plan v${p.version}`),
  },
  coming: (p) => `${p.what} takes effect on ${p.on}${p.days === undefined ? '' : inDays(p.days)}`,
  again: (p) => `Please have a look: ${p.title.charAt(0).toLowerCase()}${p.title.slice(1)}`,
  inForce: (p) => `${p.what} took effect on ${p.on}`,
  withdrawn: (p) => `${p.what} was withdrawn on ${p.on}, nothing changes`,
  why: (p) => `Why: “${p.why}”`,
  hurry: (p) => `Sooner than the notice period, because “${p.reason}”`,
  count: (p) => `${p.seen} of ${p.of} have seen it`,
  notYet: (p) => `not yet: ${p.names}`,
  moreUnseen: (p) => `${p.count} more`,
  exportSeen: 'Export list',
  file: {
    name: (p) => `Change ${p.number} seen`,
    person: 'Name',
    team: 'Team',
    state: 'State',
    at: (p) => `Seen at (${p.zone})`,
    seen: 'seen',
    notSeen: 'not seen',
    sent: (p) => `Who has seen change #${p.number} is in your direct messages`,
    lost: (p) => `The list for change #${p.number} was not sent, please export it again`,
    caption: (p) =>
      `Change #${p.number}, ${p.count === 1 ? '1 person' : `${p.count} people`}: who has seen it, and when`,
  },
  seenMeans: '“Seen” means that you have read it, not that you agree',
  seen: (p) => `You have seen it (${p.at})`,
  inAll: (p) => `${p.seen} of ${p.of}`,
  notConcerned: (p) => `${p.what} does not concern you any more`,
  by: (p) => (p.author ? `Change #${p.number}, drafted by ${p.author}` : `Change #${p.number}`),
  markSeen: 'Mark as seen',
  compare: 'Compare',
  approvalAsked: (p) => `Change #${p.number} (${p.team}) waits for your approval`,
  approvalOver: {
    approved: (p) => `You have approved change #${p.number}`,
    published: (p) => `Change #${p.number} is published, it takes effect on ${p.on}`,
    withdrawn: (p) => `Change #${p.number} was withdrawn, there is nothing to approve`,
  },
  takesEffect: (p) => `${p.what}, from ${p.on} on`,
  concerns: (p) => `Concerns ${p.count === 1 ? '1 person' : `${p.count} people`}`,
  approvedBy: (p) => `Approved by ${p.names}`,
  see: (p) => `To see it: ${p.command}`,
  authorTold: {
    submitted: (p) => `${p.name} has approved change #${p.number}; one more has to before it is published`,
    published: (p) =>
      `Change #${p.number} is published, it takes effect on ${p.on}${p.name && ` (approved by ${p.name})`}`,
    withdrawn: (p) => `${p.name} has withdrawn change #${p.number}, nothing changes`,
  },
  concernsOthers: (p) => `Change #${p.number} concerns others, there is nothing for you to mark`,
};
