/** A person, or a team, as a refusal speaks of them. */
export interface Named {
  readonly name: string;
  readonly alias: string | null;
}
