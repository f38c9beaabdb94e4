import { audit } from './audit.ts';
import { board } from './board.ts';
import { calendar } from './calendar.ts';
import { change } from './change.ts';
import { claim } from './claim.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { doctor } from './doctor.ts';
import { exportData } from './export.ts';
import { forget } from './forget.ts';
import { goal } from './goal.ts';
import { helpOn } from './help.ts';
import { join } from './join.ts';
import { link } from './link.ts';
import { nudge } from './nudge.ts';
import { pk } from './pk.ts';
import { praise } from './praise.ts';
import { rebuild } from './rebuild.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { reward } from './reward.ts';
import { score } from './score.ts';
import { scorecard } from './scorecard.ts';
import { setup } from './setup.ts';
import { source } from './source.ts';
import { task } from './task.ts';
import { team } from './team.ts';

const others: readonly Command[] = [
  report,
  goal,
  score,
  scorecard,
  change,
  praise,
  board,
  pk,
  reward,
  task,
  team,
  digest,
  review,
  nudge,
  source,
  link,
  claim,
  join,
  setup,
  calendar,
  doctor,
  audit,
  exportData,
  forget,
  rebuild,
];

/** Every command there is; a test proves it against the folder. */
export const commands: readonly Command[] = [...others, helpOn(others)];
