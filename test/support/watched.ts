import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../../src/app.ts';
import { start } from '../../src/main.ts';
import { freePort } from '../../src/playground/free-port.ts';
import type { Service } from '../../src/playground/service-process.ts';
import { Stage } from '../../src/playground/stage.ts';
import { startWorld, type World, type WorldOptions } from '../../src/playground/world.ts';
import type { Database, Store } from '../../src/store/store.ts';
import { foundedStore } from './database.ts';

/** The demo company with the service as it runs in production, over the wires, and nothing of what it says goes unnoticed. */
export interface Watched {
  readonly world: World;
  readonly stage: Stage;
  readonly db: Database;
  readonly store: Store;
  /**
   * Waits for so many messages, and until nothing is to be delivered; gives what has been told or shown anew since it was asked
   * last: where, to whom, and how it begins. An answer that waits for a messenger's pace is among the next ones.
   */
  told(atLeast?: number): Promise<readonly string[]>;
  /** Starts a replica on the same Postgres; gives its port. */
  another(): Promise<number>;
  /** What the log has complained of since it was asked last. */
  complaints(): readonly string[];
  /** All that was logged. */
  readonly log: readonly string[];
  /** Throws where something was told, or an error logged, and nobody has asked. */
  close(): Promise<void>;
}

interface Line {
  readonly level: number;
  readonly msg: string;
}

const errorLevel = 50;

export async function openWatched(options: Partial<WorldOptions> = {}): Promise<Watched> {
  const store = await foundedStore();
  const log: string[] = [];
  let app: App | undefined;
  let settings: NodeJS.ProcessEnv = {};
  let ahead = 0;
  const clock = (): Temporal.Instant => Temporal.Now.instant().add({ milliseconds: Math.round(ahead) });
  const parts = { clock, leaseSeconds: 3, onLog: (line: string) => void log.push(line) };
  const run = async (env: NodeJS.ProcessEnv, aheadMs: number): Promise<Service> => {
    ahead = aheadMs;
    settings = env;
    const started = await start({ ...parts, env, store });
    app = started;
    return {
      port: started.port,
      setClock: async (ms) => {
        ahead = ms;
        await started.tick();
      },
      end: () => started.stop(),
    };
  };
  const world = await startWorld({ dataDir: '', founded: true, ...options, run });
  const stage = new Stage(world);
  const asked = new Set<string>();
  let heard = 0;
  const unheard = () => shown(world).filter(({ key }) => !asked.has(key));
  const told = async (atLeast = 0): Promise<readonly string[]> => {
    await stage.until(`${atLeast} messages`, () => unheard().length >= atLeast);
    await app?.answered();
    await atRest(world, async () => (await app?.undelivered()) ?? 0);
    const fresh = unheard();
    for (const { key } of fresh) asked.add(key);
    return fresh.map(({ begins }) => begins);
  };
  const replicas: App[] = [];
  const another = async (): Promise<number> => {
    if (store.engine.kind !== 'postgres') throw new Error('a second process needs a Postgres');
    const env = { ...settings, DATABASE_URL: store.engine.url, PORT: String(await freePort()) };
    const replica = await start({ ...parts, env });
    replicas.push(replica);
    return replica.port;
  };
  const complaints = (): readonly string[] => {
    const lines = log.slice(heard).map((line) => JSON.parse(line) as Line);
    heard = log.length;
    return lines.filter(({ level }) => level >= errorLevel).map(({ msg }) => msg);
  };
  await world.moveTo(world.now().toZonedDateTimeISO('UTC'));
  await told();
  return {
    ...{ world, stage, db: store.db, store, told, another, complaints, log },
    close: async () => {
      const unasked = [...(await told()), ...complaints()];
      for (const replica of replicas) await replica.stop();
      await world.close();
      await store.close();
      if (unasked.length > 0) throw new Error(`nobody has asked about: ${unasked.join(' / ')}`);
    },
  };
}

/** Until nothing is to be delivered any more, and neither messenger has been asked anything for a moment. */
async function atRest({ slack, feishu }: World, undelivered: () => Promise<number>): Promise<void> {
  const asked = (): number => slack.requests.length + feishu.requests.length;
  for (let tries = 0; tries < 600; tries += 1) {
    const before = asked();
    await wait(60);
    if ((await undelivered()) === 0 && asked() === before) return;
  }
  throw new Error('waited in vain for everything to be delivered');
}

/** What everybody sees of the bot, each message once for as often as it was changed. */
function shown({ slack, feishu }: World): { key: string; begins: string }[] {
  const seen = new Map<string, string>();
  for (const messenger of [slack, feishu]) {
    for (const { id: chat, members } of messenger.chats) {
      for (const member of members) {
        for (const { id, author, edits, onlyFor, text } of messenger.messages(chat, member)) {
          if (author !== 'bot') continue;
          const place = onlyFor ? `${chat} for ${onlyFor}` : chat;
          seen.set(`${chat}/${id}/${edits}`, `${place}: ${text.split('\n')[0]}`);
        }
      }
    }
  }
  return [...seen].map(([key, begins]) => ({ key, begins }));
}
