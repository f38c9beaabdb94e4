import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Order } from './service.ts';

/** The service, in a process of its own. */
export interface Service {
  readonly port: number;
  setClock(aheadMs: number): Promise<void>;
  /** As it ends in production, or without a warning. */
  end(how: 'stopped' | 'killed'): Promise<void>;
}

/** Processes in which a service has ended, and another can start. */
const resting: ChildProcess[] = [];

/** Starts it with these settings, and waits until it takes what comes. `onLog`: see `WorldOptions`. */
export async function startService(
  env: NodeJS.ProcessEnv,
  aheadMs: number,
  onLog?: (line: string) => void,
): Promise<Service> {
  // Whose words are heard says them to the end of its process.
  const child = (!onLog && resting.pop()) || begin(onLog);
  rest(child, false);
  const { port } = await told<{ port: number }>(child, { order: 'start', env, aheadMs });
  await ready(port);
  return {
    port,
    setClock: (ms) => told(child, { order: 'set clock', aheadMs: ms }),
    end: async (how) => {
      if (how === 'stopped') await told(child, { order: 'stop' });
      if (how === 'stopped' && !onLog) {
        rest(child, true);
        resting.push(child);
        return;
      }
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

function begin(onLog?: (line: string) => void): ChildProcess {
  const stdio: StdioOptions = ['ignore', onLog ? 'pipe' : 'inherit', 'inherit', 'ipc'];
  // It starts often, and every time from the same files.
  const env = { PATH: process.env.PATH, NODE_COMPILE_CACHE: enableCompileCache().directory };
  // Its database and its pictures are WebAssembly. To translate that a second time, better, pays for nobody who ends soon.
  const execArgv = [...process.execArgv, '--liftoff-only'];
  const child = fork(fileURLToPath(new URL('service.ts', import.meta.url)), { env, stdio, execArgv });
  if (onLog && child.stdout) createInterface(child.stdout).on('line', onLog);
  return child;
}

/** What rests keeps nobody from ending, and ends with them. */
function rest(child: ChildProcess, rests: boolean): void {
  if (rests) {
    child.unref();
    child.channel?.unref();
  } else {
    child.ref();
    child.channel?.ref();
  }
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

/** What the service says when it has done as it was told; rejects when it ends instead. */
async function told<Said>(child: ChildProcess, order: Order): Promise<Said> {
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const ended = (): void => reject(new Error('the service ended; its own words are above'));
  child.once('message', resolve as (said: unknown) => void).once('exit', ended);
  child.send(order);
  return promise.finally(() => child.off('exit', ended));
}
