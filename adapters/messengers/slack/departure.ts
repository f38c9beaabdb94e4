import type { Doors } from '../../../src/ports/messenger.ts';
import type { Installations } from './installations.ts';
import type { DeliveryOf } from './payloads.ts';

/**
 * The app was removed from a workspace, or its bot's token was taken back; Slack says both, in any order, and says it again
 * for hours where it was not heard. What is said of an earlier installation than the one there is comes too late.
 */
export async function departed(
  { body }: DeliveryOf<'departure'>,
  installations: Installations,
  { uninstalled }: Pick<Doors, 'uninstalled'>,
): Promise<void> {
  const { team_id: tenant, api_app_id: app, event, event_time: seconds } = body;
  if (event.type === 'tokens_revoked' && !event.tokens?.bot?.length) return;
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  if (await installations.leave(tenant, at)) await uninstalled({ platform: 'slack', app, tenant });
}
