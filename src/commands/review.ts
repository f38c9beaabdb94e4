import { z } from 'zod';
import type { Period } from '../domain/period.ts';
import { closePeriod } from '../services/reviews/close.ts';
import { type MeantReview, periodMeant } from '../services/reviews/meant.ts';
import { openActions } from '../services/reviews/open-actions.ts';
import { closedNext, type ReviewedKind, reviewedPeriod } from '../services/reviews/period.ts';
import { picturedReview } from '../services/reviews/pictured.ts';
import { reviewScope } from '../services/reviews/scope.ts';
import { reviewFor } from '../services/reviews/shown.ts';
import { words } from '../texts/words.ts';
import { reviewCard } from '../views/review.ts';
import { actionsCard } from '../views/review-action.ts';
import { closingCard } from '../views/review-closing.ts';
import { say, sayWithPictures } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const takes = [
  { kind: 'named', name: 'team', word: { en: 'team', zh: '团队' }, several: true },
  { kind: 'rest', name: 'period' },
] as const;
const input = z.object({ period: z.string().max(40).optional(), team: z.string().max(80).optional() });
type Typed = z.infer<typeof input>;

export const review: Command = {
  name: words.review,
  summary: (texts) => texts.review.summary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: (call) => reviewIn(call, 'month', {}),
    }),
    verb({
      word: words.month,
      examples: { en: ['', '2026-10'], zh: ['', '10月'] },
      ...{ takes, input },
      run: (call, typed) => reviewIn(call, 'month', typed),
    }),
    verb({
      word: words.quarter,
      examples: { en: ['', '2026Q3'], zh: ['', '三季度'] },
      ...{ takes, input },
      run: (call, typed) => reviewIn(call, 'quarter', typed),
    }),
    verb({
      word: words.actions,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(actionsCard(reader, await openActions(work), work.today)),
    }),
    verb({
      word: words.close,
      examples: { en: ['', '2026-10'], zh: ['', '10月'] },
      ...{ takes, input },
      run: async (call, { team: named, period }) => {
        const { team } = await reviewScope(call.work, call.chatId, named);
        return closeFor(call, team.id, await closedNext(call.work, period));
      },
    }),
  ],
};

async function reviewIn(call: Call, kind: ReviewedKind, { team: named, period: word }: Typed) {
  const { team } = await reviewScope(call.work, call.chatId, named);
  const period = await reviewedPeriod(call.work, kind, word);
  return showReview(call, { team: team.id, kind, from: period.from.toString() });
}

export async function showReview({ work, reader, typeface }: Call, meant: MeantReview) {
  const { review: shown, ...scope } = await reviewFor(work, meant);
  const pictured = await picturedReview(work, shown);
  return sayWithPictures(reviewCard(reader, shown, { ...scope, typeface, pictured }));
}

/** Closes it, or says what it waits for. */
async function closeFor({ work, reader }: Call, teamId: string, period: Period) {
  return say(closingCard(reader, await closePeriod(work, teamId, period)));
}

export const closeMeant = (call: Call, meant: MeantReview) => closeFor(call, meant.team, periodMeant(call.work, meant));
