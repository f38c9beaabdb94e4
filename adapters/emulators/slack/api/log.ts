import type { ReceivedRequest } from '../../emulator.ts';
import { masked } from '../masked.ts';

type Answered = Pick<ReceivedRequest, 'status' | 'response'>;

/** Every request received, in order. One that has had no answer yet, or whose answer was cut off, has status 0. */
export class Log {
  readonly requests: ReceivedRequest[] = [];
  readonly #secrets: () => readonly string[];

  constructor(secrets: () => readonly string[]) {
    this.#secrets = secrets;
  }

  /** Notes a request, and returns what notes its answer. */
  open(request: Pick<ReceivedRequest, 'at' | 'method' | 'path' | 'body'>): (answered: Answered) => void {
    const position =
      this.requests.push({ ...request, body: masked(request.body, this.#secrets()), status: 0, response: undefined }) -
      1;
    return (answered) => {
      const opened = this.requests[position];
      if (opened)
        this.requests[position] = { ...opened, ...answered, response: masked(answered.response, this.#secrets()) };
    };
  }
}
