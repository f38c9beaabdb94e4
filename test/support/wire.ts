import { connect, createServer, type Socket } from 'node:net';

/** A way to a Postgres that can be cut, or fall silent. */
export interface Wire {
  readonly url: string;
  /** All connections end, and nobody gets in. */
  cut(): void;
  /** Nothing passes any more, and no connection ends: as where the other machine is gone. */
  silence(): void;
  /** New connections pass again; those that fell silent stay so. */
  mend(): void;
  close(): Promise<void>;
}

export async function wireTo(postgres: string): Promise<Wire> {
  const there = new URL(postgres);
  const sockets = new Set<Socket>();
  let state: 'passes' | 'cut' | 'silent' = 'passes';
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const server = createServer((from) => {
    if (state === 'cut') return void from.destroy();
    keep(from);
    if (state === 'silent') return;
    const to = keep(connect(Number(there.port), there.hostname));
    from.pipe(to).pipe(from);
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(there);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.href,
    cut: () => {
      state = 'cut';
      for (const socket of sockets) socket.destroy();
    },
    silence: () => {
      state = 'silent';
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend: () => {
      state = 'passes';
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
