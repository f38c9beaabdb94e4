import type { SlackConfig } from './config.ts';
import { postTo } from './limits.ts';
import type { Message } from './render.ts';

/** Answers by the URL that came with a command or a press: valid for 30 minutes and five answers, and without a token. */
export async function respond(
  url: string,
  body: Message & { readonly replace_original: boolean },
  config: SlackConfig,
): Promise<void> {
  const content = { type: 'application/json', body: JSON.stringify({ response_type: 'ephemeral', ...body }) };
  await postTo(url, 'https://hooks.slack.com', config, content);
}
