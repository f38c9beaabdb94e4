import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../../../adapters/emulators/emulator.ts';
import { feishuFaults } from '../../../adapters/emulators/feishu/index.ts';
import type { Chance } from '../../support/chance.ts';
import type { Stadium } from '../../support/stadium.ts';

const refused = (status: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  ...{ kind: 'answer', status, headers },
  body: '<html>Bad Gateway</html>',
});

/** What goes wrong at the vendors: too much, broken, done and not said, done late. */
const slackFaults: readonly [Fault, ...Fault[]] = [
  refused(429, { 'retry-after': '1' }),
  refused(502),
  { kind: 'drop' },
  { kind: 'drop' },
  { kind: 'slow', ms: 300 },
];
const feishuTroubles: readonly [Fault, ...Fault[]] = [
  feishuFaults.tooOften(),
  feishuFaults.tooManyCalls(),
  feishuFaults.html(),
  { kind: 'drop' },
  { kind: 'slow', ms: 300 },
];
/** Mostly what posts: there alone nobody knows whether it stands there. */
const posting = ['chat.postMessage', 'chat.postMessage', 'chat.postMessage'] as const;
const slackMethods = [...posting, 'chat.postEphemeral', 'chat.update', 'response_url'] as const;
const feishuMethods = ['POST im/v1/messages', 'PATCH im/v1/messages/:id'] as const;

/** Processes that are killed and start again, and messengers that fail for a moment. */
export class Accidents {
  readonly #stadium: Stadium;
  readonly #chance: Chance;
  /** Those that are about to live again, by their number. */
  readonly #reviving = new Map<number, Promise<void>>();

  constructor(stadium: Stadium, chance: Chance) {
    this.#stadium = stadium;
    this.#chance = chance;
  }

  /** The next calls of some method fail. Gives what they are, for whoever reads it. */
  troubles(): string {
    const chance = this.#chance;
    const times = chance.between(1, 2);
    if (chance.happens(0.5)) {
      const [method, fault] = [chance.one(slackMethods), chance.one(slackFaults)];
      this.#stadium.slack.fail(method, fault, times);
      return `${method} ${nameOf(fault)} ×${times}`;
    }
    const [method, fault] = [chance.one(feishuMethods), chance.one(feishuTroubles)];
    this.#stadium.feishu.fail(method, fault, times);
    return `${method} ${nameOf(fault)} ×${times}`;
  }

  /** Kills one after a moment, or both; each lives again when it can. Gives who that was. */
  async kills(): Promise<string> {
    await this.over();
    const chance = this.#chance;
    const both = [0, 1];
    const those = chance.happens(0.2) ? both : [chance.one([0, 1])];
    await wait(chance.between(0, 40));
    await Promise.all(those.map((which) => this.#stadium.services[which]?.end('killed')));
    for (const which of those) {
      const revived = this.#stadium.revive(which).finally(() => this.#reviving.delete(which));
      this.#reviving.set(which, revived);
    }
    // What had been sent to the database is there by then, and with nobody alive nothing goes on.
    await wait(100);
    if (those.length === both.length) await this.over();
    return `killed: ${those.join(' and ')}`;
  }

  /** Until everybody lives again. */
  async over(): Promise<void> {
    await Promise.all(this.#reviving.values());
  }
}

const nameOf = (fault: Fault): string => (fault.kind === 'answer' ? `${fault.status}` : fault.kind);
