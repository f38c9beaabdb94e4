import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { templates } from '../domain/scorecards/templates.ts';
import { requireAdmin } from '../services/admins/require.ts';
import { contentOf } from '../services/scorecards/show.ts';
import { previewUse } from '../services/scorecards/use.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { dimensionWeights } from '../views/scorecard-content.ts';
import { scorecardUseCard, templateName } from '../views/scorecard-use.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const answers = z.object({ template: z.enum(templates.map(({ key }) => key)) });

/** Which template a scorecard begins with; what it would set is shown next. */
export const scorecardUseForm: FormKind = {
  name: 'scorecard-use',
  form: async ({ work, reader }, values = {}, errors = {}) => {
    await requireAdmin(work);
    const { scorecard } = textsFor(reader.locale);
    const list: Field[] = [
      {
        name: 'template',
        label: scorecard.formTemplate,
        kind: 'choice',
        required: true,
        hint: scorecard.formHint,
        options: templates.map((template) => {
          const { items } = contentOf(work, { ...template.version, overrideReason: null });
          return {
            value: template.key,
            label: dots(templateName(reader, template), ...dimensionWeights(reader, items)),
          };
        }),
      },
    ];
    return {
      form: 'scorecard-use',
      title: scorecard.formTitle,
      submit: scorecard.formSubmit,
      state: {},
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values) => {
    const parsed = answers.safeParse(values);
    if (!parsed.success) throw new Unanswered({ template: textsFor(reader.locale).refusal.missingChoice });
    return say(scorecardUseCard(reader, await previewUse(work, parsed.data)));
  },
};
