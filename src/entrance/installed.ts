import { Refusal } from '../errors.ts';
import type { Installation } from '../ports/messenger.ts';
import { administerFirst, hasAdmin } from '../services/admins/install.ts';
import { installWorkspace } from '../services/organisations/install.ts';
import { bring } from './caller.ts';
import type { Entrance } from './entrance.ts';

/**
 * The bot was installed: the workspace belongs to an organisation from now on, and where nobody administers that, whoever
 * installed it does. It may be told any number of times.
 */
export const installed =
  (entrance: Entrance) =>
  async (installation: Installation): Promise<void> => {
    const { db, newId, queue, clock } = entrance;
    const { platform, app, tenant, by: user } = installation;
    const now = clock();
    await installWorkspace({ db, newId, queue, now }, installation);
    const inbound = { platform, app, tenant, user };
    const found = await entrance.identify(inbound);
    if (!found || found.person?.leftOn || (await hasAdmin({ tx: db, org: found.org }))) return;
    const { org, workspaceId } = found;
    const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
    try {
      const { id } = found.person ?? (await bring(entrance, inbound, user, { org, workspaceId, now, today }));
      await db.$transaction((tx) => administerFirst({ tx, org, now, newId, queue }, id, platform));
    } catch (error) {
      // A guest administers nothing; a code does then, as where nobody installed it.
      if (!(error instanceof Refusal)) throw error;
    }
  };
