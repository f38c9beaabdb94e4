import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from '../../src/playground/service-process.ts';

/** The service as `npm start` runs it, by the real clock. */
export interface Production extends Service {
  readonly child: ChildProcess;
  /** Asks it to stop; resolves with its exit code, or the signal that ended it. */
  terminate(): Promise<number | NodeJS.Signals>;
}

const readyMs = 60_000;

/** Starts it with these settings, and waits until it is ready. `flags` are for Node. */
export async function startProduction(env: NodeJS.ProcessEnv, flags: readonly string[] = []): Promise<Production> {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
    env: { ...env, PATH },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exit = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const port = Number(env.PORT);
  for (let waited = 0; !(await isReady(port)); waited += 50) {
    if (waited > readyMs || child.exitCode !== null) throw new Error('the service does not become ready');
    await wait(50);
  }
  const terminate = async (): Promise<number | NodeJS.Signals> => {
    child.kill('SIGTERM');
    return exit;
  };
  return {
    port,
    child,
    terminate,
    setClock: () => Promise.reject(new Error('nobody sets the real clock')),
    end: async (how) => {
      child.kill(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
      await exit;
    },
  };
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
