import type { Card } from '../card/card.ts';
import type { Refusal } from '../errors.ts';
import { datedPeriodText, periodText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { changeRefusalText } from './change-refusal.ts';
import { contestRefusalText } from './contest-refusal.ts';
import { refusedLeaveText } from './leave-refusal.ts';
import { offerProblemText } from './offer-problem.ts';
import { planRefusalText } from './plan-refusal.ts';
import { praiseRefusalText } from './praise-refusal.ts';
import { refusalNext } from './refusal-next.ts';
import { reportRefusalText } from './report-refusal.ts';
import { periodRunsText } from './review-closing.ts';
import { rewardRefusalText } from './reward-refusal.ts';
import { saidTwiceCard } from './said-twice.ts';
import { scorecardRefusalText } from './scorecard-refusal.ts';
import { sourceRefusalText } from './source-refusal.ts';
import { taskRefusalText } from './task-refusal.ts';
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
    body: refusalNext(reader, what, about),
    fallback: dots(fact, typed(reader, words.help)),
  };
}

/** The same as a sentence, for a toast. */
export function refusalText(reader: Reader, { what }: Pick<Refusal, 'what'>, { manager, said }: About): string {
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
    case 'undo-late':
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
    case 'period-runs':
      return periodRunsText(reader, what);
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
    case 'last-admin':
      return textsFor(reader.locale).adminNamed.last;
    case 'draft-used':
      return refusal.draftUsed;
    case 'draft-outdated':
      return refusal.draftOutdated;
    case 'target-replaced':
      return refusal.targetReplaced;
    case 'plan-misread':
      return planRefusalText(reader, what);
    case 'no-change':
      return refusal.noChange;
    case 'change-concerns-others':
      return textsFor(reader.locale).changeTold.concernsOthers(what);
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
    case 'unreadable-weight':
    case 'no-scorecard':
    case 'change-over-allowance':
    case 'change-day':
    case 'change-outdated':
    case 'change-rewritten':
    case 'no-closed-score':
    case 'change-built-on':
    case 'notice-too-short':
    case 'too-few-approvers':
    case 'change-stage':
    case 'not-change-drafter':
    case 'not-change-author':
    case 'not-change-approver':
    case 'change-approved':
      return changeRefusalText(reader, what);
    case 'no-source':
    case 'source-not-connected':
    case 'no-key':
    case 'no-mapping':
    case 'unreadable-mapping':
    case 'look-outdated':
    case 'no-record':
      return sourceRefusalText(reader, what);
    case 'no-digest':
      return digest.noChat;
    case 'not-connected':
      return refusal.notConnected;
    case 'not-a-member':
      return refusal.guest;
    case 'contest-misread':
    case 'contest-join-refused':
    case 'contest-moved-on':
    case 'not-your-contest':
    case 'not-your-team':
    case 'not-contest-maker':
    case 'contest-reason':
      return contestRefusalText(reader, what);
    case 'already-claimed':
    case 'claim-refused':
    case 'task-moved-on':
    case 'already-done':
    case 'not-holder':
    case 'not-confirmer':
    case 'not-canceller':
    case 'part-done':
      return taskRefusalText(reader, what);
    case 'no-reward-plan':
    case 'not-paid-by':
    case 'nothing-to-estimate':
    case 'no-such-line':
    case 'asked-already':
    case 'inquiry-answered':
    case 'unreadable-adjustment':
    case 'question-length':
    case 'not-your-inquiry':
      return rewardRefusalText(reader, what);
    case 'praise-misread':
    case 'praise-limit':
    case 'no-praise-today':
    case 'nobody-decides':
    case 'award-settled':
    case 'no-praise-indicator':
      return praiseRefusalText(reader, what);
  }
}
