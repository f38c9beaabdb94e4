import { acceptTarget } from './accept-target.ts';
import type { Action } from './action.ts';
import { actionDone } from './action-done.ts';
import { addAction } from './add-action.ts';
import { addCause } from './add-cause.ts';
import { agreeTarget } from './agree-target.ts';
import { answerReminder } from './answer-reminder.ts';
import { approveChangeAction } from './approve-change.ts';
import { approvePayoutAction } from './approve-payout.ts';
import { audit } from './audit.ts';
import { board } from './board.ts';
import { cancelLeave } from './cancel-leave.ts';
import { cancelTaskAction } from './cancel-task.ts';
import { carryOn } from './carry-on.ts';
import { changeOffer } from './change-offer.ts';
import { changes } from './changes.ts';
import { claim } from './claim.ts';
import { closePeriod } from './close-period.ts';
import { confirm } from './confirm.ts';
import { confirmAdminAction } from './confirm-admin.ts';
import { confirmDayChange } from './confirm-day.ts';
import { confirmDepartureAction } from './confirm-departure.ts';
import { confirmForget } from './confirm-forget.ts';
import { confirmLink } from './confirm-link.ts';
import { confirmPrivacyAction } from './confirm-privacy.ts';
import { confirmScorecard } from './confirm-scorecard.ts';
import { confirmSplit } from './confirm-split.ts';
import { confirmTeam } from './confirm-team.ts';
import { confirmWhatIf } from './confirm-what-if.ts';
import { contestActions } from './contest-actions.ts';
import { decide } from './decide.ts';
import { digestPictures } from './digest-pictures.ts';
import { digestPreview } from './digest-preview.ts';
import { discardAdmin } from './discard-admin.ts';
import { discardDay } from './discard-day.ts';
import { discardDeparture } from './discard-departure.ts';
import { discardForget } from './discard-forget.ts';
import { discardLink } from './discard-link.ts';
import { discardOffer } from './discard-offer.ts';
import { discardPrivacy } from './discard-privacy.ts';
import { discardScorecard } from './discard-scorecard.ts';
import { discardSplit } from './discard-split.ts';
import { discardTeam } from './discard-team.ts';
import { discardWhatIf } from './discard-what-if.ts';
import { doctor } from './doctor.ts';
import { done } from './done.ts';
import { draftChangeAction } from './draft-change.ts';
import { draftPlanAction } from './draft-plan.ts';
import { dropAction } from './drop-action.ts';
import { editChange } from './edit-change.ts';
import { editNote } from './edit-note.ts';
import { editSplit } from './edit-split.ts';
import { estimateLine } from './estimate-line.ts';
import { exportPayoutAction } from './export-payout.ts';
import { exportSeen } from './export-seen.ts';
import { fillIn } from './fill-in.ts';
import { giveBack } from './give-back.ts';
import { goalRisk } from './goal-risk.ts';
import { help } from './help.ts';
import { helpMatrix } from './help-matrix.ts';
import { helping } from './helping.ts';
import { history } from './history.ts';
import { importAs } from './import-as.ts';
import { importDiscard } from './import-discard.ts';
import { importPaste } from './import-paste.ts';
import { importSheet } from './import-sheet.ts';
import { improved } from './improved.ts';
import { keepOne } from './keep-one.ts';
import { keepTarget } from './keep-target.ts';
import { myGoals } from './my-goals.ts';
import { offerAnew } from './offer-anew.ts';
import { openTasks } from './open-tasks.ts';
import { personGoals } from './person-goals.ts';
import { praising } from './praising.ts';
import { proposeTarget } from './propose-target.ts';
import { publishChangeAction } from './publish-change.ts';
import { publishOffer } from './publish-offer.ts';
import { publishTasks } from './publish-tasks.ts';
import { release } from './release.ts';
import { report } from './report.ts';
import { reportLine } from './report-line.ts';
import { reviewPageAction } from './review-page.ts';
import { rewardAnswer } from './reward-answer.ts';
import { rewardAsk } from './reward-ask.ts';
import { rewardEstimate } from './reward-estimate.ts';
import { rewardQuestions } from './reward-questions.ts';
import { score } from './score.ts';
import { scorecard } from './scorecard.ts';
import { seeAction } from './see-action.ts';
import { seePayout } from './see-payout.ts';
import { seeProposal } from './see-proposal.ts';
import { seeReview } from './see-review.ts';
import { seeStatement } from './see-statement.ts';
import { seenChange } from './seen-change.ts';
import { sendNote } from './send-note.ts';
import { separate } from './separate.ts';
import { setPart } from './set-part.ts';
import { setReminder } from './set-reminder.ts';
import { setupCompany } from './setup-company.ts';
import { setupTemplate } from './setup-template.ts';
import { sheet } from './sheet.ts';
import { showChangeAction } from './show-change.ts';
import { simulateChangeAction } from './simulate-change.ts';
import { sourcing } from './sourcing.ts';
import { splitAnswers } from './split-answers.ts';
import { stillOn } from './still-on.ts';
import { targetLine } from './target-line.ts';
import { targetToChange } from './target-to-change.ts';
import { taskCheck } from './task-check.ts';
import { taskDetails } from './task-details.ts';
import { teamGoals } from './team-goals.ts';
import { teamScores } from './team-scores.ts';
import { undo } from './undo.ts';
import { undoScorecard } from './undo-scorecard.ts';
import { undoTarget } from './undo-target.ts';
import { undoTeam } from './undo-team.ts';
import { undoTeamNew } from './undo-team-new.ts';
import { useFittingAction } from './use-fitting.ts';
import { waive } from './waive.ts';
import { whatIfLine } from './what-if-line.ts';
import { why } from './why.ts';
import { withdrawChangeAction } from './withdraw-change.ts';

