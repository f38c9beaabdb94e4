import type { Platform } from '../ports/messenger.ts';
import {
  type Arrived,
  type Check,
  type ExaminedMessenger,
  found,
  lastOf,
  type Patient,
  turnedAwayLast,
  withoutDatabase,
} from './check.ts';
import type { Trouble } from './trouble.ts';

/** A team that works lets no week pass without a word. */
const longestSilence = Temporal.Duration.from({ hours: 24 * 7 });

const addressCodes = ['address-silent', 'address-doubts', 'address-strange', 'address-local'] as const;

/** Whether what people do arrives: our address is called as the vendor calls it, and what came last is looked up. */
export const callback: Check = {
  name: 'callback',
  blind: withoutDatabase,
  async look(patient) {
    const messengers = await patient.messengers;
    const arrivals = await patient.arrivals;
    const way = [
      ...withoutAddress(patient, messengers),
      ...(await found(patient, addressCodes)),
      ...lines(patient, messengers),
    ];
    if (!arrivals) return way;
    // Where the way is broken nothing can arrive: that is said once.
    const broken = new Set(way.flatMap((trouble) => ('platform' in trouble ? [trouble.platform] : [])));
    const silent = messengers
      .filter(({ platform }) => !broken.has(platform))
      .flatMap(({ platform }) => silence(platform, arrivals, patient.now));
    return [...way, ...silent];
  },
};

function withoutAddress({ publicUrl }: Patient, messengers: readonly ExaminedMessenger[]): Trouble[] {
  const platforms = messengers.filter(({ called }) => called).map(({ platform }) => platform);
  return publicUrl === undefined && platforms.length > 0 ? [{ code: 'no-address', platforms }] : [];
}

function lines({ lines: troubles }: Patient, messengers: readonly ExaminedMessenger[]): Trouble[] {
  if (troubles) return troubles.map((trouble) => ({ code: 'line-down', ...trouble }));
  return messengers
    .filter(({ called }) => !called)
    .map(({ platform }): Trouble => ({ code: 'not-listening', platform }));
}

function silence(platform: Platform, arrivals: readonly Arrived[], now: Temporal.Instant): Trouble[] {
  const arrived = arrivals.find((one) => one.platform === platform);
  const last = arrived && lastOf(arrived);
  // What is turned away does arrive, and is told where it belongs.
  if (arrived && turnedAwayLast(arrived)) return [];
  if (!arrived || !last) return [{ code: 'nothing-arrived', platform }];
  if (Temporal.Instant.compare(last, now.subtract(longestSilence)) < 0) {
    return [{ code: 'silent-since', platform, at: last }];
  }
  return arrived.cardAt ? [] : [{ code: 'no-card', platform }];
}
