import { z } from 'zod';
import { taskKinds } from '../../domain/tasks/kind.ts';
import { mayBeLinked } from '../../domain/tasks/linked.ts';
import type { OfferLost } from '../../domain/tasks/offer-problem.ts';
import { keepDraft } from '../drafts/keep.ts';
import { lookIntoDraft } from '../drafts/take.ts';
import { indicatorWith } from '../indicators/read.ts';
import { colleagues } from '../people/colleagues.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { Offer } from './offer.ts';
import type { Asked } from './wanted.ts';

/** The kind of draft that a task is until it is published. */
export const offerDraft = 'offer';

const kept = z.object({
  kind: z.enum(taskKinds),
  title: z.string(),
  customer: z.string().optional(),
  partnerId: z.uuid().optional(),
  points: z.int(),
  indicator: z.string(),
  dueOn: z.string().transform((text) => Temporal.PlainDate.from(text)),
  slots: z.array(
    z.object({
      teamId: z.uuid().nullable(),
      role: z.enum(['member', 'manager']).nullable(),
      share: z.int(),
      overlay: z.boolean(),
    }),
  ),
  /** The slots as they were typed, for whoever changes them. */
  slotLine: z.string(),
});

/** Keeps a task as it is shown before it is published. Gives the id for the buttons. */
export const keepOffer = (work: Work, { dueOn, customer, partnerId, slots, ...offer }: Offer, slotLine: string) =>
  keepDraft(work, offerDraft, {
    ...offer,
    ...(customer ? { customer } : {}),
    ...(partnerId ? { partnerId } : {}),
    dueOn: dueOn.toString(),
    slots: slots.map((place) => ({ ...place })),
    slotLine,
  });

/** The task that a draft holds. */
export const offerFrom = (content: unknown): Offer => {
  const { slotLine: _, customer, partnerId, ...offer } = kept.parse(content);
  return { ...offer, customer, partnerId };
};

/** What was asked for, as the form takes it, so that it can be changed. Throws the Refusals of a draft. */
export async function askedIn(work: Work, draftId: string): Promise<Asked> {
  const { kind, title, customer, partnerId, points, indicator, dueOn, slotLine } = kept.parse(
    await lookIntoDraft(work, offerDraft, draftId),
  );
  return {
    ...{ kind, title, indicator, points: String(points), due: dueOn.toString(), slots: slotLine },
    ...(customer ? { customer } : {}),
    ...(partnerId ? { partner: partnerId } : {}),
  };
}

/** What a task has lost since it was shown, so that it cannot be published so; undefined where it still holds. */
export async function lostSince(work: Work, offer: Offer): Promise<OfferLost | undefined> {
  const { org, today } = work;
  const teams = new Set(teamsOn(org, today).map(({ id }) => id));
  const indicator = indicatorWith(work, offer.indicator);
  if (Temporal.PlainDate.compare(offer.dueOn, today) < 0) return 'due';
  if (offer.slots.some(({ teamId }) => teamId !== null && !teams.has(teamId))) return 'team';
  if (!indicator || !mayBeLinked(indicator)) return 'indicator';
  if (!offer.partnerId) return undefined;
  const here = (await colleagues(work)).some(({ personId }) => personId === offer.partnerId);
  return here ? undefined : 'partner';
}
