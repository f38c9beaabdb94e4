/** `ownerId.name` has two parts. */
export type Path = readonly string[];

export interface Column {
  readonly path: Path;
  /** Under which name the value stands in a row. */
  readonly name: string;
  readonly isCount: boolean;
}

export type Literal = { readonly kind: 'text' | 'number'; readonly value: string };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly path: Path; readonly operator: Comparison; readonly literal: Literal }
  | { readonly kind: 'like'; readonly path: Path; readonly pattern: string }
  | { readonly kind: 'in'; readonly path: Path; readonly literals: readonly Literal[] }
  | { readonly kind: 'null'; readonly path: Path };

export interface Statement {
  readonly columns: readonly Column[];
  readonly object: string;
  readonly where: Condition | undefined;
  readonly order: readonly { readonly path: Path; readonly isAscending: boolean }[];
  readonly limit: { readonly offset: number; readonly rows: number } | undefined;
}
