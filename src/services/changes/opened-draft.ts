import { z } from 'zod';
import type { ChangeView } from './read.ts';

/** What a form carries in which a draft of a change is rewritten: which, and as of when it was shown. */
export const draftCarried = z.object({
  change: z.int().positive(),
  seenAt: z.iso.datetime().optional(),
});

/** Where the form stays open, what is typed in it is still about what was shown first. */
export const draftShown = (
  { number, changedAt }: Pick<ChangeView, 'number' | 'changedAt'>,
  { seenAt }: Partial<z.infer<typeof draftCarried>>,
) => ({ change: number, seenAt: seenAt ?? changedAt.toString() });

/** Undefined where the form is of a version that did not carry it. */
export function draftSeenAt(state: unknown): Temporal.Instant | undefined {
  const seenAt = draftCarried.safeParse(state).data?.seenAt;
  return seenAt === undefined ? undefined : Temporal.Instant.from(seenAt);
}
