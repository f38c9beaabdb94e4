import { schedule } from 'node-cron';
import { actions } from './actions/index.ts';
import { announcements } from './announcements/index.ts';
import { begun } from './begun.ts';
import { startDraughtsman } from './charts/png.ts';
import { openTypeface } from './charts/text/typeface.ts';
import { clockwork } from './clockwork.ts';
import { commands } from './commands/index.ts';
import { offered } from './commands/offered.ts';
import { importMapping } from './commands/source.ts';
import { importSheet } from './commands/team.ts';
import type { Entrance } from './entrance/entrance.ts';
import { homeOpened } from './entrance/home.ts';
import { installed } from './entrance/installed.ts';
import { receive } from './entrance/receive.ts';
import { errands } from './errands/index.ts';
import { releaseErrands } from './errands/lease.ts';
import { startErrands } from './errands/worker.ts';
import { forms } from './forms/index.ts';
import { listen } from './listen.ts';
import type { DeliveryJob } from './outbox/announce.ts';
import { deliver } from './outbox/deliver.ts';
import { releaseAll } from './outbox/lease.ts';
import { startQueue } from './outbox/queue.ts';
import { undelivered } from './outbox/sweep.ts';
import type { Doors, Line, Messenger } from './ports/messenger.ts';
import type { PushedRequest, SourceKind } from './ports/source.ts';
import type { Vault } from './ports/vault.ts';
import { selfCheck } from './self-check.ts';
import { createServer } from './server.ts';
import { appointAdmins } from './services/admins/appoint.ts';
import { issueClaimCodes } from './services/admins/claim-code.ts';
import { keepArrivals } from './services/arrivals/keep.ts';
import { connectWorkspaces } from './services/organisations/connect.ts';
import { disconnectWorkspace } from './services/organisations/disconnect.ts';
import { identifying } from './services/people/identify.ts';
import { keepRules } from './services/rules/keep.ts';
import { takePush } from './services/sources/take-push.ts';
import type { Seal } from './store/seal.ts';
import { sharing } from './store/sharing.ts';
import type { Store } from './store/store.ts';
import { watching } from './telemetry/watch.ts';

/** Everything the service is made of, handed in: tests, the demo and `main` differ only in this. */
export interface Parts {
  readonly store: Store;
  readonly messengers: readonly Messenger[];
  /** The systems that numbers can come from. */
  readonly sources: readonly SourceKind[];
  /** Where what opens them is kept. */
  readonly vault: Vault;
  /** Seals what must be kept and shown to nobody; absent where the service has no key. */
  readonly seal?: Seal | undefined;
  readonly clock: () => Temporal.Instant;
  readonly newId: () => string;
  readonly log: Log;
  readonly admins: readonly string[];
  readonly port: number;
  /** The address to listen on; undefined for all that the machine has. */
  readonly host?: string | undefined;
  /** After so many seconds a delivery whose process is silent may be taken over. */
  readonly leaseSeconds: number;
  /** Where the vendors reach us. */
  readonly publicUrl?: string | undefined;
  /** The folder of the embedded database. */
  readonly dataDir?: string | undefined;
  /** What whoever asks for a report on the installation has to show; without it nobody gets one. */
  readonly pass?: string | undefined;
  /** What whoever asks for the figures has to show; without it nobody gets them. */
  readonly metricsToken?: string | undefined;
}

export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface App {
  readonly port: number;
  /** Looks at the clock once: what it does every few seconds by itself. */
  tick(): Promise<void>;
  /** How many announcements are still to be delivered, or to be brought up to date where they stand. */
  undelivered(): Promise<number>;
  /** Until everybody who was told to wait has been answered. */
  answered(): Promise<void>;
  /** Takes no more requests, finishes what was begun, closes everything but the store. */
  stop(): Promise<void>;
}

const pictureLimitMs = 10_000;
const everyFiveSeconds = '*/5 * * * * *';
/** A step to a source may take a slow answer and the writing of a page. */
const leasesOfStep = 4;

