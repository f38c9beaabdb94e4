/** What has been begun behind somebody's back, who has been answered already: whoever stops waits for it. */
export interface Begun {
  /** Goes on by itself, and never rejects. */
  add(work: Promise<unknown>): void;
  /** Resolves when all of it is through, also what has come to it meanwhile. */
  through(): Promise<void>;
}

export function begun(): Begun {
  const underWay = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    through: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
