import type { Known } from './cards/rules.ts';
import { Directory } from './directory.ts';
import { History } from './history.ts';
import { createIds, type NewId } from './ids.ts';
import type { Json } from './json.ts';
import { Lines } from './lines/lines.ts';
import { type FeishuEmulatorOptions, type Limits, vendorLimits } from './options.ts';
import { Rates } from './rates.ts';
import { Recent } from './recent.ts';
import { TokenDesk } from './tokens.ts';

/** The company whose people talk to the bot, as the vendor keeps it. */
export interface Tenant {
  readonly options: FeishuEmulatorOptions;
  readonly limits: Limits;
  readonly directory: Directory;
  readonly history: History;
  /** Pictures by their key. */
  readonly images: Map<string, Uint8Array>;
  /** Files by their key: those that people have sent, and those that the bot has uploaded. */
  readonly files: Map<string, StoredFile>;
  /** Commands in the list that opens at `/`, by their id, as the API describes them. */
  readonly slashCommands: Map<string, Json>;
  readonly tokens: TokenDesk;
  readonly rates: Rates;
  /** The long connections of the service. */
  readonly lines: Lines;
  readonly recent: Recent;
  readonly newId: NewId;
  /** Cards whose press the service has not answered yet, with how many presses; they cannot be updated meanwhile. */
  readonly inUse: Map<string, number>;
  /** What a card or a message may refer to. */
  readonly known: Known;
}

export interface StoredFile {
  /** The message that a person sent it with: no other opens it. Absent for the bot's, which may stand in any. */
  readonly message?: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function createTenant(options: FeishuEmulatorOptions): Tenant {
  const newId = createIds(`${options.appId} ${options.clock().epochNanoseconds}`);
  const limits = { ...vendorLimits, ...options.limits };
  const directory = new Directory(options, newId);
  const images = new Map<string, Uint8Array>();
  const files = new Map<string, StoredFile>();
  return {
    options,
    limits,
    directory,
    history: new History(options.clock, newId),
    images,
    files,
    slashCommands: new Map(),
    tokens: new TokenDesk(options, options.clock, newId),
    rates: new Rates(limits.secondMs),
    lines: new Lines(newId, limits),
    recent: new Recent(options.clock),
    newId,
    inUse: new Map(),
    known: {
      image: (key) => images.has(key),
      file: (key) => files.has(key) && files.get(key)?.message === undefined,
      person: (id) => id === options.bot.openId || directory.user(id) !== undefined,
    },
  };
}
