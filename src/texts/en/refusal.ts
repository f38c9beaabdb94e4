import type { Texts } from '../zh-CN/index.ts';

export const refusal: Texts['refusal'] = {
  unknownIndicator: (p) => `No indicator “${p.word}”, nothing was recorded`,
  noSuchIndicator: (p) => `No indicator “${p.word}”`,
  noShare: (p) => `${p.indicator} does not add up over people, so there are no shares of it`,
  unknownCommand: (p) => `No command “${p.word}”`,
  didYouMean: (p) => `${p.fact}. Did you mean:`,
  unreadableNumber: (p) =>
    p.word
      ? `“${p.word}” does not read as a number, nothing was recorded`
      : `${p.indicator} needs a number, nothing was recorded`,
  ambiguousNumber: (p) => `Which number is “${p.word}”? Nothing recorded yet`,
  ambiguousIn: (p) => `Which number is “${p.word}”: ${p.choices}? Nothing recorded yet`,
  foreignCurrency: (p) => `“${p.word}” is not in ${p.currency}, nothing was recorded`,
  foreignCurrencyNext: (p) => `Type it in ${p.currency}; qibu never converts for you`,
  dayToCome: (p) => `${p.word} is still to come, nothing was recorded`,
  noSuchDay: (p) => `There is no ${p.word}, nothing was recorded`,
  secondDay: (p) => `One report is for one day: send “${p.word}” on its own. Nothing was recorded`,
  rateWanted: (p) => `${p.indicator} needs both numbers, as in 18/20. Nothing was recorded`,
  emptyReport: 'What shall I record? Type an indicator and a number',
  periodClosed: (p) =>
    p.manager
      ? `Nothing was recorded: ${p.period} is closed. To correct it, ask ${p.manager}`
      : `Nothing was recorded: ${p.period} is closed`,
  nobodyNamed: 'Whom is it for? Add a name. Nothing was recorded',
  nobodyCorrected: 'Whose numbers are to be corrected? Add a name. Nothing was recorded',
  severalNamed: 'One report is for one person. Nothing was recorded',
  noSuchPeriod: (p) =>
    p.word
      ? `“${p.word}” is no month, quarter or year. Nothing was recorded`
      : 'Which month or quarter is it? Nothing was recorded',
  periodToCome: (p) => `${p.word} has not begun, nothing was recorded`,
  toCorrect: (p) => `To correct it: ${p.command}`,
  periodOpen: (p) => `${p.period} is still open: report for the day itself. Nothing was recorded`,
  noSum: (p) => `${p.indicator} does not add up: report it anew. Nothing was recorded`,
  nothingBefore: 'Nothing was reported yesterday that could be recorded again',
  unreadableInput: (p) => `“${p.word}” is not clear to me`,
  noZone: (p) => `“${p.word}” is no time zone, they are written like Asia/Shanghai`,
  noCurrency: (p) => `“${p.word}” is no currency code, they are written like CNY`,
  missingSomething: 'That line is not complete',
  missing: {
    task: 'The number of the task is missing',
    contest: 'The number of the contest is missing',
    title: 'What is to be done is missing',
    indicator: 'The indicator is missing',
    target: 'The indicator and the number are missing',
    whom: 'The name of the person is missing',
    team: 'The name of the team is missing',
    day: 'The day is missing',
    code: 'The code is missing',
    before: 'The two versions to compare are missing',
    after: 'The version to compare with is missing',
    change: 'The number of the change is missing',
    weights: 'The indicators and their weights are missing',
    inquiry: 'Which question is it? Add its number',
    why: 'The reason is missing: a change says why',
  },
  missingInput: 'Still empty: fill this in',
  missingChoice: 'Nothing is chosen yet: choose one',
  missingWhen: {
    time: 'The time is missing',
    length: 'The length of time is missing',
    days: 'The days of leave are missing',
  },
  reminderOver: (p) => `Nothing was recorded: this reminder was for ${p.day}`,
  leavePast: (p) =>
    p.manager
      ? `Nothing was recorded: ${p.day} is over. Ask ${p.manager} to record it`
      : `Nothing was recorded: ${p.day} is over. A manager can record it`,
  delegateRefused: {
    self: 'Nothing was recorded: somebody else has to stand in',
    'no-team': 'Nothing was recorded: only those who manage a team have a delegate',
  },
  delegateAway: (p) => `Nothing was recorded: ${p.name} is on leave, ${p.days}`,
  leaveTooLong: 'Leave takes 366 days at most, nothing was recorded',
  leaveTwice: (p) => `There is leave already: ${p.days}. Nothing more was recorded`,
  nothingToShow: (p) => `Nothing to show for “${p.typed}”`,
  nothingHere: 'Nothing to show',
  notAllowed: 'The manager above or an admin does this',
  notAllowedBy: (p) => `A manager does this, yours is ${p.manager}`,
  notYourTarget: 'Nobody sets their own target: the manager above does, or an admin',
  notYourTargetBy: (p) => `Targets are set by a manager, yours is ${p.manager}`,
  notYourTeamTarget: "A team's target is set by the manager above it, or an admin not leading it",
  targetLocked: (p) => {
    const who = p.more > 0 ? `${p.names} and ${p.more} more` : p.names;
    const several = p.more > 0 || p.names.includes(', ');
    return `Nothing changed: the ${p.period} ${several ? 'targets' : 'target'} ${who ? `of ${who} ` : ''}${several ? 'are' : 'is'} locked`;
  },
  targetLockedAt: (p) => `${p.what}, locked since ${p.from}`,
  targetComing: (p) => `${p.what}, a change takes effect on ${p.from}`,
  targetLockedNext: 'Once a period has begun, another target takes a change',
  notPositive: (p) => `“${p.word}” will not do, a target is above 0. Nothing changed`,
  guest: 'qibu is for members of this company',
  guestNext: 'If you need it, ask an admin of the company',
  notConnected: 'qibu is not connected to your company yet',
  notConnectedNext: 'Ask an admin to install qibu in this workspace, then send it again',
  alreadyClaimed: (p) => {
    if (p.open === 0) return `Already claimed by ${p.name}`;
    return `Already claimed by ${p.name}; ${p.open === 1 ? '1 other task is' : `${p.open} other tasks are`} open`;
  },
  alreadyYours: 'This slot is already yours',
  ownTask: 'You are one of those who confirm this task, so a colleague claims it',
  forOthers: (p) => {
    if (!p.role) return `This slot is for ${p.team}`;
    return `This slot is for ${p.role === 'manager' ? 'a manager' : 'a rep'}${p.team ? ` of ${p.team}` : ''}`;
  },
  claimOverdue: (p) => `It was due on ${p.day}, so it can no longer be claimed`,
  tooManyTasks: (p) => `You hold ${p.open} ${p.open === 1 ? 'task' : 'tasks'} (the limit): finish or release 1 first`,
  taskMovedOn: (p) => `Task #${p.number} ${p.state}. Nothing changed`,
  states: {
    offered: (p) => `has been open since ${p.since}`,
    claimed: (p) => `has been under way since ${p.since}`,
    done: (p) => `was finished on ${p.since} and waits to be confirmed`,
    confirmed: (p) => `was confirmed ${p.by ? `by ${p.by} ` : ''}on ${p.since}`,
    cancelled: (p) => `was cancelled ${p.by ? `by ${p.by} ` : ''}on ${p.since}`,
    expired: (p) => `ran out unclaimed on ${p.since}`,
  },
  alreadyDone: (p) => `You finished your part of task #${p.number} on ${p.day}. Nothing changed`,
  notHolder: (p) => `You do not hold task #${p.number}`,
  notConfirmer: (p) => `It is ${p.requester} who confirms task #${p.number}`,
  notCanceller: (p) => `Task #${p.number} can be cancelled by ${p.requester}, their manager or an admin`,
  partDone: (p) => `${p.holder} has done a part of task #${p.number}, so it can no longer be cancelled`,
  noTarget: (p) => `${p.team} has no ${p.indicator} target for ${p.period} yet`,
  targetReplaced: 'There is another number for this target by now. Nothing changed',
  splitRefused: {
    'no-children': 'Nobody is in this team yet, so there is nothing to split',
    'nothing-to-split': 'Nothing is left to split: it is all reserve, or locked',
    'no-basis': 'There is nothing to split by: choose another way',
    'below-nothing': 'No part and no reserve may be less than 0',
  },
  undoLate: (p) => `Nothing undone: you asked ${p.when}, and I hear it only now`,
  undoStill: (p) => `If you still mean it: ${p.command}`,
  nothingToUndo: 'There is no entry to undo',
  adminOnly: (p) => (p.admin ? `That is for admins, such as ${p.admin}` : 'That is for admins'),
  draftUsed: 'That was decided before. Nothing changed',
  draftOutdated: 'Things have changed meanwhile, nothing was stored. Send it again',
  noChange: 'It is so already. Nothing changed',
  groupNeeded: 'Say that in the channel that you mean. Nothing changed here',
  noTeam: (p) => `No team “${p.word}”, nothing changed`,
  noPerson: (p) => `Nobody found for “${p.word}”, nothing changed`,
  noPersonNext: 'Who has written to qibu once can be found',
  nameTaken: (p) => `There is a team ${p.team} already, nothing changed`,
  broken: 'Nothing was recorded, try again in a minute',
  brokenContext: (p) => `qibu is temporarily unavailable. You sent: “${p.typed}”`,
  slow: "Not recorded yet, I'll confirm here. No need to resend",
  example: (p) => `Example: ${p.command}`,
  seeOwn: (p) => `For your own: ${p.command}`,
  seeHistory: (p) => `Your entries: ${p.command}`,
  seeTasks: (p) => `The tasks you hold: ${p.command}`,
  helpTitle: (p) => `To start with: ${p.examples}`,
  helpMore: (p) => `More on one: ${p.command}`,
  helpAll: (p) => `All commands: ${p.command}`,
  helpOn: (p) => `How to use it: ${p.command}`,
  helpOne: (p) => `${p.name}: ${p.summary}`,
  helpSummary: 'How each command works',
};
