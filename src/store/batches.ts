/** So many questions are asked in one. */
const mostInOne = 100;

/**
 * Questions that come while the database is busy with others are asked in one: under load a trip is shared by many, and
 * alone nobody waits for anybody. `ask` answers each of them, in order. Where it throws, each is asked again by itself, so
 * that what is wrong with one is told to that one alone. `mostUnderWay`: so many are asked at once before others wait.
 */
export function inBatches<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  mostUnderWay = 3,
): (question: Question) => Promise<Answer> {
  const waiting: { question: Question; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  let underWay = 0;

  async function run(): Promise<void> {
    const batch = waiting.splice(0, mostInOne);
    underWay += 1;
    try {
      const answers = await ask(batch.map(({ question }) => question));
      batch.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((one) => alone(one)));
    } finally {
      underWay -= 1;
      if (waiting.length > 0) void run();
    }
  }

  async function alone({ question, resolve, reject }: (typeof waiting)[number]): Promise<void> {
    try {
      const [answer] = await ask([question]);
      resolve(answer as Answer);
    } catch (error) {
      reject(error);
    }
  }

  return (question) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    waiting.push({ question, resolve, reject });
    // What is asked in the same turn of the loop goes together.
    if (underWay < mostUnderWay) setImmediate(() => waiting.length > 0 && underWay < mostUnderWay && void run());
    return promise;
  };
}

/** The same for what can only be asked within something, as in a transaction that several share: one after the other. */
export function inBatchesOf<In extends object, Question, Answer>(
  ask: (within: In, questions: readonly Question[]) => Promise<readonly Answer[]>,
): (within: In, question: Question) => Promise<Answer> {
  const batches = new WeakMap<In, (question: Question) => Promise<Answer>>();
  return (within, question) => {
    const known = batches.get(within);
    const batch = known ?? inBatches((questions) => ask(within, questions), 1);
    if (!known) batches.set(within, batch);
    return batch(question);
  };
}
