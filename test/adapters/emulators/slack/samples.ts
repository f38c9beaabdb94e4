import type { Json, JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { startPair } from './pair.ts';

export const section = (text: string): JsonObject => ({ type: 'section', text: { type: 'mrkdwn', text } });

export const button = (label: string, more: JsonObject = {}): JsonObject => ({
  type: 'button',
  text: { type: 'plain_text', text: label },
  action_id: label,
  ...more,
});

export const actions = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'actions', elements });

export const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
export const option = (value: string): JsonObject => ({ text: plain(value), value });
export const select = (more: JsonObject = {}): JsonObject => ({
  type: 'static_select',
  action_id: 's',
  options: [option('a')],
  ...more,
});
export const image = (more: JsonObject): JsonObject => ({ type: 'image', alt_text: 'a chart', ...more });
export const input = (element: JsonObject): JsonObject => ({ type: 'input', label: plain('Label'), element });
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const x = (count: number): string => 'x'.repeat(count);

/** What Slack answers to a message of these blocks. */
export const judge = async (blocks: readonly Json[]) => {
  const { call } = await startPair();
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'x', blocks });
  return body;
};
