import { board } from './board.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { goal } from './goal.ts';
import { help } from './help.ts';
import { nudge } from './nudge.ts';
import { report } from './report.ts';
import { score } from './score.ts';
import { scorecard } from './scorecard.ts';
import { task } from './task.ts';
import { team } from './team.ts';

/** Every command there is; a test proves it against the folder. */
export const commands: readonly Command[] = [report, goal, score, scorecard, board, task, team, digest, nudge, help];
