import { expect, onTestFinished, test } from 'vitest';
import type { Fault, ReceivedRequest } from '../../../adapters/emulators/emulator.ts';
import { exceptionOf } from '../../../adapters/sources/addresses.ts';
import { openHttp } from '../../../adapters/sources/http.ts';
import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type {
  Ask,
  PushedRequest,
  SettingName,
  Settings,
  Source,
  SourceKind,
  SourceRecord,
} from '../../../src/ports/source.ts';
import { type SourceWorld, sourceWorld } from '../../support/source-world.ts';

/** A system and how it is connected to, for the contract: `index.ts` of its folder, and its emulator. */
export interface Rig {
  readonly name: string;
  /** What this system does not have, each with the reason: what is said of it is not asked, and stands in the report. */
  readonly lacks?: Partial<Readonly<Record<Ability, string>>>;
  /** A system of its own for one test, without any record. All its times and limits go by the world's clock. */
  open(world: SourceWorld): Promise<Stand>;
}

export type Ability =
  /** It is called over a wire, which can break. */
  | 'wire'
  /** What opens it runs out and is fetched anew. */
  | 'token'
  /** It has a limit of calls that is known. */
  | 'pace'
  /** It refuses whoever calls too often. */
  | 'throttle'
  /** It says which records are gone. */
  | 'gone'
  /** A record may have nothing in its `day`. */
  | 'dayless'
  /** It keeps amounts of fifteen digits. */
  | 'big'
  /** It tells us by itself what has changed. */
  | 'pushes'
  /** What it pushes is signed to the last byte. */
  | 'signed';

export interface Stand {
  readonly kind: SourceKind;
  readonly settings: Settings;
  /** What the tests ask for: an object, and the field that `happened` goes by. The fields are those that a sample reads. */
  readonly object: string;
  readonly day: string;
  /** The n-th record, on a day or on none: what somebody saves, and how it reads. Names differ, and amounts grow with n. */
  sample(n: number, day?: Temporal.PlainDate | null): Sample;
  /** So many records are three pages or more. */
  readonly threePages: number;
  save(given: Sample['given'], id?: string): string;
  remove(id: string): void;
  /** Where it is called over a wire. */
  readonly wire?: Wire;
  /** From now on it pushes, to an address that it was given when it was opened. Gives how what it has pushed so far is had. */
  listen?(): Promise<() => Promise<readonly PushedRequest[]>>;
  /** The setting by which it is known who pushes, where that is not `pushSecret`. */
  readonly knownBy?: SettingName;
}

export interface Sample {
  readonly given: Readonly<Record<string, unknown>>;
  readonly read: SourceRecord['values'];
}

export interface Wire {
  readonly requests: readonly ReceivedRequest[];
  fail(path: string, fault: Fault, times?: number): void;
  /** What stands in the address of a request for a page of records, and of one for what opens the system. */
  readonly paths: { readonly data: string; readonly token?: string };
  /** From now on nothing opens it that was given out. */
  expireTokens(): void;
  /** The vendor's own ways to fail, by name, and what each of them is. */
  readonly failures: Readonly<Record<string, { readonly fault: Fault; readonly as: SourceFailure }>>;
  /** More calls than the vendor's limit takes at once. */
  readonly burst?: number;
}

/** Calls the emulators, which are on this machine, and nobody else there. */
export const http = openHttp({ exceptions: [exceptionOf('127.0.0.1') ?? expect.fail()] });

/** A stand of its own for one test, with what it takes to use it. */
export interface Bench {
  readonly world: SourceWorld;
  readonly stand: Stand;
  readonly wire: Wire;
  readonly fields: readonly string[];
  readonly object: string;
  /** One more process; with settings that differ, where they are given. */
  connect(settings?: Settings): Source;
  /** Everything that fits. `between` is called after each page but the last, with the source's cursor in no danger. */
  readAll(ask: Ask, between?: (pages: number) => void): Promise<readonly SourceRecord[]>;
  readonly everything: Ask;
  changedSince(since: Temporal.Instant): Ask;
}

export const longAgo = Temporal.Instant.from('2001-01-01T00:00:00Z');
const mostPages = 500;

export async function bench(rig: Rig): Promise<Bench> {
  const world = sourceWorld();
  const stand = await rig.open(world);
  const { object } = stand;
  const fields = Object.keys(stand.sample(0).read);
  const connect = (settings = stand.settings): Source => stand.kind.connect(settings, world.parts());
  const changedSince = (since: Temporal.Instant): Ask => ({ object, fields, which: { kind: 'changed', since } });
  return {
    world,
    stand,
    // Whoever asks for it has it: what lacks a wire is not asked.
    wire: stand.wire as Wire,
    fields,
    object,
    connect,
    changedSince,
    everything: changedSince(longAgo),
    readAll: async (ask, between) => {
      const records: SourceRecord[] = [];
      let next: string | undefined;
      for (let pages = 1; pages <= mostPages; pages++) {
        const page = await connect().page(ask, next);
        records.push(...page.records);
        if (page.next === undefined) return records;
        next = page.next;
        between?.(pages);
      }
      return expect.fail(`${mostPages} pages, and no end`);
    },
  };
}

/** Closes an emulator with the test that opened it. */
export function closedAfterwards<Closable extends { close(): Promise<void> }>(emulator: Closable): Closable {
  onTestFinished(() => emulator.close());
  return emulator;
}

/** A sentence about those that have something; of the others it says why it is not asked. */
export function where(rig: Rig, ability: Ability | undefined, sentence: string, body: (bench: Bench) => Promise<void>) {
  const reason =
    ability && [...(needs[ability] ?? []), ability].map((one) => rig.lacks?.[one]).find((one) => one !== undefined);
  if (reason === undefined) test(sentence, async () => body(await bench(rig)));
  else test.skip(`${sentence} (not here: ${reason})`, () => {});
}

const needs: Partial<Readonly<Record<Ability, readonly Ability[]>>> = {
  token: ['wire'],
  pace: ['wire'],
  throttle: ['wire'],
  signed: ['pushes'],
};

/** How something fails: always as a SourceError, in which nothing stands that opens anything. */
export async function failureOf({ stand }: Bench, call: () => Promise<unknown>): Promise<SourceError> {
  const error = await Promise.try(call).then(
    (answer) => expect.fail(`it was answered: ${JSON.stringify(answer)?.slice(0, 200)}`),
    (error: unknown) => error,
  );
  if (!(error instanceof SourceError)) throw error;
  const told = JSON.stringify([error.message, error.stack, { ...error }, String(error.cause ?? '')]);
  const secrets = stand.kind.settings.filter(({ secret }) => secret).map(({ name }) => stand.settings[name] ?? '');
  expect(secrets.filter((secret) => secret !== '' && told.includes(secret))).toEqual([]);
  return error;
}

export const byId = (records: readonly SourceRecord[]): ReadonlyMap<string, SourceRecord['values']> =>
  new Map(records.map(({ id, values }) => [id, values]));
