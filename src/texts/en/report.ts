import type { Texts } from '../zh-CN/index.ts';

export const report: Texts['report'] = {
  summary: 'Record progress with an indicator, a number, a few words',
  recorded: (p) => `Recorded: ${p.what}, ${p.progress} ${p.period}`,
  recordedFor: (p) => `Recorded for ${p.day}: ${p.what}, ${p.progress} ${p.period}`,
  recordedWithoutTarget: (p) => `Recorded: ${p.what}, no target set yet`,
  recordedForWithoutTarget: (p) => `Recorded for ${p.day}: ${p.what}, no target set yet`,
  recordedSeveral: (p) => `Recorded: ${p.count} items`,
  recordedSeveralFor: (p) => `Recorded for ${p.day}: ${p.count} items`,
  what: (p) => {
    if (p.counted) return `${p.amount} ${p.counted}`;
    return p.inFull ? `${p.name} ${p.amount} (${p.inFull})` : `${p.name} ${p.amount}`;
  },
  progressInPercent: (p) => `${p.actual} (target ${p.target})`,
  progress: (p) => `${p.actual} of ${p.target}`,
  itemLine: (p) => `${p.what} → ${p.progress} ${p.status}`,
  itemWithoutTarget: (p) => `${p.what} · no target set yet`,
  note: (p) => `“${p.text}”`,
  teamNow: (p) => `${p.team} is at ${p.percent}, ${p.company} at ${p.companyPercent}`,
  saidTwice: (p) => `Record it again? You sent “${p.said}” ${p.count === 1 ? '1 second' : `${p.count} seconds`} ago`,
  again: 'Record again',
  keepOne: 'Keep one',
  keptOne: 'Not recorded again, the first entry stands',
  nothingToday: (p) =>
    p.name
      ? `Noted for ${p.name}: nothing new today. No more reminders today`
      : 'Noted: nothing new today. No more reminders today',
  recordedOther: (p) => `Recorded for ${p.name}: ${p.what}, ${p.progress} ${p.period}`,
  recordedOtherWithoutTarget: (p) => `Recorded for ${p.name}: ${p.what}, no target set yet`,
  recordedOtherSeveral: (p) => `Recorded for ${p.name}: ${p.what}`,
  recordedOtherFor: (p) => `Recorded for ${p.name}, ${p.day}: ${p.what}`,
  items: (p) => (p.count === 1 ? '1 item' : `${p.count} items`),
  corrected: (p) => (p.name ? `${p.period} corrected for ${p.name}: ${p.what}` : `${p.period} corrected: ${p.what}`),
  correctedInto: (p) => `entered on ${p.day}, the closed numbers stay as they are`,
  correctionOf: (p) => `correction of ${p.period}`,
  toldCorrected: (p) => `${p.by} corrected your ${p.period}: ${p.what}`,
  told: (p) => `${p.by} recorded for you: ${p.what} (${p.day})`,
  toldUndone: (p) => `${p.by} took back what was recorded for you: ${p.what} (${p.day})`,
  toldWhy: (p) => `If that is not right, ${p.by} can take it back`,
  heardLate: (p) => `said ${p.when}, reached me only now`,
  by: (p) => `by ${p.name}`,
  history: (p) => {
    const days = `Your last ${p.count === 1 ? 'day' : `${p.count} days`} with entries`;
    return p.what ? `${days}, the latest: ${p.what}` : days;
  },
  historyNone: 'No entries yet',
  historyOf: (p) => `${p.day}: ${p.entries}`,
  historyMore: (p) => `${p.count} more`,
  historyButton: 'History',
  undoneOn: (p) => `undone ${p.day}`,
  marked: (p) => `${p.what} (${p.mark})`,
  sources: { task: 'task', praise: 'praise', file: 'sheet' },
  undo: 'Undo',
  undoneSeveral: (p) => `Undone: ${p.count} items`,
  undoneItem: (p) => `${p.what} · ${p.day}`,
  undoneWithoutTarget: (p) => `Undone: ${p.what} (${p.day})`,
  undone: (p) => `Undone: ${p.what} (${p.day}), ${p.progress} ${p.period}`,
  undoneContext: 'The entry stays in your history',
  undoneOther: (p) => `Undone for ${p.name}: ${p.what} (${p.day})`,
  undoneOtherContext: 'The entry stays in the history',
  rateHint: 'both numbers, as in 18/20',
  formTitle: 'Report',
  formSubmit: 'Record',
  formEmpty: 'Fill in at least one',
  fields: { day: 'Day', note: 'A few words' },
  fallback: (p) => `${p.title}. To undo: ${p.undo}`,
};
