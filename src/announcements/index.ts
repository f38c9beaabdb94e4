import type { Typeface } from '../charts/text/typeface.ts';
import { account } from './account.ts';
import { admin } from './admin.ts';
import type { AnnouncementKind } from './announcement.ts';
import { award } from './award.ts';
import { awardAsked } from './award-asked.ts';
import { awardDecided } from './award-decided.ts';
import { awardGot } from './award-got.ts';
import { brief } from './brief.ts';
import { change } from './change.ts';
import { changeApproval } from './change-approval.ts';
import { changeAuthor } from './change-author.ts';
import { changeForMe } from './change-for-me.ts';
import { closing } from './closing.ts';
import { contest } from './contest.ts';
import { contestAsked } from './contest-asked.ts';
import { contestBoard } from './contest-board.ts';
import { contestCancelled } from './contest-cancelled.ts';
import { contestEnd } from './contest-end.ts';
import { counterProposal } from './counter-proposal.ts';
import { decided } from './decided.ts';
import { delegation } from './delegation.ts';
import { digest } from './digest.ts';
import { errand } from './errand.ts';
import { exported } from './export.ts';
import { gap } from './gap.ts';
import { home } from './home.ts';
import { inquiry } from './inquiry.ts';
import { inquiryAnswered } from './inquiry-answered.ts';
import { inquiryUnowned } from './inquiry-unowned.ts';
import { leave } from './leave.ts';
import { membership } from './membership.ts';
import { note } from './note.ts';
import { ownPart } from './own-part.ts';
import { payout } from './payout.ts';
import { payoutStranded } from './payout-stranded.ts';
import { praise } from './praise.ts';
import { praiseCount } from './praise-count.ts';
import { praiseGot } from './praise-got.ts';
import { proposal } from './proposal.ts';
import { proposalDecided } from './proposal-decided.ts';
import { reminder } from './reminder.ts';
import { reportedFor } from './reported-for.ts';
import { reviewAction } from './review-action.ts';
import { scorecard } from './scorecard.ts';
import { setup } from './setup.ts';
import { statement } from './statement.ts';
import { target } from './target.ts';
import { task } from './task.ts';
import { taskCancelled } from './task-cancelled.ts';
import { taskConfirm } from './task-confirm.ts';
import { taskCounted } from './task-counted.ts';
import { taskEscalated } from './task-escalated.ts';
import { taskExpired } from './task-expired.ts';
import { taskReturned } from './task-returned.ts';
import { taskTakenBack } from './task-taken-back.ts';
import { taskWarned } from './task-warned.ts';
import { win } from './win.ts';
import { workspaceJoined } from './workspace-joined.ts';

/** Everything that is told to others; a test proves it against the folder. */
export const announcements = (typeface: Typeface): readonly AnnouncementKind[] => [
  account,
  admin,
  award,
  awardAsked,
  awardDecided,
  awardGot,
  brief,
  change,
  changeForMe,
  changeApproval,
  changeAuthor,
  contest,
  contestAsked,
  contestBoard(typeface),
  contestCancelled,
  contestEnd,
  decided,
  delegation,
  closing,
  counterProposal,
  digest(typeface),
  errand,
  exported,
  gap,
  home,
  inquiry,
  inquiryAnswered,
  inquiryUnowned,
  leave,
  membership,
  note,
  reminder,
  reviewAction,
  scorecard,
  statement,
  target,
  ownPart,
  payout,
  payoutStranded,
  praise,
  praiseCount,
  praiseGot,
  proposal,
  proposalDecided,
  setup,
  reportedFor,
  task,
  taskCancelled,
  taskConfirm,
  taskCounted,
  taskReturned,
  taskEscalated,
  taskExpired,
  taskTakenBack,
  taskWarned,
  win,
  workspaceJoined,
];
