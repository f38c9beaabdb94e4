import type { Field, Form } from '../../../src/card/form.ts';
import { DeliveryError } from '../../../src/errors.ts';
import { inert, plain } from './inert.ts';
import { CEILING, cut } from './limits.ts';
import { VALUE_VERSION } from './menus.ts';
import { div, fits, type Json, root } from './render.ts';

/** A form card. Values, hints and options are cut as far as its ceilings ask for. Throws `content` if that is not enough. */
export function renderForm(form: Form): Json {
  for (const scale of [1, 0.5, 0.2, 0.1]) {
    const card = formCard(form, (max) => Math.ceil(max * scale));
    if (fits(card)) return card;
  }
  throw new DeliveryError('content', 'form too large');
}

/** Turns a ceiling into what is left of it when a form has to shrink. */
type Shrink = (max: number) => number;

function formCard(form: Form, shrink: Shrink): Json {
  const dates = form.fields.filter(({ kind }) => kind === 'date').map(({ name }) => name);
  const submit: Json = {
    tag: 'button',
    type: 'primary_filled',
    text: plain(form.submit, CEILING.buttonLabel),
    name: 'qibu_submit',
    form_action_type: 'submit',
    behaviors: [{ type: 'callback', value: { v: VALUE_VERSION, form: form.form, state: form.state, dates } }],
  };
  const fields = form.fields.slice(0, CEILING.fields).flatMap((field) => renderField(field, shrink));
  const card = { tone: 'asks', title: form.title, fallback: form.title } as const;
  return root(card, { private: true }, [{ tag: 'form', name: 'qibu_form', elements: [...fields, submit] }]);
}

/** A hint stands in the empty field; where there is something in it already, it stands below. */
function renderField(field: Field, shrink: Shrink): readonly Json[] {
  const { error, hint, value } = field;
  const said = { max: CEILING.fieldError, size: 'notation' };
  return [
    ...(error ? [div(error, { ...said, color: 'red' })] : []),
    ...renderInput(field, shrink),
    ...(hint && value ? [div(hint, { ...said, color: 'grey' })] : []),
  ];
}

function renderInput(field: Field, shrink: Shrink): readonly Json[] {
  const shared = {
    name: field.name,
    required: field.required,
    width: 'fill',
    ...(field.hint ? { placeholder: plain(field.hint, shrink(CEILING.placeholder)) } : {}),
  };
  const label = plain(field.label, CEILING.fieldLabel);
  const above = div(field.label, { max: CEILING.fieldLabel });
  switch (field.kind) {
    case 'text':
      return [{ tag: 'input', ...shared, label, ...typed(field, shrink) }];
    case 'paragraph':
      return [{ tag: 'input', ...shared, label, input_type: 'multiline_text', rows: 3, ...typed(field, shrink) }];
    case 'secret':
      return [{ tag: 'input', ...shared, label, input_type: 'password', max_length: CEILING.inputValue }];
    case 'choice':
      return [above, { tag: 'select_static', ...shared, ...choices(field, shrink) }];
    case 'date':
      return [above, { tag: 'date_picker', ...shared, ...initialDate(field) }];
  }
}

function typed({ value }: Field, shrink: Shrink): Json {
  const max_length = CEILING.inputValue;
  return value ? { max_length, default_value: cut(inert(value), shrink(CEILING.inputValue)) } : { max_length };
}

/** Options cut further are not told from each other, so there had rather be fewer of them. */
const SHORTEST_OPTION = 40;

/** Two options with one value make a select that cannot be used, so the first stands for both. */
function choices({ options = [], value }: Field, shrink: Shrink): Json {
  const distinct = options
    .filter(({ value }, index) => options.findIndex((other) => other.value === value) === index)
    .slice(0, shrink(CEILING.options));
  const chosen = distinct.findIndex((option) => option.value === value);
  return {
    options: distinct.map((option) => ({
      text: plain(option.label, Math.max(SHORTEST_OPTION, shrink(CEILING.placeholder))),
      value: option.value,
    })),
    // Counted from 1.
    ...(chosen >= 0 ? { initial_index: chosen + 1 } : {}),
  };
}

const initialDate = ({ value }: Field): Json =>
  value && /^\d{4}-\d\d-\d\d$/.test(value) ? { initial_date: value } : {};
