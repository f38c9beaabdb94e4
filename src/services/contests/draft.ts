import { z } from 'zod';
import { Refusal } from '../../errors.ts';
import { keepDraft } from '../drafts/keep.ts';
import { lookIntoDraft, takeDraft } from '../drafts/take.ts';
import type { Work } from '../work.ts';
import { type ContestAsked, type Wanted, wantedContest } from './wanted.ts';

/** The kind of draft that a contest is until it is announced. */
export const contestDraft = 'contest';

const part = z.string().optional();
const kept = z.object({
  asked: z.object({
    ...{ sides: part, indicator: part, by: part, from: part, until: part, min: part, tie: part, chat: part },
  }),
  chatId: z.string().optional(),
  shown: z.string(),
});

/** A contest before anybody else sees it, with the id for its buttons. */
export interface ContestPreview extends Wanted {
  readonly draftId: string;
}

/**
 * Shows a contest before anybody else sees it; nothing is stored as one. In place of what was shown before, where it is that one
 * that was changed. Throws the Refusals `contest-misread` and those of a draft.
 */
export async function previewContest(
  work: Work,
  asked: ContestAsked,
  chatId: string | undefined,
  replaces?: string,
): Promise<ContestPreview> {
  const wanted = await wantedContest(work, asked, chatId);
  if (replaces !== undefined) await takeDraft(work, contestDraft, replaces);
  const settled = {
    ...asked,
    sides: wanted.sides
      .map(({ id }) => id)
      .slice(wanted.sides[0]?.kind === 'person' ? 1 : 0)
      .join(','),
    indicator: wanted.indicator.key,
    by: asked.by ?? wanted.measure,
    from: wanted.from.toString(),
    until: wanted.until.toString(),
    chat: wanted.place.id,
  };
  const draftId = await keepDraft(work, contestDraft, {
    asked: said(settled),
    ...(chatId ? { chatId } : {}),
    shown: textOf(wanted),
  });
  return { ...wanted, draftId };
}

/** What was asked for, as the form takes it, so that it can be changed. Throws the Refusals of a draft. */
export async function askedInContest(work: Work, draftId: string): Promise<Readonly<Record<string, string>>> {
  const { asked } = kept.parse(await lookIntoDraft(work, contestDraft, draftId));
  return said(asked);
}

/** The contest as it was shown. Throws the Refusals of a draft, `contest-misread`, and `draft-outdated` where it would be another. */
export async function takeContest(work: Work, draftId: string): Promise<Wanted> {
  const { asked, chatId, shown } = kept.parse(await takeDraft(work, contestDraft, draftId));
  const wanted = await wantedContest(work, asked, chatId);
  if (textOf(wanted) !== shown) throw new Refusal({ code: 'draft-outdated' });
  return wanted;
}

/** Two that read the same are the same. */
const textOf = ({ place, sides, indicator, tieBreak, measure, minimum, from, until, closesAt }: Wanted): string =>
  JSON.stringify([
    [place.id, place.privacy],
    sides.map(({ id }) => id),
    [indicator.key, tieBreak?.key, measure, minimum === undefined ? null : String(minimum)],
    [from, until, closesAt].map(String),
  ]);

/** Without what was not said. */
const said = (asked: ContestAsked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).flatMap(([part, word]) => (word === undefined ? [] : [[part, word]])));
