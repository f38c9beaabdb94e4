import { textOf } from './sources.ts';

export interface Model {
  /** As the database calls it. */
  readonly table: string;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  /** The columns that say which person a row is of, or by whom. */
  readonly people: readonly string[];
}

/** Every table of the schema. */
export function modelsOfSchema(): readonly Model[] {
  const models = [...textOf('prisma/schema.prisma').matchAll(/^model (?<name>\w+) \{\n(?<body>[\s\S]*?)^\}/gm)];
  return models.map(({ groups }) => {
    const { body = '' } = groups ?? {};
    const fields = [...body.matchAll(/^ {2}(?<name>\w+)\s+(?<type>[\w?[\]]+)/gm)].map(({ groups: field }) => ({
      name: field?.name ?? '',
      type: field?.type ?? '',
    }));
    const people = [...body.matchAll(/^ {2}\w+\s+Person\??\s+@relation\([^)]*fields: \[orgId, (?<column>\w+)\]/gm)];
    return {
      table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '',
      fields,
      people: people.map(({ groups: found }) => found?.column ?? ''),
    };
  });
}
