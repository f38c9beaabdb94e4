import type { AnnouncementKind } from '../announcements/announcement.ts';
import type { Card } from '../card/card.ts';
import type { Document } from '../card/document.ts';
import { DeliveryError } from '../errors.ts';
import type { DrawOptions, Messenger, Posted } from '../ports/messenger.ts';
import type { Database } from '../store/store.ts';
import { fromInstant, toInstant } from '../store/time.ts';
import { type DeliveryJob, disconnected } from './announce.ts';
import { type Lease, takeLease } from './lease.ts';
import { placeOf, type Reached } from './place.ts';

/** What a delivery came to: `done`, or when to try again. */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'again'; readonly inSeconds: number };

export interface Deliverer {
  readonly db: Database;
  readonly messengers: readonly Messenger[];
  readonly kinds: readonly AnnouncementKind[];
  readonly draw: DrawOptions['draw'];
  readonly clock: () => Temporal.Instant;
  readonly leaseSeconds: number;
  readonly onFailure: (failure: { kind: string; announcementId: string; reason: string }) => void;
}

const done: Outcome = { kind: 'done' };
const again = (inSeconds: number): Outcome => ({ kind: 'again', inSeconds });
/** After this a picture that could not be sent with its text is tried once more. */
const pictureAgainSeconds = 15;
/** Dead credentials are replaced by a person, so there is no hurry. */
const credentialsAgainSeconds = 300;

/**
 * Brings one announcement up to date where it is shown: posts it, or changes what was posted. It may be called for the
 * same announcement any number of times, by several processes, and after a crash at any point. Throws a transient
 * DeliveryError when it should be called again.
 */
export async function deliver(parts: Deliverer, job: DeliveryJob): Promise<Outcome> {
  const taken = await takeLease(parts.db, job, parts.leaseSeconds);
  if (taken.kind === 'nothing') return done;
  if (taken.kind === 'busy') return again(1);
  const { lease } = taken;
  const { announcement } = lease;
  try {
    const kind = parts.kinds.find((candidate) => candidate.kind === announcement.kind);
    const homeIn = kind?.homeIn?.(announcement.about);
    const place = await placeOf(parts, { ...announcement, homeIn });
    if (!place) return await giveUp(parts, lease, 'unreachable');
    if (place === disconnected) return await putAway(lease, disconnected);
    if (kind?.document) {
      const file = announcement.shown > 0 ? undefined : await kind.document(place, announcement.about);
      return await settle(lease, file && (await enclose(parts, lease, { place, file, kind })));
    }
    const card = await kind?.card(place, announcement.about);
    if (homeIn === undefined) return await settle(lease, card && (await send(parts, lease, place, card)));
    if (card) await publish(place, card);
    return await settle(lease);
  } catch (error) {
    return await afterFailure(parts, lease, error);
  } finally {
    lease.letGo();
  }
}

/** Undefined when the lease has ended: whoever has it now looks whether a message of ours got through. */
async function send(
  { draw, clock }: Deliverer,
  lease: Lease,
  { messenger, destination, workspaceId }: Reached,
  card: Card,
): Promise<Posted | undefined> {
  const { id: key, postedChat: chat, postedMessage: message, triedAt } = lease.announcement;
  if (chat && message) {
    return messenger.update({ tenant: destination.tenant, chat, message }, card, { draw });
  }
  if (!(await lease.change({ workspaceId, triedAt: triedAt ?? fromInstant(clock()) }))) return undefined;
  if (!triedAt) return messenger.post(destination, card, { key, draw });
  const posted = await messenger.post(destination, card, { key, draw, retryOf: toInstant(triedAt) });
  // It may be the message of the earlier try, and show what was true then.
  return messenger.update(posted.ref, card, { draw });
}

interface Enclosing {
  readonly place: Reached;
  readonly file: Document;
  readonly kind: AnnouncementKind;
}

/** A file is sent once and stays as it is. Where it is refused, its card says so; gives that one where it was posted. */
async function enclose(parts: Deliverer, lease: Lease, { place, file, kind }: Enclosing): Promise<Posted | undefined> {
  const { id: key, triedAt, about } = lease.announcement;
  const { messenger, destination, workspaceId } = place;
  if (!(await lease.change({ workspaceId, triedAt: triedAt ?? fromInstant(parts.clock()) }))) return undefined;
  try {
    await messenger.send(destination, file, { key, ...(triedAt ? { retryOf: toInstant(triedAt) } : {}) });
    return undefined;
  } catch (error) {
    const why = error instanceof DeliveryError ? error.failure : undefined;
    if (why !== 'content' && why !== 'credentials') throw error;
    tell(parts, lease, (error as DeliveryError).message);
    const instead = await kind.card(place, about);
    return instead && (await send(parts, lease, place, instead));
  }
}

/** A home shows what it was last told, however often that is. */
async function publish({ messenger, destination: { tenant, to } }: Reached, card: Card): Promise<void> {
  if ('user' in to) await messenger.home?.(tenant, to.user, card);
}

/** It is shown as it stood when the lease began, or there was nothing to show. */
async function settle(lease: Lease, posted?: Posted): Promise<Outcome> {
  const { wanted: shown, postedMessage } = lease.announcement;
  const missesPicture = posted?.complete === false && postedMessage === null;
  const now = await lease.giveBack({
    state: 'sent',
    shown,
    ...(posted ? { postedChat: posted.ref.chat, postedMessage: posted.ref.message } : {}),
    ...(missesPicture ? { wanted: { increment: 1 } } : {}),
  });
  if (now && missesPicture) return again(pictureAgainSeconds);
  // It may have changed while it was being sent.
  return now && now.wanted > shown ? again(0) : done;
}

function giveUp(parts: Deliverer, lease: Lease, reason: string): Promise<Outcome> {
  tell(parts, lease, reason);
  return putAway(lease, reason);
}

async function putAway(lease: Lease, reason: string): Promise<Outcome> {
  await lease.giveBack({ ...refused(lease), state: 'failed', failure: reason });
  return done;
}

async function afterFailure(parts: Deliverer, lease: Lease, error: unknown): Promise<Outcome> {
  const failure = error instanceof DeliveryError ? error : undefined;
  switch (failure?.failure) {
    case undefined:
    case 'transient':
      await lease.giveBack();
      throw error;
    case 'rate-limited':
      await lease.giveBack(refused(lease));
      return again(Math.ceil((failure.retryAfterMs ?? 1000) / 1000));
    case 'credentials':
      tell(parts, lease, failure.message);
      await lease.giveBack(refused(lease));
      return again(credentialsAgainSeconds);
    case 'frozen':
      return settle(lease);
    case 'destination':
    case 'content':
      return giveUp(parts, lease, failure.message);
  }
}

/** What was refused did not get through, so only an earlier try can have an outcome that is not known. */
const refused = ({ announcement }: Lease) => ({ triedAt: announcement.triedAt });

function tell({ onFailure }: Deliverer, { announcement }: Lease, reason: string): void {
  onFailure({ kind: announcement.kind, announcementId: announcement.id, reason });
}
