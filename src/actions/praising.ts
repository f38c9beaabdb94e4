import type { Action } from './action.ts';
import { changeNomination } from './change-nomination.ts';
import { changePraise } from './change-praise.ts';
import { confirmPraiseCount } from './confirm-praise-count.ts';
import { declineAward } from './decline-award.ts';
import { discardNomination } from './discard-nomination.ts';
import { discardPraise } from './discard-praise.ts';
import { discardPraiseCount } from './discard-praise-count.ts';
import { grantAward } from './grant-award.ts';
import { myPraise } from './my-praise.ts';
import { praise } from './praise.ts';
import { publishPraise } from './publish-praise.ts';
import { sendNomination } from './send-nomination.ts';
import { undoPraise } from './undo-praise.ts';

/** The buttons on praise, nominations and awards. */
export const praising: readonly Action[] = [
  praise,
  myPraise,
  publishPraise,
  changePraise,
  discardPraise,
  undoPraise,
  sendNomination,
  changeNomination,
  discardNomination,
  grantAward,
  declineAward,
  confirmPraiseCount,
  discardPraiseCount,
];
