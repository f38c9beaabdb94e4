/**
 * How many rewards have been stated for the closed scores that a correction alters. There are no rewards yet: what states
 * them says here what becomes of them.
 */
export const rewardsStated = (): number => 0;
