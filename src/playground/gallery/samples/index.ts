import { adminNamedSamples, adminToldSamples } from './admin-named.ts';
import { auditSamples } from './audit.ts';
import { awardAskedSamples, awardDecidedSamples, awardGotSamples, awardSamples, nominationSamples } from './award.ts';
import { boardSamples } from './board.ts';
import { briefSamples } from './brief.ts';
import { calendarSamples } from './calendar.ts';
import { changeSamples, changesSamples } from './change.ts';
import {
  changeApprovalSamples,
  changeAuthorSamples,
  changeForMeSamples,
  changeSeenSamples,
  changeToldSamples,
} from './change-told.ts';
import { claimedSamples } from './claimed.ts';
import { closedScoreSamples } from './closed-score.ts';
import {
  contestAskedSamples,
  contestBoardSamples,
  contestCancelledSamples,
  contestEndSamples,
  contestSamples,
} from './contest.ts';
import { contestListSamples, contestPreviewSamples } from './contest-preview.ts';
import { decidedSamples } from './decided.ts';
import { departureSamples } from './departure.ts';
import { digestSamples } from './digest.ts';
import { digestPicturesSamples, digestTextSamples } from './digest-more.ts';
import { digestSettingsSamples } from './digest-settings.ts';
import { doctorSamples } from './doctor.ts';
import { errandSamples } from './errand.ts';
import { exportSamples } from './export.ts';
import { forgetSamples } from './forget.ts';
import { gapSamples } from './gap.ts';
import { helpSamples } from './help.ts';
import { helpingSamples } from './helping.ts';
import { historySamples } from './history.ts';
import { homeSamples } from './home.ts';
import { importSamples } from './import.ts';
import { inquiryAnsweredSamples, inquirySamples, inquiryUnownedSamples, questionsSamples } from './inquiry.ts';
import { joinSamples, workspaceJoinedSamples } from './join.ts';
import { delegationSamples, leaveSamples, leaveToldSamples } from './leave.ts';
import { accountSamples, linkSamples } from './link.ts';
import { myGoalsSamples } from './my-goals.ts';
import { noteSamples } from './note.ts';
import { nothingNewSamples } from './nothing-new.ts';
import { payoutSamples, payoutStrandedSamples } from './payout.ts';
import { personGoalsSamples } from './person-goals.ts';
import {
  myPraiseSamples,
  praiseCountSamples,
  praiseGotSamples,
  praisePreviewSamples,
  praiseSamples,
} from './praise.ts';
import {
  counterProposalSamples,
  proposalDecidedSamples,
  proposalSamples,
  proposedSamples,
  splitAnswersSamples,
} from './proposal.ts';
import { rebuiltSamples } from './rebuilt.ts';
import { recordedSamples } from './recorded.ts';
import { recordsSamples } from './records.ts';
import { refusalSamples } from './refusal.ts';
import { reminderSamples } from './reminder.ts';
import { remindersSamples } from './reminders.ts';
import { reportedForSamples } from './reported-for.ts';
import { reviewSamples, reviewSentSamples } from './review.ts';
import { reviewActionSamples, reviewActionsSamples } from './review-action.ts';
import { reviewClosingSamples } from './review-closing.ts';
import { reviewPackSamples } from './review-pictured.ts';
import { rewardSamples } from './reward.ts';
import { estimateSamples } from './reward-estimate.ts';
import { rewardPlanDifferenceSamples, rewardPlanSamples } from './reward-plan.ts';
import { riskSamples } from './risk.ts';
import { saidTwiceSamples } from './said-twice.ts';
import type { Samples } from './sample.ts';
import { scoreSamples } from './score.ts';
import { scorecardSamples, scorecardToldSamples } from './scorecard.ts';
import { setupSamples, setupSettledSamples } from './setup.ts';
import { sheetSamples } from './sheet.ts';
import { mappingSamples, sourceSamples } from './source.ts';
import { comparisonSamples, sourceQueueSamples } from './source-queue.ts';
import { ownPartSamples, splitSamples } from './split.ts';
import { rewardWaitsSamples, statementSamples } from './statement.ts';
import { strainedSamples, strainedToldSamples } from './strained.ts';
import { targetSetSamples, targetToldSamples } from './target-set.ts';
import { taskSamples } from './task.ts';
import { taskCheckSamples } from './task-check.ts';
import { taskEscalatedSamples, taskExpiredSamples, taskTakenBackSamples, taskWarnedSamples } from './task-clock.ts';
import { taskCancelledSamples, taskConfirmSamples, taskOfferedSamples } from './task-confirm.ts';
import { taskCountedSamples, taskReturnedSamples } from './task-counted.ts';
import { taskDetailsSamples } from './task-details.ts';
import { taskListSamples } from './task-list.ts';
import { taskPreviewSamples } from './task-preview.ts';
import { membershipSamples, teamSamples } from './team-change.ts';
import { teamGoalsSamples } from './team-goals.ts';
import { closedTeamScoresSamples, teamScoresSamples } from './team-scores.ts';
import { troubleSamples } from './trouble.ts';
import { undoneSamples } from './undone.ts';
import { unreadableReportSamples } from './unreadable-report.ts';
import { unreadableTargetSamples } from './unreadable-target.ts';
import { whatIfSamples } from './what-if.ts';
import { whySamples } from './why.ts';
import { winSamples } from './win.ts';

