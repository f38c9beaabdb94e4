import type { Disbelief, Inbound, Platform } from '../../ports/messenger.ts';
import type { Database } from '../../store/store.ts';

/** What has come from the messengers of late, kept in memory so that nobody who says something waits for it. */
export interface Arrivals {
  heard(inbound: Inbound): void;
  turnedAway(from: Platform, why: Disbelief): void;
  /** Writes down what has come since it was last written down; nothing where nothing has. */
  write(db: Database): Promise<void>;
}

interface Latest {
  readonly wordsAt?: Temporal.Instant;
  readonly cardAt?: Temporal.Instant;
  readonly turnedAwayAt?: Temporal.Instant;
  readonly why?: Disbelief;
}

export function keepArrivals(clock: () => Temporal.Instant): Arrivals {
  let latest = new Map<Platform, Latest>();
  const note = (from: Platform, news: Latest): void => void latest.set(from, { ...latest.get(from), ...news });
  return {
    heard: ({ platform, kind }) => note(platform, kind === 'said' ? { wordsAt: clock() } : { cardAt: clock() }),
    turnedAway: (from, why) => note(from, { turnedAwayAt: clock(), why }),
    async write(db) {
      const written = latest;
      latest = new Map();
      try {
        for (const [platform, news] of written) await store(db, platform, news);
      } catch (error) {
        // What has come meanwhile is newer.
        latest = new Map(
          [...written, ...latest].map(([from]) => [from, { ...written.get(from), ...latest.get(from) }]),
        );
        throw error;
      }
    },
  };
}

/** Of what several processes have seen the latest counts. */
async function store(db: Database, platform: Platform, { wordsAt, cardAt, turnedAwayAt, why }: Latest): Promise<void> {
  const text = (at: Temporal.Instant | undefined) => at?.toString({ fractionalSecondDigits: 3 }) ?? null;
  await db.$executeRaw`
    INSERT INTO arrival AS known (platform, "wordsAt", "cardAt", "turnedAwayAt", why)
    VALUES (${platform}::"Platform", ${text(wordsAt)}::timestamptz, ${text(cardAt)}::timestamptz,
      ${text(turnedAwayAt)}::timestamptz, ${why ?? null}::"Disbelief")
    ON CONFLICT (platform) DO UPDATE SET
      "wordsAt" = greatest(known."wordsAt", excluded."wordsAt"),
      "cardAt" = greatest(known."cardAt", excluded."cardAt"),
      why = CASE WHEN excluded."turnedAwayAt" < known."turnedAwayAt" THEN known.why ELSE coalesce(excluded.why, known.why) END,
      "turnedAwayAt" = greatest(known."turnedAwayAt", excluded."turnedAwayAt")`;
}
