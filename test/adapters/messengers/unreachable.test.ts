import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { feishu } from '../../../adapters/messengers/feishu/index.ts';
import { slack } from '../../../adapters/messengers/slack/index.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import * as office from './feishu/office.ts';
import * as sealing from './feishu/sealing.ts';
import { clock, config, sealed } from './slack/signed.ts';

const log = () => {};
const messengers: Readonly<Record<string, (at: string) => Messenger>> = {
  Slack: (at) => slack({ ...config, apiUrl: `${at}/api/` }, { ...sealed(), clock, log }),
  Feishu: (at) => feishu({ ...sealing.config, baseUrl: at }, { clock: () => sealing.noon, log }),
};
const tenants: Readonly<Record<string, string>> = { Slack: 'T1', Feishu: office.tenant };

/** The address of a machine that takes connections, and does this with them. */
async function machine(does: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    does(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Of each hundred milliseconds that are waited for one goes by; gives how long was to be waited at most. */
function hurriedTimeouts(): { longest(): number } {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const spied = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
  onTestFinished(() => spied.mockRestore());
  return { longest: () => Math.max(...spied.mock.calls.map(([ms]) => ms)) };
}

describe.each(Object.keys(messengers))('%s', (name) => {
  const posts = (at: string) =>
    messengers[name]?.(at).post({ tenant: tenants[name] ?? '', to: { chat: 'C1' } }, office.card('x'), {
      key: 'a',
      ...office.undrawn,
    });

  it('where nobody listens is tried again', async () => {
    await expect(posts('http://127.0.0.1:1')).rejects.toMatchObject({ failure: 'transient' });
  });

  it('where what answers does not speak TLS is tried again', async () => {
    const at = await machine((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await expect(posts(`https://${at}`)).rejects.toMatchObject({ failure: 'transient' });
  });

  it('where the line stands and nothing comes over it is given up after ten seconds, and tried again', async () => {
    const at = await machine(() => {});
    const timeouts = hurriedTimeouts();
    await expect(posts(`http://${at}`)).rejects.toMatchObject({ failure: 'transient' });
    expect(timeouts.longest()).toBe(10_000);
  });
});