/** Every card there is; a test proves it against the views, the announcements and this folder. */
export const samples: readonly Samples[] = [
  adminNamedSamples,
  adminToldSamples,
  auditSamples,
  awardSamples,
  awardAskedSamples,
  awardDecidedSamples,
  awardGotSamples,
  nominationSamples,
  boardSamples,
  briefSamples,
  calendarSamples,
  changeToldSamples,
  changeForMeSamples,
  changeSeenSamples,
  changeApprovalSamples,
  changeAuthorSamples,
  changeSamples,
  changesSamples,
  claimedSamples,
  closedScoreSamples,
  contestPreviewSamples,
  contestListSamples,
  contestSamples,
  contestAskedSamples,
  contestBoardSamples,
  contestEndSamples,
  contestCancelledSamples,
  decidedSamples,
  departureSamples,
  digestPicturesSamples,
  digestTextSamples,
  digestSettingsSamples,
  digestSamples,
  doctorSamples,
  errandSamples,
  exportSamples,
  forgetSamples,
  gapSamples,
  helpSamples,
  helpingSamples,
  historySamples,
  homeSamples,
  importSamples,
  inquirySamples,
  inquiryAnsweredSamples,
  inquiryUnownedSamples,
  questionsSamples,
  joinSamples,
  workspaceJoinedSamples,
  leaveSamples,
  leaveToldSamples,
  delegationSamples,
  linkSamples,
  accountSamples,
  myGoalsSamples,
  noteSamples,
  nothingNewSamples,
  payoutSamples,
  payoutStrandedSamples,
  personGoalsSamples,
  praiseSamples,
  praiseGotSamples,
  praisePreviewSamples,
  myPraiseSamples,
  praiseCountSamples,
  proposalSamples,
  proposedSamples,
  proposalDecidedSamples,
  counterProposalSamples,
  splitAnswersSamples,
  rebuiltSamples,
  recordedSamples,
  recordsSamples,
  refusalSamples,
  reminderSamples,
  remindersSamples,
  reportedForSamples,
  reviewActionSamples,
  reviewActionsSamples,
  reviewClosingSamples,
  reviewPackSamples,
  reviewSamples,
  reviewSentSamples,
  estimateSamples,
  rewardPlanSamples,
  rewardPlanDifferenceSamples,
  rewardSamples,
  riskSamples,
  saidTwiceSamples,
  scoreSamples,
  scorecardSamples,
  scorecardToldSamples,
  setupSamples,
  setupSettledSamples,
  sheetSamples,
  sourceQueueSamples,
  comparisonSamples,
  sourceSamples,
  mappingSamples,
  splitSamples,
  ownPartSamples,
  statementSamples,
  rewardWaitsSamples,
  strainedSamples,
  strainedToldSamples,
  targetSetSamples,
  targetToldSamples,
  taskCheckSamples,
  taskEscalatedSamples,
  taskWarnedSamples,
  taskTakenBackSamples,
  taskExpiredSamples,
  taskConfirmSamples,
  taskCancelledSamples,
  taskOfferedSamples,
  taskCountedSamples,
  taskReturnedSamples,
  taskDetailsSamples,
  taskListSamples,
  taskPreviewSamples,
  taskSamples,
  teamSamples,
  membershipSamples,
  teamGoalsSamples,
  teamScoresSamples,
  closedTeamScoresSamples,
  troubleSamples,
  undoneSamples,
  unreadableReportSamples,
  unreadableTargetSamples,
  whatIfSamples,
  whySamples,
  winSamples,
];
