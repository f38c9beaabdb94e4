import { tableOf } from './query.ts';
import type { Site } from './records.ts';
import type { Field, Form } from './schema.ts';

/**
 * Answers `QueryBusinessInfo`. That fields stand in `NeedReturnData.Entrys[].Fields` and that names come by language is what
 * clients read; which other members there are is not sure. Queries take `Key`: `FieldName` is the column in the database.
 */
export function queryBusinessInfo(data: Readonly<Record<string, unknown>>, site: Site): unknown {
  const { form } = tableOf(data.FormId, site);
  const entries = Map.groupBy(form.fields, ({ entry, beside }) => entry ?? beside ?? 'FBillHead');
  return {
    Result: {
      ResponseStatus: {
        ErrorCode: 0,
        IsSuccess: true,
        Errors: [],
        SuccessEntitys: [],
        SuccessMessages: [],
        MsgCode: 0,
      },
      NeedReturnData: {
        Id: form.id,
        Name: named(form.name),
        PkFieldName: form.key,
        Entrys: [...entries].map(([Key, fields]) => ({ Key, Fields: fields.map((field) => described(field, form)) })),
      },
    },
  };
}

const named = (text: string): unknown => [{ Key: 2052, Value: text }];

const elementTypes = { id: 0, text: 1, number: 2, datetime: 4, enum: 9, base: 13 } as const;

const described = (field: Field, form: Form): unknown => ({
  Key: field.key,
  Name: named(field.label),
  FieldName: field.key.toUpperCase(),
  ElementType: elementTypes[field.kind],
  MustInput: field.key === form.number ? 1 : 0,
  ...(field.of !== undefined && { LookUpObjectFormId: field.of }),
});
