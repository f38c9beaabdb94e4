import { buttons, type Card, context, line } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed, type Word } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { changeRefusalNext, isAboutChange } from './change-refusal.ts';
import { contestRefusalNext } from './contest-problem.ts';
import { contestNext, isAboutContest } from './contest-refusal.ts';
import { exampleAdmin, exampleCorrection } from './examples.ts';
import { nextOfReminder } from './leave-refusal.ts';
import { offerRefusalNext } from './offer-problem.ts';
import { planRefusalNext } from './plan-refusal.ts';
import { isAboutPraise, praiseRefusalNext } from './praise-refusal.ts';
import { isAboutReport, reportRefusalNext } from './report-refusal.ts';
import { isAboutReward, rewardRefusalNext } from './reward-refusal.ts';
import { isAboutScorecard, scorecardRefusalNext } from './scorecard-refusal.ts';
import { isAboutSource, sourceRefusalNext } from './source-refusal.ts';
import { splitRefusalNext, targetRefusalNext } from './target-refusal.ts';
import { isAboutTask } from './task-refusal.ts';

/** What the nearest indicators can be asked for with instead. */
const askedWith = {
  why: [words.goal, words.why],
  board: [words.board],
  split: [words.goal, words.split],
  history: [words.report, words.history],
} as const satisfies Record<Extract<Refused, { code: 'unknown-indicator' }>['asked'], readonly [Word, ...Word[]]>;

/** What to do instead; `examples` show how what was asked for is typed. */
export function refusalNext(
  reader: Reader,
  what: Refused,
  { examples = [] }: { readonly examples?: readonly string[] | undefined },
): Card['body'] {
  const { refusal, status, goal, digest, adminNamed } = textsFor(reader.locale);
  if (what.code === 'target-locked' || what.code === 'no-target') return targetRefusalNext(reader, what);
  if (what.code === 'no-digest') {
    return [context(digest.noChatNext({ command: typed(reader, words.team, words.here) }))];
  }
  if (isAboutTask(what) || what.code === 'offer-lost') {
    return [
      context(refusal.seeTasks({ command: typed(reader, words.task, words.mine) })),
      buttons({ action: 'open-tasks', label: goal.tasks, value: {} }),
    ];
  }
  if (what.code === 'not-a-member') return [context(refusal.guestNext)];
  if (what.code === 'not-connected') return [context(refusal.notConnectedNext)];
  if (what.code === 'nothing-to-undo') {
    const command = typed(reader, words.report, words.history);
    return [context(refusal.seeHistory({ command }))];
  }
  if (what.code === 'split-refused') return splitRefusalNext(reader, what.why);
  if (what.code === 'settled') {
    return [context(textsFor(reader.locale).setup.goOn({ command: typed(reader, words.setup) }))];
  }
  if (what.code === 'no-person') return [context(refusal.noPersonNext)];
  if (what.code === 'no-team') return [line(dots(...what.nearest.map((team) => nameFor(reader, team))))];
  if (what.code === 'unreadable-sheet') {
    const command = typed(reader, words.team, words.import);
    return [context(textsFor(reader.locale).imports.howTo({ command }))];
  }
  if (what.code === 'last-admin') return [context(adminNamed.lastNext({ command: exampleAdmin(reader) }))];
  const aboutReminder = nextOfReminder(reader, what);
  if (aboutReminder) return aboutReminder;
  if (isAboutReward(what)) return rewardRefusalNext(reader, what);
  if (isAboutSource(what)) return sourceRefusalNext(reader, what);
  if (what.code === 'plan-misread') return planRefusalNext(reader, what);
  if (isAboutChange(what)) return changeRefusalNext(reader, what);
  if (isAboutScorecard(what)) return scorecardRefusalNext(reader, what);
  const example = examples.length > 0 ? [context(refusal.example({ command: dots(...examples.slice(0, 2)) }))] : [];
  if (isAboutPraise(what)) return praiseRefusalNext(reader, what, example);
  if (what.code === 'offer-misread') return offerRefusalNext(reader, what.problems[0], example);
  if (what.code === 'contest-misread') return contestRefusalNext(reader, what.problems[0], example);
  if (isAboutContest(what)) return contestNext(reader, what);
  if (what.code === 'unreadable-input' && examples.length > 0) return example;
  if (what.code === 'unknown-command') {
    const { nearest, of } = what;
    const meant = nearest.map((word) => (of ? typed(reader, of, word) : typed(reader, word)));
    return [
      ...(meant.length > 0 ? [line(dots(...meant))] : []),
      context(
        of
          ? refusal.helpOn({ command: typed(reader, words.help, of) })
          : refusal.helpAll({ command: typed(reader, words.help) }),
      ),
    ];
  }
  if (what.code === 'period-closed' && what.yours) {
    return [context(refusal.toCorrect({ command: exampleCorrection(reader) }))];
  }
  if (isAboutReport(what)) return reportRefusalNext(reader, what);
  if (what.code === 'unknown-indicator') {
    const [command, ...rest] = askedWith[what.asked];
    const commands = what.nearest.map((indicator) => typed(reader, command, ...rest, indicatorName(reader, indicator)));
    return [
      ...commands.map((command) => line(command)),
      context(refusal.seeOwn({ command: typed(reader, words.goal) })),
    ];
  }
  const another = what.code === 'not-your-target' && what.nobodyElse;
  return [
    ...(another ? [line(adminNamed.another({ command: exampleAdmin(reader) }))] : []),
    context(refusal.seeOwn({ command: typed(reader, words.goal) })),
    buttons({ action: 'my-goals', label: status.myGoals, value: {} }),
  ];
}
