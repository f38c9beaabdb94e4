import { randomUUIDv7 } from 'node:crypto';
import type { Form } from '../../card/form.ts';
import { openTypeface } from '../../charts/text/typeface.ts';
import type { Call } from '../../commands/command.ts';
import { type FormKind, Unanswered } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { readOrganisation } from '../../services/organisations/read.ts';
import type { Work } from '../../services/work.ts';
import { sealWith } from '../../store/seal.ts';
import { type Database, openEmbedded, type Tx } from '../../store/store.ts';
import type { Reader } from '../../texts/reader.ts';
import { opening, people, teams } from '../company.ts';
import { seed } from '../seed.ts';
import { type FormSamples, formSamples } from './samples/forms.ts';
import { sourceKinds } from './samples/source-kinds.ts';
import { readers } from './samples/team.ts';

/** A form as one reader is asked. */
export interface Asked {
  readonly form: string;
  readonly reader: Reader;
  readonly opened: Form;
  /** As it stays open after answers that cannot be taken. */
  readonly refused: Form;
}

/** Opens every form in a demo company of its own, in both messengers and languages. */
export async function askAll(): Promise<Asked[]> {
  const store = await openEmbedded();
  try {
    const orgId = await seed(store.db);
    const asked: Asked[] = [];
    for (const sample of formSamples) {
      for (const reader of readers) asked.push(await ask(store.db, orgId, sample, reader));
    }
    return asked;
  } finally {
    await store.close();
  }
}

/** Ends a transaction of which nothing is to stay. */
class TakenBack extends Error {
  readonly asked: Asked;

  constructor(asked: Asked) {
    super('taken back');
    this.asked = asked;
  }
}

async function ask(db: Database, orgId: string, sample: FormSamples, reader: Reader): Promise<Asked> {
  const outcome = await db
    .$transaction(async (tx) => {
      throw new TakenBack(await askedIn(tx, orgId, sample, reader));
    })
    .catch((error: unknown) => error);
  if (outcome instanceof TakenBack) return outcome.asked;
  throw outcome;
}

async function askedIn(tx: Tx, orgId: string, sample: FormSamples, reader: Reader): Promise<Asked> {
  const kind = forms.find(({ name }) => name === sample.form);
  if (!kind) throw new Error(`there is no form ${sample.form}`);
  let org = await readOrganisation(tx, orgId);
  const ids = await idsByKey(tx);
  const idOf = (key: string): string => ids.get(key) ?? key;
  const as = (who: string): Work => ({
    tx,
    org,
    actor: { personId: idOf(who), name: who, admin: who === 'wang', via: reader.platform },
    now: opening.toInstant(),
    today: opening.withTimeZone(org.zone).toPlainDate(),
    newId: randomUUIDv7,
    queue: { add: async () => {} },
  });
  const state = (await sample.state?.({ as, idOf })) ?? {};
  org = await readOrganisation(tx, orgId);
  const me = people.find(({ key }) => key === sample.who);
  if (!me) throw new Error(`nobody in the demo company is called ${sample.who}`);
  const call: Call = {
    work: as(sample.who),
    me: { personId: idOf(me.key), name: me.name, alias: me.alias },
    reader,
    chatId: undefined,
    where: { workspaceId: '', chat: undefined },
    account: { workspaceId: '', externalId: '' },
    typeface,
    trace: async () => undefined,
    saidAt: undefined,
    quoted: undefined,
    checked: [],
    sources: sourceKinds,
    seal: sealWith([new Uint8Array(32)], (bytes) => new Uint8Array(bytes)),
    publicUrl: 'https://qibu.example.com',
  };
  const opened = await kind.form(call, undefined, undefined, state);
  return { form: sample.form, reader, opened, refused: await refusedBy(kind, call, sample.wrong(opened), state) };
}

async function refusedBy(kind: FormKind, call: Call, values: Record<string, string>, state: object): Promise<Form> {
  const outcome = await kind.submit(call, values, state).catch((error: unknown) => error);
  if (!(outcome instanceof Unanswered)) throw new Error(`${kind.name} took what cannot be taken`, { cause: outcome });
  return kind.form(call, values, outcome.fields, state);
}

const typeface = openTypeface();

async function idsByKey(tx: Tx): Promise<Map<string, string>> {
  const rows = [...(await tx.person.findMany()), ...(await tx.team.findMany())];
  return new Map([...people, ...teams].map(({ key, name }) => [key, rows.find((row) => row.name === name)?.id ?? '']));
}
