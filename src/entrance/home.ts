import { DeliveryError } from '../errors.ts';
import type { Whose } from '../ports/messenger.ts';
import { keepHome } from '../services/homes/keep.ts';
import { strangerHomeCard } from '../views/home.ts';
import type { Entrance } from './entrance.ts';
import { strangerIn } from './stranger.ts';

/**
 * Somebody looks at their home with the bot: it is kept up to date from now on. Looking makes nobody a member, so whoever has
 * never said anything is told how to begin, and whoever has left sees no more than that.
 */
export const homeOpened =
  (entrance: Entrance) =>
  async (whose: Whose): Promise<void> => {
    const { db, clock, newId, queue, messengers, identify } = entrance;
    const found = await identify(whose);
    // Where nobody has connected us there is nothing to begin with, and no way to say so.
    if (!found) return;
    const now = clock();
    const leftOn = found.person?.leftOn;
    const today = now.toZonedDateTimeISO(found.org.zone).toPlainDate();
    const left = leftOn && Temporal.PlainDate.compare(today, leftOn) > 0;
    if (found.person && !left) {
      const opened = { personId: found.person.id, workspaceId: found.workspaceId };
      await db.$transaction((tx) => keepHome({ tx, org: found.org, now, newId, queue }, opened));
      return;
    }
    const { platform, tenant, user } = whose;
    const messenger = messengers.find((candidate) => candidate.platform === platform);
    try {
      const locale = (await messenger?.profile(tenant, user))?.locale;
      const reader = strangerIn(entrance, whose);
      await messenger?.home?.(tenant, user, strangerHomeCard({ ...reader, locale: locale ?? reader.locale }));
    } catch (error) {
      // Whom the messenger does not know, or not any more, has no home to look at.
      if (!(error instanceof DeliveryError && error.failure === 'destination')) throw error;
    }
  };
