/** Runs what it is given one after the other, in the order in which it came; what fails holds nobody up. */
export function inTurn(): <Outcome>(act: () => Promise<Outcome>) => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const outcome = last.then(act);
    last = outcome.catch(() => {});
    return outcome;
  };
}
