import { buttons, type Card, context, line } from '../card/card.ts';
import type { Refusal, Refused } from '../errors.ts';
import { datedPeriodText, periodText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed, type Word } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { exampleCorrection } from './examples.ts';
import { nextOfReminder, refusedLeaveText } from './leave-refusal.ts';
import { offerProblemText, offerRefusalNext } from './offer-problem.ts';
import { isAboutReport, reportRefusalNext, reportRefusalText } from './report-refusal.ts';
import { saidTwiceCard } from './said-twice.ts';
import { isAboutScorecard, scorecardRefusalNext, scorecardRefusalText } from './scorecard-refusal.ts';
import { splitRefusalNext, targetRefusalNext } from './target-refusal.ts';
import { isAboutTask, taskRefusalText } from './task-refusal.ts';
import { unreadableReportCard } from './unreadable-report.ts';
import { misreadTargetText, unreadableTargetCard } from './unreadable-target.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface About {
  readonly manager?: Named | undefined;
  /** What was typed, if anything was. */
  readonly said?: string | undefined;
  /** How what was asked for is typed. */
  readonly examples?: readonly string[] | undefined;
}

/** The one place that turns a refusal into words: what did not happen, and what to do next. */
export function refusalCard(reader: Reader, refusal: Refusal, about: About): Card {
  const { what } = refusal;
  if (what.code === 'unreadable-report') return unreadableReportCard(reader, what);
  if (what.code === 'unreadable-target') return unreadableTargetCard(reader, what);
  if (what.code === 'said-twice') return saidTwiceCard(reader, what);
  const fact = refusalText(reader, refusal, about);
  const { didYouMean } = textsFor(reader.locale).refusal;
  return {
    tone: 'unrecorded',
    title: 'nearest' in what && what.code !== 'no-team' && what.nearest.length > 0 ? didYouMean({ fact }) : fact,
    body: nextOf(reader, what, about),
    fallback: dots(fact, typed(reader, words.help)),
  };
}

/** The same as a sentence, for a toast. */
export function refusalText(reader: Reader, { what }: Refusal, { manager, said }: About): string {
  const { refusal, digest } = textsFor(reader.locale);
  switch (what.code) {
    case 'unknown-command':
      return refusal.unknownCommand({ word: quotable(reader, what.word) });
    case 'unreadable-input':
      if (what.word) return refusal.unreadableInput({ word: quotable(reader, what.word) });
      return what.missing ? refusal.missing[what.missing] : refusal.missingSomething;
    case 'offer-misread':
      return offerProblemText(reader, what.problems[0]);
    case 'offer-lost':
      return textsFor(reader.locale).taskNew.lost[what.lost];
    case 'unreadable-report':
    case 'said-twice':
    case 'nothing-before':
    case 'not-to-correct':
      return reportRefusalText(reader, what);
    case 'unreadable-target':
      return misreadTargetText(reader, what.reading);
    case 'not-your-target':
      if (what.of === 'team') return refusal.notYourTeamTarget;
      return manager ? refusal.notYourTargetBy({ manager: nameFor(reader, manager) }) : refusal.notYourTarget;
    case 'unknown-indicator':
      return refusal.noSuchIndicator({ word: quotable(reader, what.word) });
    case 'no-share':
      return refusal.noShare({ indicator: capital(indicatorName(reader, what.indicator)) });
    case 'period-closed':
      return refusal.periodClosed({
        period: periodText(reader.locale, what.period, what.fiscalYearStart),
        manager: what.yours ? undefined : manager && nameFor(reader, manager),
      });
    case 'no-target':
      return refusal.noTarget({
        team: nameFor(reader, what.team),
        indicator: indicatorName(reader, what.indicator),
        period: datedPeriodText(reader.locale, what.period, what.fiscalYearStart),
      });
    case 'target-locked': {
      const [first, second, ...more] = what.whose.toSorted(byName(reader)).map((one) => nameFor(reader, one));
      return refusal.targetLocked({
        names: [first, second].filter(Boolean).join(textsFor(reader.locale).status.listMark),
        more: more.length,
        period: periodText(reader.locale, what.period, what.fiscalYearStart),
      });
    }
    case 'split-refused':
      return refusal.splitRefused[what.why];
    case 'nothing-to-undo':
      return refusal.nothingToUndo;
    case 'nothing-to-show':
      return said ? refusal.nothingToShow({ typed: quotable(reader, said) }) : refusal.nothingHere;
    case 'not-allowed':
      return manager ? refusal.notAllowedBy({ manager: nameFor(reader, manager) }) : refusal.notAllowed;
    case 'admin-only':
      return refusal.adminOnly({ admin: what.admin && nameFor(reader, what.admin) });
    case 'settled':
      return textsFor(reader.locale).setup.fixed[what.what];
    case 'admin-there':
      return textsFor(reader.locale).admin.there({ admin: nameFor(reader, what.admin) });
    case 'draft-used':
      return refusal.draftUsed;
    case 'draft-outdated':
      return refusal.draftOutdated;
    case 'target-replaced':
      return refusal.targetReplaced;
    case 'no-change':
      return refusal.noChange;
    case 'group-needed':
      return refusal.groupNeeded;
    case 'no-team':
      return refusal.noTeam({ word: quotable(reader, what.word) });
    case 'no-person':
      return refusal.noPerson({ word: quotable(reader, what.word) });
    case 'name-taken':
      return refusal.nameTaken({ team: nameFor(reader, what.team) });
    case 'unreadable-sheet':
      return textsFor(reader.locale).imports.unreadable[what.why];
    case 'unreadable-when':
      return what.word
        ? refusal.unreadableInput({ word: quotable(reader, what.word) })
        : refusal.missingWhen[what.what];
    case 'reminder-over':
      return refusal.reminderOver({ day: weekdayText(reader.locale, what.day) });
    case 'leave-past':
    case 'delegate-refused':
    case 'leave-too-long':
    case 'leave-twice':
      return refusedLeaveText(reader, what, manager);
    case 'scorecard-in-force':
    case 'no-template':
    case 'no-version':
    case 'outside-envelope':
      return scorecardRefusalText(reader, what);
    case 'no-digest':
      return digest.noChat;
    case 'not-connected':
      return refusal.notConnected;
    case 'not-a-member':
      return refusal.guest;
    case 'already-claimed':
    case 'claim-refused':
    case 'task-moved-on':
    case 'already-done':
    case 'not-holder':
    case 'not-confirmer':
    case 'not-canceller':
    case 'part-done':
      return taskRefusalText(reader, what);
  }
}

/** What the nearest indicators can be asked for with instead. */
const askedWith = {
  why: [words.goal, words.why],
  board: [words.board],
  split: [words.goal, words.split],
  history: [words.report, words.history],
} as const satisfies Record<Extract<Refused, { code: 'unknown-indicator' }>['asked'], readonly [Word, ...Word[]]>;

function nextOf(reader: Reader, what: Refused, { examples = [] }: About): Card['body'] {
  const { refusal, status, goal, digest } = textsFor(reader.locale);
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
  const aboutReminder = nextOfReminder(reader, what);
  if (aboutReminder) return aboutReminder;
  if (isAboutScorecard(what)) return scorecardRefusalNext(reader, what);
  const example = examples.length > 0 ? [context(refusal.example({ command: dots(...examples.slice(0, 2)) }))] : [];
  if (what.code === 'offer-misread') return offerRefusalNext(reader, what.problems[0], example);
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
  return [
    context(refusal.seeOwn({ command: typed(reader, words.goal) })),
    buttons({ action: 'my-goals', label: status.myGoals, value: {} }),
  ];
}
