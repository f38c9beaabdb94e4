import { type Loader, type LoggerInterface, parse, textMetrics, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Typeface, Weight } from './text/typeface.ts';

declare module 'vega' {
  /** Exported by Vega, absent from its types. */
  export const textMetrics: {
    width(item: { readonly fontSize?: number; readonly fontWeight?: Weight }, text: string): number;
  };
}

/**
 * Draws a Vega-Lite specification as SVG. Rejects when it cannot be compiled or drawn whole, and when it asks for data
 * from elsewhere. `onWarning` hears what Vega-Lite or Vega would have printed.
 */
export async function renderSvg(
  spec: object,
  typeface: Typeface,
  onWarning: (warning: string) => void,
): Promise<string> {
  // Without a canvas Vega guesses: a quarter too narrow for Chinese, half too wide for English.
  textMetrics.width = (item, text) => typeface.width(text, item.fontSize ?? 11, item.fontWeight ?? 400);
  const errors: string[] = [];
  const logger = listening(onWarning, (error) => errors.push(error));
  const loader = refusing((error) => errors.push(error));
  const view = new View(parse(compile(spec as TopLevelSpec, { logger }).spec), { renderer: 'none', loader, logger });
  try {
    const svg = await view.toSVG();
    // Vega would go on with what is left: a picture that says something else.
    if (errors.length > 0) throw new Error(errors.join('; '));
    return svg;
  } finally {
    view.finalize();
  }
}

/** A picture is drawn from what its specification holds: no file is read and no address is fetched. */
function refusing(onError: (error: string) => void): Loader {
  const refuse = () => {
    const error = new Error('A picture loads nothing from elsewhere');
    // Vega only warns of data that did not come.
    onError(error.message);
    return Promise.reject(error);
  };
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

function listening(onWarning: (warning: string) => void, onError: (error: string) => void): LoggerInterface {
  const hear =
    (listener: (words: string) => void) =>
    (...words: unknown[]) => {
      listener(words.join(' '));
      return logger;
    };
  const ignore = () => logger;
  const level = ((chosen?: number) => (chosen === undefined ? 0 : logger)) as LoggerInterface['level'];
  const logger: LoggerInterface = { level, error: hear(onError), warn: hear(onWarning), info: ignore, debug: ignore };
  return logger;
}
