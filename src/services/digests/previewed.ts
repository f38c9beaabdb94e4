import { audit } from '../audit/record.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import type { BoundChat } from './now.ts';

/** Somebody has looked at a chat's digest before the chat does. */
export async function notePreview(work: Work, chat: BoundChat): Promise<void> {
  await audit(work, { action: 'digest.preview', subject: `chat:${chat.id}` });
  await refreshSetup(work);
}
