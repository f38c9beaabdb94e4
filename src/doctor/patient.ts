import { readFont } from '../charts/text/typeface.ts';
import type { Messenger, Platform, Workspace } from '../ports/messenger.ts';
import type { Database } from '../store/store.ts';
import { toInstant } from '../store/time.ts';
import type { Arrived, ExaminedMessenger, Patient } from './check.ts';
import type { DatabaseTrouble } from './trouble.ts';

/** What an installation is made of, as whoever examines it has it in hand. */
export interface Installation {
  readonly messengers: readonly Messenger[];
  readonly publicUrl: string | undefined;
  readonly sources: Patient['sources'];
  readonly seals: boolean;
  /** What is wrong with the database, and the way to it where it can be read. Must not reject. */
  look(): Promise<{ readonly ailments: readonly DatabaseTrouble[]; readonly db: Database | undefined }>;
  readonly draw: Patient['draw'];
}

/** Asks at once for all that takes its time. */
export function patientOf(
  { messengers, publicUrl, sources, seals, look, draw }: Installation,
  { now, lines, orgId }: Pick<Patient, 'now' | 'lines' | 'orgId'>,
): Patient {
  const looked = look();
  return {
    now,
    lines,
    orgId,
    publicUrl,
    sources,
    seals,
    draw,
    readFont,
    messengers: Promise.all(
      messengers.map((messenger) =>
        examined(
          messenger,
          publicUrl,
          looked.then(({ db }) => (db ? installedIn(db, messenger.platform, orgId) : [])),
        ),
      ),
    ),
    database: looked.then(({ ailments }) => ailments),
    db: looked.then(({ db }) => db),
    arrivals: looked.then(({ db }) => db && arrivalsIn(db)),
  };
}

async function examined(
  messenger: Messenger,
  publicUrl: string | undefined,
  installed: Promise<readonly Workspace[]>,
): Promise<ExaminedMessenger> {
  const { platform, dial } = messenger;
  return { platform, called: dial === undefined, findings: (await messenger.examine?.(publicUrl, installed)) ?? [] };
}

/** The workspaces whose people have installed the bot, of one organisation or of all. */
const installedIn = (db: Database, platform: Platform, orgId: string | undefined): Promise<readonly Workspace[]> =>
  db.workspace
    .findMany({
      where: { platform, installed: true, disconnectedAt: null, ...(orgId === undefined ? {} : { orgId }) },
      select: { app: true, tenant: true, name: true },
      orderBy: [{ name: 'asc' }, { tenant: 'asc' }],
    })
    .catch(() => []);

async function arrivalsIn(db: Database): Promise<readonly Arrived[] | undefined> {
  const at = (date: Date | null): Temporal.Instant | undefined => (date ? toInstant(date) : undefined);
  try {
    const rows = await db.arrival.findMany({ orderBy: { platform: 'asc' } });
    return rows.map(({ platform, wordsAt, cardAt, turnedAwayAt, why }) => ({
      platform,
      wordsAt: at(wordsAt),
      cardAt: at(cardAt),
      turnedAway: turnedAwayAt && why ? { at: toInstant(turnedAwayAt), why } : undefined,
    }));
  } catch {
    return undefined;
  }
}