/** Every button there is; a test proves it against the folder. */
export const actions: readonly Action[] = [
  actionDone,
  addAction,
  addCause,
  approveChangeAction,
  approvePayoutAction,
  carryOn,
  changes,
  closePeriod,
  draftChangeAction,
  draftPlanAction,
  dropAction,
  fillIn,
  publishChangeAction,
  seeAction,
  seenChange,
  exportPayoutAction,
  exportSeen,
  seePayout,
  seeReview,
  seeStatement,
  showChangeAction,
  simulateChangeAction,
  useFittingAction,
  waive,
  answerReminder,
  acceptTarget,
  audit,
  board,
  improved,
  why,
  agreeTarget,
  cancelLeave,
  cancelTaskAction,
  ...contestActions,
  changeOffer,
  claim,
  confirm,
  confirmAdminAction,
  confirmDayChange,
  confirmDepartureAction,
  confirmForget,
  confirmLink,
  confirmPrivacyAction,
  confirmScorecard,
  confirmSplit,
  confirmTeam,
  confirmWhatIf,
  discardAdmin,
  discardDay,
  discardDeparture,
  discardForget,
  discardLink,
  discardOffer,
  discardPrivacy,
  discardScorecard,
  discardSplit,
  decide,
  digestPictures,
  digestPreview,
  discardTeam,
  discardWhatIf,
  doctor,
  done,
  editChange,
  editNote,
  editSplit,
  estimateLine,
  giveBack,
  goalRisk,
  importAs,
  importDiscard,
  importPaste,
  importSheet,
  keepTarget,
  help,
  helpMatrix,
  helping,
  history,
  keepOne,
  myGoals,
  offerAnew,
  openTasks,
  personGoals,
  proposeTarget,
  publishOffer,
  publishTasks,
  release,
  reviewPageAction,
  rewardAnswer,
  rewardAsk,
  rewardEstimate,
  rewardQuestions,
  report,
  reportLine,
  score,
  sendNote,
  separate,
  scorecard,
  seeProposal,
  setReminder,
  setPart,
  sheet,
  splitAnswers,
  stillOn,
  targetLine,
  targetToChange,
  setupCompany,
  setupTemplate,
  taskCheck,
  taskDetails,
  teamGoals,
  teamScores,
  undo,
  undoScorecard,
  undoTarget,
  undoTeam,
  undoTeamNew,
  whatIfLine,
  withdrawChangeAction,
  ...praising,
  ...sourcing,
];
