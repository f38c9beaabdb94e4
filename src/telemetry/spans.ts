import {
  type Attributes,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

export interface Spanning {
  readonly name: string;
  readonly kind?: 'server' | 'consumer';
  /** As labels of figures: nothing of people, customers and pay. */
  readonly attributes?: Attributes;
  /** What caused it, as W3C Trace Context carries it; absent: whatever is under way. */
  readonly causedBy?: Carrier | undefined;
}

/** The headers `traceparent` and `tracestate`, wherever they are carried. */
export type Carrier = Readonly<Partial<Record<'traceparent' | 'tracestate', string>>>;

const kinds = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER } as const;

/** Does the work as a span, which costs nothing unless spans are exported: see `export.ts`. Of what it throws the span has no more than the kind: a message may quote anything. */
export function spanned<Done>(
  { name, kind, attributes = {}, causedBy }: Spanning,
  work: (span: Span) => Promise<Done>,
): Promise<Done> {
  const parent: Context = causedBy ? propagation.extract(context.active(), causedBy) : context.active();
  const options = { attributes, kind: kind ? kinds[kind] : SpanKind.INTERNAL };
  return trace.getTracer('qibu').startActiveSpan(name, options, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** What is under way, for whoever goes on with it later; undefined where nothing is exported. */
export function underway(): Carrier | undefined {
  const carrier: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent === undefined ? undefined : carrier;
}
