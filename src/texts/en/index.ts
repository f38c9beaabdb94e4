import type { Texts } from '../zh-CN/index.ts';
import { admin } from './admin.ts';
import { adminNamed } from './admin-named.ts';
import { alignment } from './alignment.ts';
import { audit } from './audit.ts';
import { auditActions } from './audit-actions.ts';
import { auditFacts } from './audit-facts.ts';
import { auditRefusals } from './audit-refusals.ts';
import { award } from './award.ts';
import { board } from './board.ts';
import { brief } from './brief.ts';
import { burnUp } from './burn-up.ts';
import { calendar } from './calendar.ts';
import { change } from './change.ts';
import { changeTold } from './change-told.ts';
import { contest } from './contest.ts';
import { contestNew } from './contest-new.ts';
import { contribution } from './contribution.ts';
import { credit } from './credit.ts';
import { departure } from './departure.ts';
import { digest } from './digest.ts';
import { digestLines } from './digest-lines.ts';
import { digestPicture } from './digest-picture.ts';
import { digestSettings } from './digest-settings.ts';
import { doctor } from './doctor.ts';
import { errand } from './errand.ts';
import { estimate } from './estimate.ts';
import { exports } from './exports.ts';
import { forget } from './forget.ts';
import { gap } from './gap.ts';
import { goal } from './goal.ts';
import { helping } from './helping.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { inquiry } from './inquiry.ts';
import { join } from './join.ts';
import { link } from './link.ts';
import { mapping } from './mapping.ts';
import { note } from './note.ts';
import { payout } from './payout.ts';
import { praise } from './praise.ts';
import { proposal } from './proposal.ts';
import { provenance } from './provenance.ts';
import { records } from './records.ts';
import { refusal } from './refusal.ts';
import { reminder } from './reminder.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { reward } from './reward.ts';
import { rewardPlan } from './reward-plan.ts';
import { risk } from './risk.ts';
import { score } from './score.ts';
import { scorecard } from './scorecard.ts';
import { setup } from './setup.ts';
import { sheet } from './sheet.ts';
import { source } from './source.ts';
import { sourceQueue } from './source-queue.ts';
import { sourceSetting } from './source-setting.ts';
import { split } from './split.ts';
import { statement } from './statement.ts';
import { status } from './status.ts';
import { target } from './target.ts';
import { task } from './task.ts';
import { taskClock } from './task-clock.ts';
import { taskNew } from './task-new.ts';
import { team } from './team.ts';
import { whatIf } from './what-if.ts';
import { win } from './win.ts';

export const en: Texts = {
  admin,
  adminNamed,
  alignment,
  award,
  audit,
  auditActions,
  auditFacts,
  auditRefusals,
  board,
  brief,
  burnUp,
  calendar,
  change,
  changeTold,
  contest,
  contestNew,
  contribution,
  credit,
  departure,
  digest,
  digestPicture,
  digestLines,
  digestSettings,
  doctor,
  errand,
  estimate,
  exports,
  forget,
  gap,
  goal,
  helping,
  home,
  imports,
  inquiry,
  join,
  link,
  mapping,
  note,
  payout,
  praise,
  proposal,
  provenance,
  records,
  refusal,
  reminder,
  report,
  review,
  reward,
  rewardPlan,
  risk,
  score,
  scorecard,
  setup,
  sheet,
  source,
  sourceQueue,
  sourceSetting,
  split,
  statement,
  status,
  target,
  task,
  taskClock,
  taskNew,
  team,
  whatIf,
  win,
};
