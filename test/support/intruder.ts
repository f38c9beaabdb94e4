import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { encrypt, signatureHeaders } from '../../adapters/emulators/feishu/envelope.ts';
import { signedHeaders } from '../../adapters/emulators/slack/people/signature.ts';
import { signatureOf } from '../../adapters/sources/webhook/access.ts';
import { credentials } from '../../src/playground/company.ts';
import type { World } from '../../src/playground/world.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Json, mutated, spoilt } from './mutations.ts';

/** Something that was really sent, and by which way. */
interface Model {
  readonly path: string;
  readonly tree: Json;
  /** How it is written, and what goes with it that shows who wrote it. */
  dress(bytes: Buffer, at: Temporal.Instant, nth: number): Dressed;
}

interface Dressed {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Input extends Dressed {
  readonly method: string;
  readonly path: string;
}

/** Whoever sends odd things in the shape of real ones: by the same seed and number always the same. */
export class Intruder {
  readonly #models: readonly [Model, ...Model[]];
  readonly #seed: number;
  readonly #world: World;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });

  /** What people have done by now is what it begins with. `hook` is an address to which a source may push. */
  constructor(world: World, hook: { readonly address: string; readonly secret: string }, seed: number) {
    const [first, ...rest] = [
      ...world.slack.deliveries.map(({ kind, body }) => slackModel(kind, body)),
      ...world.feishu.deliveries.map(({ target, envelope }) => feishuModel(target, envelope as Json)),
      hookModel(hook.address, hook.secret),
    ];
    if (!first) throw new Error('nobody has done anything yet');
    this.#models = [first, ...rest];
    this.#seed = seed;
    this.#world = world;
  }

  input(nth: number): Input {
    const chance = chanceFrom(this.#seed * 1_000_003 + nth);
    const model = chance.one(this.#models);
    const tree = mutated(fresh(model.tree, nth), chance);
    const bytes = spoilt(JSON.stringify(tree) ?? '', chance);
    const now = this.#world.now();
    const at = chance.happens(0.95) ? now : now.add({ seconds: chance.one([-310, 310, 86_400]) });
    const { body, headers } = model.dress(bytes, at, nth);
    return {
      method: chance.happens(0.98) ? 'POST' : 'PUT',
      path: model.path,
      body,
      headers: disguised(headers, chance),
    };
  }

  /** The status; 0 where there was no answer in time. Who is told that it is too much may be cut off while it still speaks. */
  send(input: Input): Promise<number> {
    const { method, path, body, headers } = input;
    const { promise, resolve } = Promise.withResolvers<number>();
    const options = {
      method,
      headers: { ...headers, 'content-length': body.length },
      agent: this.#agent,
      timeout: hangsMs,
    };
    const sent = request(`${this.#world.serviceUrl}${path}`, options, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    sent
      .once('timeout', () => sent.destroy())
      .once('error', () => {
        // A connection that is kept may be closed at the moment in which it is used again: nobody has heard it then.
        if (sent.reusedSocket) resolve(this.send(input));
        else resolve(body.length > mostBytes ? 413 : 0);
      });
    sent.end(body);
    return promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** No machine is so slow. */
const hangsMs = 30_000;
/** What the service takes. */
const mostBytes = 1_000_000;

/** Names by which things are known get new ones, or everything but the first would have been seen before. */
const renamed = /^(?:event_id|trigger_id|action_ts|ts|event_ts|message_ts|hash|message_id|token|channel|chat_id)$/;

function fresh(tree: Json, nth: number): Json {
  if (Array.isArray(tree)) return tree.map((item) => fresh(item, nth));
  if (typeof tree !== 'object' || tree === null) return tree;
  const fields = Object.entries(tree).map(([name, value]): [string, Json] => [
    name,
    renamed.test(name) && typeof value === 'string' && value !== credentials.feishu.verificationToken
      ? `${value}${nth}`
      : fresh(value, nth),
  ]);
  return Object.fromEntries(fields);
}

/** Mostly as it was; now and then without what shows who it is from, with something else in its place, or of another type. */
function disguised(headers: Dressed['headers'], chance: Chance): Dressed['headers'] {
  const kind = chance.between(1, 50);
  if (kind <= 10) return { 'content-type': headers['content-type'] ?? '' };
  if (kind <= 20) return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.slice(1)]));
  if (kind === 21)
    return { ...headers, 'content-type': chance.one(['text/plain', 'multipart/form-data', '', 'a/b;;']) };
  if (kind === 22) return { ...headers, 'content-encoding': chance.one(['gzip', 'br', 'nonsense']) };
  return headers;
}

const json = 'application/json; charset=utf-8';
const form = 'application/x-www-form-urlencoded';

/** Bytes as a form has them, whatever they are. */
const escaped = (bytes: Buffer): string => bytes.toString('hex').replace(/../g, '%$&');

function slackModel(kind: 'command' | 'interaction' | 'event', sent: string): Model {
  const fields = new URLSearchParams(sent);
  const trees = {
    command: (): Json => Object.fromEntries(fields),
    interaction: (): Json => JSON.parse(fields.get('payload') ?? 'null'),
    event: (): Json => JSON.parse(sent),
  };
  const bodies = {
    command: asFields,
    interaction: (bytes: Buffer) => Buffer.from(`payload=${escaped(bytes)}`),
    event: (bytes: Buffer) => bytes,
  };
  return {
    path: '/slack/events',
    tree: trees[kind](),
    dress: (bytes, at) => {
      const body = bodies[kind](bytes);
      const signed = signedHeaders(credentials.slack.signingSecret, at, body);
      return { body, headers: { 'content-type': kind === 'event' ? json : form, ...signed } };
    },
  };
}

/** A command is fields: what is none stands there as it is. */
function asFields(bytes: Buffer): Buffer {
  try {
    const fields = Object.entries<Json>(JSON.parse(bytes.toString()) ?? {});
    const pairs = fields.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
    return Buffer.from(pairs.map((pair) => pair.map((part) => escaped(Buffer.from(part ?? ''))).join('=')).join('&'));
  } catch {
    return bytes;
  }
}

function feishuModel(path: string, tree: Json): Model {
  const { encryptKey } = credentials.feishu;
  return {
    path,
    tree,
    dress: (bytes, at) => {
      const body = JSON.stringify({ encrypt: encrypt(bytes, encryptKey, randomBytes(16)) });
      const seconds = String(Math.floor(at.epochMilliseconds / 1000));
      const signed = signatureHeaders(seconds, randomBytes(8).toString('hex'), encryptKey, body);
      return { body: Buffer.from(body), headers: { 'content-type': json, ...signed } };
    },
  };
}

function hookModel(address: string, secret: string): Model {
  return {
    path: `/hooks/${address}`,
    tree: {
      object: 'deals',
      records: [
        { id: 'D-1', values: { amount: '120000.50', day: '2026-11-20', owner: 'chen@example.com', won: true } },
        { id: 'D-2', values: { amount: 7, day: '2026-11-18', owner: null } },
      ],
      gone: ['D-3'],
    },
    dress: (body, at, nth) => {
      const timestamp = String(Math.floor(at.epochMilliseconds / 1000));
      return {
        body,
        headers: {
          'content-type': json,
          'x-qibu-timestamp': timestamp,
          'x-qibu-signature': signatureOf(secret, timestamp, body),
          'idempotency-key': `push-${nth}`,
        },
      };
    },
  };
}
