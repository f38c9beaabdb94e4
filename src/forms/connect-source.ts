import { z } from 'zod';
import type { Field, Form } from '../card/form.ts';
import { ask, say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { type SourceKey, sourceKeys } from '../domain/sources/labels.ts';
import { Refusal } from '../errors.ts';
import { connectSource, newSecret, settingsToEnter } from '../services/sources/connect.ts';
import { kindCalled } from '../services/sources/named.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName } from '../texts/names.ts';
import { sourceConnectingCard, sourceSecretCard, sourceSecretShownCard } from '../views/source-connecting.ts';
import { settingText } from '../views/source-setting.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ source: z.enum(sourceKeys) });

/** What a system has to know to let us in. What is entered is sealed, and stands nowhere else. */
export const connectSourceForm: FormKind = {
  name: 'connect-source',
  form: async (call, values = {}, errors = {}, state) => {
    const { work, reader, seal } = call;
    const { sourceSetting: texts } = textsFor(reader.locale);
    const kind = kindIn(call, state);
    const settings = await settingsToEnter(work, kind, seal);
    const fields = settings.map(({ name, secret, optional, example, usual, value, known }): Field => {
      const stands = value ?? usual;
      return {
        name,
        label: settingText(reader, name),
        kind: secret ? 'secret' : 'text',
        required: !optional && !(secret && known),
        ...(stands === undefined ? {} : { value: stands }),
        hint: secret && known ? texts.kept : texts.example({ example }),
      };
    });
    return {
      form: 'connect-source',
      title: texts.formTitle({ source: sourceName(reader, kind.name) }),
      submit: texts.submit,
      state: { source: kind.name },
      fields: fields.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { work, reader, seal } = call;
    const kind = kindIn(call, state);
    const known = kind.settings.map(({ name }) => [name, values[name] ?? ''] as const);
    const connecting = await connectSource(work, kind, seal, Object.fromEntries(known));
    if ('missing' in connecting) {
      const { missing } = textsFor(reader.locale).sourceSetting;
      throw new Unanswered(Object.fromEntries(connecting.missing.map((name) => [name, missing])));
    }
    const pushTo = kind.pushes && addressOf(call, connecting.address);
    return say(sourceConnectingCard(reader, { source: kind.name, pushTo }));
  },
};

/**
 * Asks for the settings of a system, where there are any to be entered; a secret of our own is made instead, and shown once.
 */
export async function connecting(call: Call, source: SourceKey) {
  const { work, reader, seal } = call;
  const kind = kindIn(call, { source });
  if (source === 'webhook') {
    const secret = newSecret(work);
    const connected = await connectSource(work, kind, seal, { pushSecret: secret });
    const pushTo = 'address' in connected ? addressOf(call, connected.address) : null;
    const card = sourceSecretCard(reader, { source, pushTo, secret });
    return { kind: 'card', card, again: sourceSecretShownCard(reader, { source, pushTo }) } as const;
  }
  if (kind.settings.length === 0) {
    await connectSource(work, kind, seal, {});
    return say(sourceConnectingCard(reader, { source, pushTo: undefined }));
  }
  const form = await connectSourceForm.form(call, {}, {}, { source });
  return { ...ask(form), kept: withoutValues(form) };
}

const withoutValues = (form: Form): Form => ({ ...form, fields: form.fields.map(({ value: _, ...field }) => field) });

const addressOf = ({ publicUrl }: Call, address: string): string | null =>
  publicUrl === undefined ? null : `${publicUrl}/hooks/${address}`;

function kindIn({ sources }: Call, state: unknown) {
  const source = carried.safeParse(state).data?.source;
  const called = kindCalled(
    source,
    sources.map(({ name }) => name),
  );
  const kind = sources.find(({ name }) => name === called);
  if (!kind) throw new Refusal({ code: 'nothing-to-show' });
  return kind;
}
