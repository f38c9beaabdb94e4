import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PushedRequest } from '../../src/ports/source.ts';

/** An address that systems push to: takes whatever comes, and keeps it in the order in which it came. */
export async function pushAddress(): Promise<{ readonly url: string; readonly arrived: readonly PushedRequest[] }> {
  const arrived: PushedRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request));
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    arrived.push({ headers, query: Object.fromEntries(searchParams), body });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/some-source`, arrived };
}
