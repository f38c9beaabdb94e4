import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Place, TaskKind } from '../../domain/tasks/task.ts';
import { takeDraft } from '../drafts/take.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { colleagues } from '../people/colleagues.ts';
import type { Found } from '../people/find.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type ChatShown, chatsShown } from './chats.ts';
import { keepOffer, offerDraft } from './draft.ts';
import type { Offer } from './offer.ts';
import { type Asked, wantedOffer } from './wanted.ts';

/** A task as it would be published, and to whom. */
export interface OfferPreview {
  readonly draftId: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | undefined;
  readonly partner: Found | undefined;
  readonly points: number;
  readonly indicator: Indicator;
  readonly dueOn: Temporal.PlainDate;
  readonly slots: readonly (Place & { readonly team: Team | null })[];
  readonly chats: readonly ChatShown[];
}

/**
 * Shows a task before anybody else sees it; nothing is stored as a task. In place of what was shown before, where it is that
 * one that was changed. Throws the Refusals `offer-misread` and those of a draft.
 */
export async function previewOffer(work: Work, asked: Asked, replaces?: string): Promise<OfferPreview> {
  const offer = await wantedOffer(work, asked);
  if (replaces !== undefined) await takeDraft(work, offerDraft, replaces);
  const draftId = await keepOffer(work, offer, asked.slots?.trim() || String(offer.slots.length));
  return { ...(await withNames(work, offer)), chats: await chatsShown(work), draftId };
}

async function withNames(work: Work, { slots, partnerId, indicator, ...offer }: Offer) {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const people = partnerId ? await colleagues(work) : [];
  return {
    ...offer,
    slots: slots.map((place) => ({ ...place, team: teams.find(({ id }) => id === place.teamId) ?? null })),
    partner: people.find(({ personId }) => personId === partnerId),
    // It was found by its key a moment ago.
    indicator: indicatorsOn(org, today).find(({ key }) => key === indicator) as Indicator,
  };
}
