import type { Texts } from '../zh-CN/index.ts';

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

export const taskNew: Texts['taskNew'] = {
  formTitle: 'Offer a task',
  fields: {
    kind: 'Kind',
    title: 'What is to be done',
    titleHint: 'Shows in the channels',
    customer: 'Customer',
    customerHint: 'Most channels do not show it; whoever claims sees it',
    partner: "The customer's other owner",
    partnerHint: 'Can confirm the task as well',
    nobody: 'Nobody',
    slots: 'Slots',
    slotsHint: (p) => `How many, like 2; or for whom: ${p.first} 60%, ${p.second} 40%, any 20% overlay`,
    teams: ['East', 'South'],
    points: 'Points',
    pointsHint: 'For the whole task, 1 to 1000',
    indicator: 'Counts through',
    indicatorHint: 'What counts how often something was done goes up by 1 for everybody, whatever the points',
    due: 'Due',
  },
  formSubmit: 'Preview',
  preview: (p) => `Task preview (not published): ${p.title}`,
  slot: (p) => {
    const who = [p.team ?? 'any team', ...(p.role ? [p.role === 'manager' ? 'manager' : 'rep'] : [])].join(' ');
    if (p.share === undefined)
      return `${who}: ${p.count} ${p.count === 1 ? 'slot' : 'slots'}${p.overlay ? ', overlay' : ''}`;
    const [times, each] = p.count > 1 ? [`${p.count} × `, ' each'] : ['', ''];
    const share = `${times}${p.share}`;
    const worth = points(p.points);
    return p.overlay ? `${who}: ${share} overlay (+${worth}${each})` : `${who}: ${share} (${worth}${each})`;
  },
  customerHidden: (p) => `Customer: ${p.customer} · not shown in the channels, whoever claims sees it`,
  customerShown: (p) => `Customer: ${p.customer} · shown in the channels`,
  customerShownIn: (p) => `Customer: ${p.customer} · shown in the channels of ${p.teams} only, else to whoever claims`,
  goesTo: (p) => `Goes to ${p.count} ${p.count === 1 ? 'channel' : 'channels'}: ${p.chats}`,
  chat: (p) => `${p.team} (${p.platforms})`,
  moreChats: (p) => `${p.count} more`,
  goesNowhere: (p) => `No channel is bound yet, so only the list of tasks has it. To bind one, say there: ${p.command}`,
  countsAs: (p) => `counts as ${p.indicator} once confirmed`,
  confirmers: (p) => (p.partner ? `you or ${p.partner} confirm` : 'you confirm'),
  publish: 'Publish task',
  change: 'Change',
  discard: 'Discard',
  discarded: 'Not published, nobody has seen it',
  problems: {
    kind: (p) => `No kind of task is called “${p.word}”`,
    title: { missing: 'Say what is to be done', 'too-long': 'What is to be done takes 120 characters at most' },
    customer: 'A customer takes 80 characters at most',
    'no-slots': 'A task takes at least 1 slot, like 2',
    'too-many-slots': 'A task takes 10 slots at most',
    'only-overlay': 'Overlay is on top: at least 1 slot has to be without it',
    'unreadable-share': (p) => `“${p.word}” will not do: a share is 0.01% to 100%, 2 decimals at most`,
    'overlay-without-share': (p) => `“${p.word}” needs how much, like 20% overlay`,
    'not-the-whole': (p) => `The shares come to ${p.total}; without overlay they have to be 100%`,
    'nothing-left': (p) => `The shares come to ${p.total} already: nothing is left for the others`,
    noTeam: (p) => `No team is called “${p.word}”`,
    points: (p) => `“${p.word}” will not do: points are a whole number from 1 to 1000`,
    noIndicator: (p) => `No indicator “${p.word}”`,
    unfit: (p) => `A task cannot count through ${p.indicator}`,
    fitting: (p) => `It can count through: ${p.indicators}`,
    partner: {
      nobody: (p) => `Nobody found for “${p.word}”; one word from them to qibu is enough`,
      self: 'You can confirm already: name somebody else',
    },
    due: {
      unclear: (p) => `“${p.word}” is not clear to me, write a day like 11-27`,
      gone: (p) => `${p.word} is over, choose another day`,
    },
    thereAre: (p) => `There are: ${p.names}`,
  },
  lost: {
    due: 'Not published: the day it is due is over. Press Change for another',
    team: 'Not published: a team no longer exists. Press Change',
    partner: "Not published: the customer's other owner has left. Press Change",
    indicator: 'Not published: its indicator takes no tasks any more. Press Change',
  },
};
