import { ask } from '../commands/answers.ts';
import { changeScorecardForm, suggesting } from '../forms/change-scorecard.ts';
import { meantFinding, suggestedChange } from '../services/reviews/suggest.ts';
import { draftWhy } from '../views/review-words.ts';
import { action } from './action.ts';

/** What a quarter's data say of an indicator is to become a change: the form for it opens, filled in as far as they speak. */
export const draftChangeAction = action({
  name: 'draft-change',
  value: meantFinding,
  run: async (call, meant) => {
    const { review, found, of, weight } = await suggestedChange(call.work, meant);
    const values = suggesting(found.indicator, weight, draftWhy(call.reader, review, found));
    return ask(await changeScorecardForm.form(call, values, {}, { scorecard: of.id }));
  },
});
