import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import { type FigureOf, figures, type LabelsOf } from './figures.ts';

/** One value of a gauge, as it is now. */
export type Reading = {
  [Name in FigureOf<'gauge'>]: { readonly of: Name; readonly labels: LabelsOf<Name>; readonly value: number };
}[FigureOf<'gauge'>];

/** Counts and times in memory; a gauge is read when somebody asks. */
export interface Meter {
  count<Name extends FigureOf<'counter'>>(name: Name, labels: LabelsOf<Name>): void;
  /** Begins; what is called in the end says with which labels it counts. */
  time<Name extends FigureOf<'histogram'>>(name: Name): (labels: LabelsOf<Name>) => void;
  /** All figures in the text format of Prometheus 0.0.4. */
  exposition(): Promise<Exposition>;
}

export interface Exposition {
  readonly type: string;
  readonly text: string;
}

/** `read` gives the gauges as they are; one that it does not give is not shown. */
export function meter(read: () => Promise<readonly Reading[]>): Meter {
  // One of its own, since several services may run in a process.
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = new Map<string, Counter<string>>();
  const histograms = new Map<string, Histogram<string>>();
  const gauges = new Map<FigureOf<'gauge'>, Gauge<string>>();
  for (const name of Object.keys(figures) as (keyof typeof figures)[]) {
    const figure = figures[name];
    const told = { name, help: figure.says, labelNames: [...figure.labels], registers: [registry] };
    if (figure.kind === 'counter') counters.set(name, new Counter(told));
    else if (figure.kind === 'gauge') gauges.set(name as FigureOf<'gauge'>, new Gauge(told));
    else histograms.set(name, new Histogram({ ...told, buckets: [...figure.buckets] }));
  }
  return {
    count: (name, labels) => counters.get(name)?.inc(labels),
    time: (name) => {
      const end = histograms.get(name)?.startTimer();
      return (labels) => void end?.(labels);
    },
    exposition: async () => {
      const readings = await read();
      for (const [name, gauge] of gauges) {
        gauge.reset();
        // Without labels it would be 0, which nobody has said.
        if (figures[name].labels.length === 0) gauge.remove();
      }
      for (const { of, labels, value } of readings) gauges.get(of)?.set(labels, value);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
