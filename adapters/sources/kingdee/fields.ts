import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceField } from '../../../src/ports/source.ts';

/** A kind of bills or of other records, as the site describes it. */
export interface Form {
  readonly id: string;
  readonly label: string;
  /** Where the inner number of a record stands. */
  readonly key: string;
  readonly fields: ReadonlyMap<string, FormField>;
}

export interface FormField {
  readonly label: string;
  readonly kind: SourceField['kind'];
  /** The form of what is chosen in it. */
  readonly of: string | undefined;
  /** The entry in which it stands; absent where a record has it once. */
  readonly entry: string | undefined;
}

const named = z
  .array(z.object({ Key: z.unknown().optional(), Value: z.string().nullish() }))
  .nullish()
  // As the site is called in Simplified Chinese, or as in whatever language comes first.
  .transform((names) => (names?.find(({ Key }) => String(Key) === '2052') ?? names?.[0])?.Value?.trim() || undefined);

const description = z.object({
  Result: z.object({
    NeedReturnData: z.object({
      Name: named,
      PkFieldName: z.string().nullish(),
      Entrys: z.array(
        z.object({
          Key: z.string(),
          Fields: z
            .array(
              z.object({
                Key: z.string(),
                Name: named,
                ElementType: z.unknown().optional(),
                LookUpObjectFormId: z.string().nullish(),
              }),
            )
            .nullish()
            .transform((fields) => fields ?? []),
        }),
      ),
    }),
  }),
});

/** What stands in these a record has once: its head, and what the vendor has put beside it. */
const isOnce = (entry: string): boolean => /^F?(?:Bill|Sub)Head|^FSaleOrderFinance$/i.test(entry);

/** What each of them is, as far as others' code shows. */
const kinds: Readonly<Record<string, SourceField['kind']>> = { 1: 'text', 2: 'number', 4: 'day', 12: 'text' };

/** What a name must look like to be put into a query, whoever says that it is one. */
export const isName = (name: string): boolean => /^[A-Za-z]\w{0,79}$/.test(name);

/** Reads the answer of `QueryBusinessInfo` about this form. Throws the SourceError `malformed`. */
export function formIn(said: unknown, id: string): Form {
  const read = description.safeParse(said);
  if (!read.success) throw new SourceError('malformed', 'QueryBusinessInfo');
  const { Name, PkFieldName, Entrys } = read.data.Result.NeedReturnData;
  const fields = new Map<string, FormField>();
  for (const { Key: entry, Fields } of Entrys) {
    for (const { Key, Name: label = Key, ElementType, LookUpObjectFormId } of Fields) {
      if (!isName(entry) || !isName(Key)) continue;
      // The first of a name is that of the head, and what a query means by it.
      fields.getOrInsert(Key, {
        label,
        kind: kinds[String(ElementType)] ?? 'other',
        of: LookUpObjectFormId?.trim() || undefined,
        entry: isOnce(entry) ? undefined : entry,
      });
    }
  }
  return { id, label: Name ?? id, key: isName(PkFieldName ?? '') ? (PkFieldName as string) : 'FID', fields };
}

/** How far a bill is, and whether it still holds: the same letters in all of them. */
const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FDocumentStatus: { Z: '暂存', A: '创建', B: '审核中', C: '已审核', D: '重新审核' },
  FCancelStatus: { A: '未作废', B: '已作废' },
  FCloseStatus: { A: '未关闭', B: '已关闭' },
};

/** All that can be asked for: a field itself, and what stands behind what is chosen in it. */
export function* fieldsOf(form: Form): Generator<SourceField> {
  for (const [name, field] of form.fields) {
    const { label, of } = field;
    const letters = states[name];
    if (of !== undefined) {
      for (const [behind, meaning] of Object.entries(behindOf(of))) {
        yield { name: `${name}.${behind}`, label: `${label}·${meaning}`, kind: 'text' };
      }
    } else if (letters) {
      const choices = Object.entries(letters).map(([value, said]) => ({ value, label: said }));
      yield { name, label, kind: 'choice', choices };
    } else yield { name, label, kind: field.kind };
  }
}

/**
 * What can be asked for of what is chosen in a field: its number and name always; of a currency the code that all the world
 * uses, since the numbers (`PRE001`) are the vendor's own; of a salesperson also how to reach the employee.
 */
export const behindOf = (of: string): Readonly<Record<string, string>> => ({
  FNumber: '编码',
  FName: '名称',
  ...(of === 'BD_Currency' && { FCODE: '货币代码' }),
  ...(of === 'BD_Saler' && { 'FNumber.FMobile': '手机', 'FNumber.FEmail': '邮箱' }),
});