export async function startApp(parts: Parts): Promise<App> {
  const { store, messengers, clock, newId, log } = parts;
  const { db } = store;
  let lines: readonly Line[] = [];
  const watch = watching({ store, clock, lines: () => lines });
  const onError = (error: unknown): void => {
    watch.broke();
    log.error({ error }, 'something broke');
  };
  const typeface = openTypeface();
  const kinds = announcements(typeface);
  const behind = kinds.filter((kind) => kind.behind).map(({ kind }) => kind);
  const queue = watch.queue(await startQueue(store.engine, onError, behind));
  const draughtsman = watch.draughtsman(
    startDraughtsman({
      timeLimitMs: pictureLimitMs,
      scale: 3,
      onFailure: (reason) => log.warn({ reason }, 'a picture could not be drawn'),
    }),
  );

  if (store.engine.kind === 'embedded') {
    await releaseAll(db);
    await releaseErrands(db);
  }
  await connectWorkspaces({ db, newId, now: clock(), queue }, messengers);
  await appointAdmins({ db, newId, now: clock() }, parts.admins);
  if (parts.admins.length === 0) await printClaimCodes(parts);

  const deliverer = {
    db,
    messengers,
    kinds,
    draw: (spec: object) => draughtsman.draw(spec),
    clock,
    leaseSeconds: parts.leaseSeconds,
    onFailure: (failure: object) => log.warn(failure, 'an announcement cannot be delivered'),
  };
  await queue.work(async (job: DeliveryJob) => {
    const outcome = await watch.delivery(job, () => deliver(deliverer, job));
    if (outcome.kind === 'again') await queue.later(job, outcome.inSeconds);
  });

  const rulesAt = keepRules();
  const arrivals = keepArrivals(clock);
  const { tick, windDown } = clockwork({ db, clock, newId, queue, rulesAt, arrivals, watch, keepUp: store.keepUp });
  await tick();
  const logger = {
    info: () => {},
    debug: () => {},
    warn: (said: string) => log.warn({ said }, 'a look at the clock is left out'),
    error: onError,
  };
  const timer = schedule(everyFiveSeconds, () => tick().catch(onError), { noOverlap: true, logger });

  const going = startErrands({
    ...parts,
    db,
    queue,
    rulesAt,
    onError,
    kinds: watch.errands(errands),
    leaseSeconds: parts.leaseSeconds * leasesOfStep,
    publicUrl: parts.publicUrl,
  });

  const own = selfCheck({
    ...parts,
    db,
    lines: () => lines,
    draw: (spec) => draughtsman.draw(spec),
    latest: () => arrivals.write(db).catch(onError),
  });
  const entrance: Entrance = {
    db,
    share: sharing(db),
    queue,
    messengers,
    commands,
    actions,
    forms,
    importSheet,
    importMapping,
    sources: parts.sources,
    seal: parts.seal,
    publicUrl: parts.publicUrl,
    identify: identifying(db, rulesAt),
    typeface,
    trace: draughtsman.trace,
    clock,
    newId,
    admins: parts.admins,
    checkUp: own.checkUp,
    onRepeated: watch.repeated,
    onRefused: watch.refused,
    onError,
  };
  const takeIn = receive(entrance);
  const afterwards = begun();
  const doors: Doors = watch.doors({
    receive: (inbound) => {
      arrivals.heard(inbound);
      return takeIn(inbound);
    },
    homeOpened: homeOpened(entrance),
    turnedAway: arrivals.turnedAway,
    begun: afterwards.add,
    draw: deliverer.draw,
    installed: installed(entrance),
    uninstalled: (from) => disconnectWorkspace({ db, now: clock() }, from),
  });
  const doctor = parts.pass === undefined ? undefined : { pass: parts.pass, report: own.report };
  const pushed = (address: string, request: PushedRequest) => takePush({ ...parts, db }, address, request);
  const { fetch } = createServer({ ...parts, doors, lines: () => lines, db, takePush: pushed, doctor, watch, onError });
  const server = await listen(fetch, parts);
  // Nobody waits for it: every command can be typed without.
  for (const messenger of messengers) messenger.offer?.(offered(commands)).catch(onError);
  lines = messengers.flatMap((messenger) => messenger.dial?.(doors) ?? []);
  return {
    port: server.port,
    tick,
    undelivered: () => undelivered(db),
    answered: afterwards.through,
    stop: async () => {
      await Promise.all([server.close(), ...lines.map((line) => line.close())]);
      await timer.destroy();
      await Promise.all([afterwards.through(), windDown().catch(onError), going.stop()]);
      await arrivals.write(db).catch(onError);
      await queue.stop();
      await draughtsman.close();
    },
  };
}

/** Says at the terminal how somebody becomes the first admin. */
async function printClaimCodes({ store, newId, clock, messengers, log }: Parts): Promise<void> {
  for (const code of await issueClaimCodes({ db: store.db, newId, now: clock() })) {
    const typed = new Set(messengers.map(({ prefix }) => `“/${prefix}qibu claim ${code}”`));
    log.info({}, `nobody administers qibu yet: whoever says ${[...typed].join(' or ')} to it first does from then on`);
  }
}
