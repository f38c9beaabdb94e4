import type { Timer } from './limits.ts';
import type { Call } from './send.ts';
import { wordsOf } from './spoken.ts';

/** Whoever asks is waiting, and can type what we could not read. */
const LOOKUP_MS = 800;

/**
 * The words of a message that somebody has answered, with people by name; undefined where it holds none, or where we cannot
 * read it in time: in a group that takes a permission which not every company gives.
 */
export function quotedWords(message: string, call: Call, timer: Timer): Promise<string | undefined> {
  const late = timer.sleep(LOOKUP_MS).then(() => undefined);
  return Promise.race([read(message, call).catch(() => undefined), late]);
}

async function read(message_id: string, call: Call): Promise<string | undefined> {
  const path = { message_id };
  const { data } = await call(['api:messages.get'], (client, as) => client.im.v1.message.get({ path }, as));
  const [item] = data?.items ?? [];
  const words = wordsOf(item?.msg_type ?? '', item?.body?.content ?? '');
  const names = new Map(item?.mentions?.map(({ key, name }) => [key, `@${name}`]));
  return words?.replace(/@_user_\d+/g, (key) => names.get(key) ?? key);
}
