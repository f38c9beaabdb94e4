import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { notice } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { leaveOut } from '../services/sources/leave-out.ts';
import { recordToSay, sayOfRecord } from '../services/sources/say-record.ts';
import { textsFor } from '../texts/index.ts';
import { quotable } from '../texts/shorten.ts';
import { recordField, recordHint, recordSaidText } from '../views/source-record.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ mapping: z.coerce.number().int().positive(), record: z.string().min(1) });

/** What a record counts of which the source says something that cannot be read, or in another currency; or that it counts nothing. */
export const sourceRecordForm: FormKind = {
  name: 'source-record',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { sourceQueue: texts } = textsFor(reader.locale);
    const which = carriedIn(state);
    const waiting = await recordToSay(work, which);
    const list: Field[] = [
      {
        ...{ name: 'what', label: texts.whatField, kind: 'choice', required: true, value: 'count' },
        options: [
          { value: 'count', label: texts.whatCount },
          { value: 'leave', label: texts.leave },
        ],
        hint: recordHint(reader, waiting),
      },
      { ...recordField(reader, waiting, work.org.currency), name: 'say', required: false },
    ];
    return {
      form: 'source-record',
      title: texts.recordForm,
      submit: texts.recordSubmit,
      state: which,
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { refusal, sourceQueue: texts } = textsFor(reader.locale);
    const which = carriedIn(state);
    if (values.what === 'leave') {
      await leaveOut(work, which.mapping, which.record);
      return notice(texts.leftOut);
    }
    const typed = values.say?.trim() ?? '';
    if (values.what !== 'count') throw new Unanswered({ what: refusal.missingChoice });
    if (!typed) throw new Unanswered({ say: refusal.missingInput });
    const said = await sayOfRecord(work, which, typed);
    if (!said) throw new Unanswered({ say: refusal.unreadableInput({ word: quotable(reader, typed) }) });
    return notice(recordSaidText(reader, said), said.is === 'counted' ? 'done' : 'info');
  },
};

function carriedIn(state: unknown) {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}
