/** How much of a plan may change, and how soon. */
export interface ChangeLimits {
  /** A change takes effect so many calendar days after it is published, or later. */
  readonly noticeDays: number;
  /** How much weight the changes to a scorecard may move within a fiscal year, in hundredths of a percent. */
  readonly mostWeight: number;
  /** How many of its indicators they may add, remove or replace, in percent; one is always allowed. */
  readonly mostItems: number;
  /** A period that nobody has closed is closed so many working days after its end. */
  readonly closeDays: number;
}

/** 80/20: four fifths of a plan stay as they are for a year. */
export const defaultChangeLimits: ChangeLimits = { noticeDays: 10, mostWeight: 2_000, mostItems: 20, closeDays: 10 };

/** In a group of so few a count says who has not done something, and whose targets are others. */
export const mostTellingWhose = 3;
