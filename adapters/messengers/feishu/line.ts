import type { Line, LineTrouble } from '../../../src/ports/messenger.ts';
import { type FeishuConfig, isLark } from './config.ts';
import { type Addressee, readEnvelope } from './envelope.ts';
import type { Log } from './errors.ts';
import type { Take } from './intake.ts';
import type { Timer } from './limits.ts';
import { type Loss, troubleOf } from './trouble.ts';
import { openWire, type Wire } from './wire.ts';

interface LineParts {
  readonly config: FeishuConfig;
  readonly addressee: () => Addressee;
  readonly take: Take;
  readonly timer: Timer;
  /** From 0 to 1: services that lost their connections together do not all come back at once. */
  readonly chance: () => number;
  readonly log: Log;
  readonly pace?: Partial<Pace> | undefined;
}

/** In milliseconds. */
export interface Pace {
  /** How often somebody looks whether anything still comes. */
  readonly look: number;
  /** A connection that is not open by then never will be. */
  readonly opening: number;
  /** What may be missing beside two pings: the time that a pong takes. */
  readonly grace: number;
  /** Before another try: at most so long after the first failure, twice as long after each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** A connection that has lasted so long was sound: after it the waits begin anew. */
  readonly sound: number;
}

export const PACE: Pace = {
  look: 1_000,
  opening: 30_000,
  grace: 10_000,
  firstWait: 1_000,
  longestWait: 60_000,
  sound: 60_000,
};

/** Keeps one long connection to Feishu: when it is lost, or only seems to be there, it is made anew. */
export function keepLine(parts: LineParts): Line {
  return new KeptLine(parts);
}

class KeptLine implements Line {
  readonly platform = 'feishu';
  readonly #parts: LineParts;
  readonly #pace: Pace;
  /** What has come and is not answered yet. */
  readonly #underWay = new Set<Promise<unknown>>();
  #wire: Wire | undefined;
  #loss: Loss | undefined;
  #closing = false;

  constructor(parts: LineParts) {
    this.#parts = parts;
    this.#pace = { ...PACE, ...parts.pace };
    void this.#keep();
  }

  trouble(): LineTrouble | undefined {
    if (this.#wire?.isOpen()) return undefined;
    return this.#loss ? this.#troubleOf(this.#loss) : { platform: 'feishu', why: 'opening' };
  }

  async close(): Promise<void> {
    this.#closing = true;
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    // The answer to the last one is written in the next turn.
    await this.#parts.timer.sleep(0);
    await this.#wire?.hangUp();
  }

  async #keep(): Promise<void> {
    const { timer, chance, log } = this.#parts;
    for (let failures = 0; !this.#closing; ) {
      const began = timer.now();
      const loss = await this.#use();
      if (!loss) return;
      this.#loss = loss;
      failures = timer.now() - began >= this.#pace.sound ? 1 : failures + 1;
      const wait = waitAfter(failures, chance(), this.#pace);
      const { why, said } = this.#troubleOf(loss);
      log({ level: 'warn', msg: 'feishu: no long connection', because: why, said, again_in_ms: wait });
      await this.#pause(wait);
    }
  }

  #troubleOf(loss: Loss): ReturnType<typeof troubleOf> {
    return troubleOf(loss, isLark(this.#parts.config));
  }

  /** Opens a connection and stays with it; gives why it is lost, or undefined when we close. */
  async #use(): Promise<Loss | undefined> {
    const { config, timer, log } = this.#parts;
    const wire = openWire({
      config,
      hear: (envelope) => this.#tracked(this.#hear(envelope)),
      onOpen: () => log({ level: 'info', msg: 'feishu: the long connection is open' }),
      onOdd: (what) => log({ level: 'error', msg: 'feishu: something came that cannot be read', what }),
    });
    this.#wire = wire;
    let loss: Loss | undefined;
    void wire.ended.then((ending) => {
      loss ??= ending;
    });
    const began = timer.now();
    let heard = { bytes: 0, at: began };
    for (; !loss && !this.#closing; await timer.sleep(this.#pace.look)) {
      const now = timer.now();
      if (wire.heard() !== heard.bytes) heard = { bytes: wire.heard(), at: now };
      const mostSilence = 2 * wire.pingMs() + this.#pace.grace;
      if (!wire.isOpen() && now - began > this.#pace.opening) loss = { why: 'never-open' };
      else if (wire.isOpen() && now - heard.at > mostSilence) loss = { why: 'silent' };
    }
    if (this.#closing) return undefined;
    await wire.hangUp();
    this.#wire = undefined;
    return loss;
  }

  async #hear(json: unknown): Promise<object | undefined> {
    const { addressee, take } = this.#parts;
    if (this.#closing) throw new Error('closing');
    const envelope = readEnvelope(json, addressee());
    // Acknowledged all the same: it would be no other the next time, and some events wait for those before them.
    if (typeof envelope === 'string') return this.#ignored(envelope);
    const outcome = await take(envelope);
    if (outcome.kind === 'failed') throw new Error('nothing was recorded');
    return outcome.kind === 'taken' ? outcome.answer : this.#ignored(outcome.kind);
  }

  #ignored(what: 'malformed' | 'foreign'): undefined {
    this.#parts.log({ level: 'error', msg: `feishu: an event that is ${what} came over the long connection` });
  }

  #tracked<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const done = () => this.#underWay.delete(work);
    work.then(done, done);
    return work;
  }

  async #pause(ms: number): Promise<void> {
    const { timer } = this.#parts;
    for (const until = timer.now() + ms; !this.#closing && timer.now() < until; ) {
      await timer.sleep(Math.min(this.#pace.look, until - timer.now()));
    }
  }
}

/** In milliseconds, after so many failures in a row: at least half of the most that it may be. */
export function waitAfter(failures: number, chance: number, { firstWait, longestWait }: Pace): number {
  const most = Math.min(longestWait, firstWait * 2 ** (failures - 1));
  return Math.round(most * (0.5 + chance / 2));
}
