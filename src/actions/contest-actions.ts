import type { Action } from './action.ts';
import { changeContest } from './change-contest.ts';
import { contestBoardAction } from './contest-board.ts';
import { discardContest } from './discard-contest.ts';
import { joinContestAction } from './join-contest.ts';
import { startContestAction } from './start-contest.ts';

/** Every button of contests. */
export const contestActions: readonly Action[] = [
  changeContest,
  contestBoardAction,
  discardContest,
  joinContestAction,
  startContestAction,
];
