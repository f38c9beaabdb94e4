import type { Texts } from '../zh-CN/index.ts';

const slots = (count: number): string => (count === 1 ? '1 slot' : `${count} slots`);
const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

export const taskClock: Texts['taskClock'] = {
  stillOn: 'Still on it',
  noted: (p) => `Noted: you are still on task #${p.number}, the slot stays yours`,

  unclaimed: (p) => `Task #${p.number} has been open for ${workingDays(p.days)}, ${slots(p.slots)} left`,
  room: (p) => `With room: ${p.people}`,
  roomOf: (p) => `${p.name} (${p.open} open)`,
  noRoom: 'Nobody who could claim it has room',
  onceOnly: 'Told once for each task',
  claimedBy: (p) => `Task #${p.number} is claimed: ${p.holders}`,
  doneBy: (p) => `Task #${p.number} is done (${p.holders}), waiting to be confirmed`,

  ask: (p) =>
    p.until ? `Still on task #${p.number}? After ${p.until} the slot opens again` : `Still on task #${p.number}?`,
  silentSince: (p) => `Nothing new since ${p.since}`,
  yours: (p) => `You are still on task #${p.number}`,
  yourPartDone: (p) => `Your part of task #${p.number} is done`,
  notYours: (p) => `You hold no slot of task #${p.number} any more`,

  takenBack: (p) => `Your slot on task #${p.number} is open again`,
  takenBackWhy: (p) => `Nothing new since ${p.since}, asked on ${p.asked}`,
  openAgain: (p) => `1 slot of task #${p.number} is open again`,
  openAgainWhy: (p) => `${p.name} had claimed it; nothing new since ${p.since}`,

  notTaken: (p) => `${slots(p.slots)} of task #${p.number} ${p.slots === 1 ? 'was' : 'were'} not taken by ${p.due}`,
  goesOn: (p) => `It goes on with ${p.holders}; the shares that nobody took do not count`,
  offerAnew: 'Offer anew',
  offerAnewNext: (p) => `Offer it anew: ${p.command}`,

  passesOn: (p) => `After ${p.at} it goes to ${p.to}`,
  passedOn: (p) => `${p.to} can confirm it as well since ${p.at}`,
  passedToYou: (p) => `From ${p.requester}; nobody has confirmed it yet, so it comes to you`,
  onlyYou: 'Nobody else can confirm it',
};
