/** How people praise each other; an organisation may set its own. */
export interface PraisePolicy {
  /** The most praises and nominations together that somebody gives a day. */
  readonly mostADay: number;
  /** Key of the indicator that praise and skill awards count through; null: they count through none. */
  readonly indicator: string | null;
  /** The skills that there are awards for; with none of them any that can be said. */
  readonly skills: readonly string[];
}

export const defaultPraise: PraisePolicy = { mostADay: 3, indicator: null, skills: [] };

/** What people see of praise: so many days, today included. */
export const praiseDays = 90;
