type Details = Readonly<Record<string, unknown>>;

/** What Zoho does not do: always one object with a code, whatever the status is. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Details;

  constructor(status: number, code: string, message: string, details: Details = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  get body(): unknown {
    return { code: this.code, details: this.details, message: this.message, status: 'error' };
  }
}

export const syntaxError = (near: string): Refusal =>
  new Refusal(400, 'SYNTAX_ERROR', 'error occured while parsing the query', { near });

export const invalidQuery = (reason: string, column: string): Refusal =>
  new Refusal(400, 'INVALID_QUERY', 'invalid query formed', { reason, column_name: column });

export const limitExceeded = (message: string, limit: number): Refusal =>
  new Refusal(400, 'LIMIT_EXCEEDED', message, { limit });

export const invalidData = (name: string): Refusal =>
  new Refusal(400, 'INVALID_DATA', 'invalid data', { api_name: name });

export const missing = (name: string): Refusal =>
  new Refusal(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: name });

export const invalidModule = (): Refusal =>
  new Refusal(400, 'INVALID_MODULE', 'the module name given seems to be invalid');

export const wrongPattern = (name: string): Refusal =>
  new Refusal(400, 'PATTERN_NOT_MATCHED', 'Please check whether the input values are correct', { api_name: name });
