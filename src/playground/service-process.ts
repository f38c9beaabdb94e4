import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The service, in a process of its own. */
export interface Service {
  readonly port: number;
  setClock(aheadMs: number): Promise<void>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts it with these settings, and waits until it takes what comes. `onLog`: see `WorldOptions`. */
export async function startService(
  env: NodeJS.ProcessEnv,
  aheadMs: number,
  onLog?: (line: string) => void,
): Promise<Service> {
  const stdio: StdioOptions = ['ignore', onLog ? 'pipe' : 'inherit', 'inherit', 'ipc'];
  // It starts often, and every time from the same files.
  const settings = { NODE_COMPILE_CACHE: enableCompileCache().directory, ...env };
  const file = fileURLToPath(new URL('service.ts', import.meta.url));
  const child = fork(file, [String(aheadMs)], { env: settings, stdio });
  if (onLog && child.stdout) createInterface(child.stdout).on('line', onLog);
  const { port } = await message<{ port: number }>(child);
  await ready(port);
  return {
    port,
    setClock: async (ms) => {
      const heard = message(child);
      child.send({ aheadMs: ms });
      await heard;
    },
    end: async (signal) => {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
}

/** Waits until it takes what comes, also over a line; for ten seconds, then it throws with what the service says. */
async function ready(port: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (answer.ok) return;
    if (tries === 1000) throw new Error(`the service is not ready: ${await answer.text()}`);
    await wait(10);
  }
}

/** The next thing the service says; rejects when it ends instead. */
async function message<Said>(child: ChildProcess): Promise<Said> {
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const ended = (): void => reject(new Error('the service ended; its own words are above'));
  child.once('message', resolve as (said: unknown) => void).once('exit', ended);
  return promise.finally(() => child.off('exit', ended));
}
