import type { z } from 'zod';
import { SourceError } from '../../src/errors.ts';

/** An answer as it was to be expected. Throws the SourceError `malformed`, which says of what it was one. */
export function shaped<Shape extends z.ZodType>(shape: Shape, answer: unknown, what: string): z.infer<Shape> {
  const { success, data } = shape.safeParse(answer);
  if (!success) throw new SourceError('malformed', what);
  return data;
}
