import { z } from 'zod';
import { ask, say } from '../commands/answers.ts';
import { filledWith } from '../domain/sources/filled-in.ts';
import { mapFieldsForm } from '../forms/map-fields.ts';
import { fieldsLastSeen } from '../services/sources/fields-seen.ts';
import { triedMapping } from '../services/sources/try-mapping.ts';
import { tooRichCard } from '../views/mapping.ts';
import { action } from './action.ts';

/** What was tried out, to be filled in otherwise. */
export const mapChange = action({
  name: 'map-change',
  value: z.object({ errand: z.uuid() }),
  looks: true,
  run: async (call, { errand }) => {
    const { source, sourceId, draft } = await triedMapping(call.work, errand);
    const { object, indicator, rules, role, from } = draft;
    const filled = filledWith(rules, { role, from });
    if (!filled) return say(tooRichCard(call.reader));
    const seen = await fieldsLastSeen(call.work, { sourceId, source, object });
    return ask(await mapFieldsForm.form(call, { indicator, ...filled }, {}, { errand: seen.errandId }));
  },
});
