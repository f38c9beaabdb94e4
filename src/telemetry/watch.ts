import type { Draughtsman } from '../charts/png.ts';
import type { ErrandKind } from '../errands/errand.ts';
import type { DeliveryJob, Queue } from '../outbox/announce.ts';
import type { Outcome } from '../outbox/deliver.ts';
import type { Doors, Line, Platform } from '../ports/messenger.ts';
import type { Refused } from '../refused/refused.ts';
import type { Store } from '../store/store.ts';
import type { FigureOf, LabelsOf } from './figures.ts';
import { type Exposition, meter } from './meter.ts';
import { readings } from './readings.ts';
import { type Carrier, type Spanning, spanned, underway } from './spans.ts';

interface Watched {
  readonly store: Pick<Store, 'db' | 'connections'>;
  readonly clock: () => Temporal.Instant;
  /** Those that are open when it is asked. */
  readonly lines: () => readonly Line[];
}

/** Measures and traces a service from outside: each part comes back as it was, and what it does is counted. */
export interface Watch {
  exposition(): Promise<Exposition>;
  request(asked: Asked, answer: () => Promise<Answered>): Promise<void>;
  doors(doors: Doors): Doors;
  /** What is announced knows by what it was caused. */
  queue<Of extends Queue>(queue: Of): Of;
  delivery(job: DeliveryJob, deliver: () => Promise<Outcome>): Promise<Outcome>;
  draughtsman(draughtsman: Draughtsman): Draughtsman;
  errands(kinds: readonly ErrandKind[]): readonly ErrandKind[];
  look(look: () => Promise<void>): Promise<void>;
  repeated(from: Platform): void;
  refused(code: Refused['code']): void;
  broke(): void;
}

interface Asked {
  readonly method: string;
  readonly causedBy: Carrier;
}

interface Answered {
  /** As it is declared: no part of an address is in it. */
  readonly route: string;
  readonly status: number;
}

export function watching(watched: Watched): Watch {
  const { count, time, exposition } = meter(() => readings(watched));

  /** `labels` of what was done; of undefined where it threw. */
  const during = <Name extends FigureOf<'histogram'>, Done>(
    name: Name,
    spanning: Spanning,
    work: () => Promise<Done>,
    labels: (done: Done | undefined) => LabelsOf<Name>,
  ): Promise<Done> =>
    spanned(spanning, async () => {
      const end = time(name);
      let done: Done | undefined;
      try {
        done = await work();
        return done;
      } finally {
        end(labels(done));
      }
    });

  const picture = <Drawn>(draw: () => Promise<Drawn>): Promise<Drawn> =>
    during('qibu_picture_duration_seconds', { name: 'picture' }, draw, (drawn) => ({
      outcome: drawn === undefined ? 'failed' : 'drawn',
    }));

  return {
    exposition,
    request: ({ method, causedBy }, answer) =>
      spanned({ name: method, kind: 'server', causedBy }, async (span) => {
        const end = time('qibu_http_request_duration_seconds');
        const { route, status } = await answer();
        end({ route, status: String(status) });
        span
          .updateName(`${method} ${route}`)
          .setAttributes({ 'http.route': route, 'http.response.status_code': status });
      }),
    doors: (doors) => ({
      ...doors,
      receive: (inbound) => {
        const told = { messenger: inbound.platform, kind: inbound.kind };
        return during(
          'qibu_answer_duration_seconds',
          { name: 'answer', attributes: told },
          () => doors.receive(inbound),
          (reply) => ({ ...told, outcome: reply ? (reply.later ? 'late' : 'answered') : 'failed' }),
        );
      },
      turnedAway: (messenger, why) => {
        count('qibu_deliveries_turned_away_total', { messenger, why });
        doors.turnedAway?.(messenger, why);
      },
    }),
    queue: (queue) => ({
      ...queue,
      add: (tx, jobs) => {
        const causedBy = underway();
        return queue.add(tx, causedBy ? jobs.map((job) => ({ ...job, causedBy })) : jobs);
      },
    }),
    delivery: ({ kind, causedBy }, deliver) =>
      during(
        'qibu_delivery_duration_seconds',
        { name: 'deliver', kind: 'consumer', attributes: { kind }, causedBy },
        deliver,
        (outcome) => ({ outcome: outcome?.kind ?? 'failed' }),
      ),
    draughtsman: (draughtsman) => ({
      ...draughtsman,
      draw: (spec) => picture(() => draughtsman.draw(spec)),
      trace: (spec) => picture(() => draughtsman.trace(spec)),
    }),
    errands: (kinds) =>
      kinds.map((one) => ({
        ...one,
        step: (at) =>
          during(
            'qibu_errand_step_duration_seconds',
            { name: 'errand', attributes: { kind: one.kind, system: at.from.name } },
            () => one.step(at),
            (step) => ({ kind: one.kind, outcome: step ? 'done' : 'failed' }),
          ),
      })),
    look: async (look) => {
      const looked = () => look().then(() => 'done');
      await during('qibu_clock_duration_seconds', { name: 'clock' }, looked, (outcome = 'failed') => ({ outcome }));
    },
    repeated: (messenger) => count('qibu_deliveries_repeated_total', { messenger }),
    refused: (code) => count('qibu_refusals_total', { code }),
    broke: () => count('qibu_errors_total', {}),
  };
}
