import type { Patient } from './doctor/check.ts';
import { examine } from './doctor/examine.ts';
import { patientOf } from './doctor/patient.ts';
import type { Checked } from './doctor/trouble.ts';
import type { Line, Messenger } from './ports/messenger.ts';
import type { DoctorReader, DoctorReport } from './server.ts';
import { ailmentsOf, isReadable } from './store/look.ts';
import type { Database } from './store/store.ts';
import { atTerminal, doctorReport } from './views/doctor.ts';

interface Service {
  readonly db: Database;
  readonly messengers: readonly Messenger[];
  readonly lines: () => readonly Line[];
  readonly clock: () => Temporal.Instant;
  readonly draw: Patient['draw'];
  readonly publicUrl?: string | undefined;
  readonly sources: Patient['sources'];
  /** Absent without a key. */
  readonly seal?: object | undefined;
  readonly dataDir?: string | undefined;
  /** Writes down what has come of late. */
  latest(): Promise<void>;
}

/** How the running service examines itself: for an admin, and for the command at its machine. */
export interface SelfCheck {
  /** Of one organisation, or of all. Never rejects. */
  checkUp(orgId: string | undefined): Promise<readonly Checked[]>;
  report(reader: DoctorReader): Promise<DoctorReport>;
}

export function selfCheck({
  db,
  messengers,
  lines,
  clock,
  draw,
  publicUrl,
  dataDir,
  latest,
  ...rest
}: Service): SelfCheck {
  const look = async () => {
    await latest();
    const ailments = await ailmentsOf(db, dataDir);
    return { ailments, db: isReadable(ailments) ? db : undefined };
  };
  const checkUp = (orgId: string | undefined): Promise<readonly Checked[]> => {
    const troubles = lines().flatMap((line) => line.trouble() ?? []);
    const { sources, seal } = rest;
    const installation = { messengers, publicUrl, sources, seals: seal !== undefined, look, draw };
    return examine(patientOf(installation, { now: clock(), lines: troubles, orgId }));
  };
  return { checkUp, report: async (reader) => doctorReport(atTerminal(reader), await checkUp(undefined)) };
}
