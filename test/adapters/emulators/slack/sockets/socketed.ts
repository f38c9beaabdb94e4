import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { SlackEmulatorOptions } from '../../../../../adapters/emulators/slack/index.ts';
import type { JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import { startPair } from '../pair.ts';

export const appToken = 'xapp-fake-app-token';

/** A Slack that sends over sockets, and how to open one and look at what comes. Both end with the test. */
export async function socketed(options: Partial<SlackEmulatorOptions> = {}) {
  const pair = await startPair(() => undefined, { appToken, ...options });
  const { call } = pair;

  /** The address that Slack gives out. */
  const address = async (): Promise<string> => {
    const { body } = await call('apps.connections.open', {}, { authorization: `Bearer ${appToken}` });
    return String(body.url);
  };

  /** A connection that has been greeted. `react` may acknowledge each envelope with a payload, or leave it. */
  const connect = async (react: (envelope: JsonObject) => JsonObject | 'silent' = () => ({}), url?: string) => {
    const socket = new WebSocket(url ?? (await address()));
    onTestFinished(() => socket.terminate());
    const said: JsonObject[] = [];
    const greeted = Promise.withResolvers<JsonObject>();
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.on('message', (data) => {
      const message: JsonObject = JSON.parse(String(data));
      if (message.type === 'hello') return greeted.resolve(message);
      said.push(message);
      if (message.envelope_id === undefined) return;
      const payload = react(message);
      if (payload !== 'silent') socket.send(JSON.stringify({ envelope_id: message.envelope_id, payload }));
    });
    socket.on('error', greeted.reject);
    return { socket, said, closed, hello: await greeted.promise };
  };

  return { ...pair, address, connect };
}
