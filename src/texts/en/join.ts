import type { Texts } from '../zh-CN/index.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const join: Texts['join'] = {
  summary: 'Make another workspace part of this company',
  code: (p) => `Join code ${p.code}, good until ${p.until}`,
  enterIt: (p) => `An admin of the other workspace says to qibu: ${p.command}`,
  comesAlong: 'Its people come along, and its admins are admins here as well',
  once: 'It serves once. Give it to that admin alone; another one takes its place',
  codeIsThere: 'Your join code is here',
  gone: 'The join code was shown once and is kept nowhere',
  another: (p) => `Another one: ${p.command}`,
  joined: (p) => `This workspace belongs to ${p.company} now`,
  people: (p) => `${counted(p.count, 'person', 'people')} came along, without a team so far`,
  settings: 'Time zone, currency, calendar and targets are those over there',
  bindAnew: (p) => `${counted(p.count, 'channel has', 'channels have')} to be bound anew, in the channel: ${p.command}`,
  same: (p) => `It is one company already: ${p.company}. Nothing changed`,
  sameNext: 'The people of both workspaces are together as it is',
  inTheWay: 'Nothing changed: this workspace has data of its own',
  own: {
    entries: (p) => counted(p.count, 'entry', 'entries'),
    targets: (p) => counted(p.count, 'target', 'targets'),
    tasks: (p) => counted(p.count, 'task', 'tasks'),
    praise: (p) => counted(p.count, 'praise', 'praises'),
    reviews: (p) => counted(p.count, 'entry in a review', 'entries in reviews'),
    scorecards: (p) => counted(p.count, 'scorecard', 'scorecards'),
    plans: (p) => counted(p.count, 'reward plan', 'reward plans'),
    teams: (p) => counted(p.count, 'team', 'teams'),
    people: (p) => `${counted(p.count, 'person', 'people')} imported`,
  },
  otherWay: (p) => `The other way round works: ${p.company} has none. Say ${p.command} here, and enter the code there`,
  bothHold: (p) => `${p.company} has data too, so these stay two companies`,
  onlyEmpty: 'A workspace can join while it has no data',
  where: 'An admin of the other workspace gets it with /qibu join; it serves once and for an hour',
  came: (p) => `${p.workspaces} joined: ${p.by} entered your code`,
  placeThem: (p) => `Put people into teams: ${p.command}`,
};
