/** What Salesforce does not do: answered as an array of one, whatever the reason. */
export class Refusal extends Error {
  readonly status: number;
  readonly errorCode: string;

  constructor(status: number, errorCode: string, message: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }

  get body(): unknown {
    return [{ message: this.message, errorCode: this.errorCode }];
  }
}

export const malformed = (message: string): Refusal => new Refusal(400, 'MALFORMED_QUERY', message);
export const invalidField = (message: string): Refusal => new Refusal(400, 'INVALID_FIELD', message);
export const notFound = (): Refusal => new Refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
