import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Something else that answers, as a process of its own. */
export interface Peer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the peer of this name, which says its port. */
export async function startPeer(name: 'bolt' | 'node'): Promise<Peer> {
  const child = fork(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), { env: { PATH: process.env.PATH } });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    port,
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
