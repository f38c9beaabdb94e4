import type { Fault } from '../../emulator.ts';

/** What is to go wrong with coming calls, by method; `response_url`, `upload` and `socket` name the other addresses. */
export class Faults {
  readonly #waiting = new Map<string, Fault[]>();

  add(method: string, fault: Fault, times = 1): void {
    this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), ...Array<Fault>(times).fill(fault)]);
  }

  take(method: string): Fault | undefined {
    return this.#waiting.get(method)?.shift();
  }
}
