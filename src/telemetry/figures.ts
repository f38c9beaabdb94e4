/** What is measured, declared. Of people, customers and pay no label says anything, and none takes what somebody types. */
interface Figure {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** Each of them has few values, known beforehand. */
  readonly labels: readonly string[];
  readonly says: string;
  /** Of a histogram, in seconds. */
  readonly buckets?: readonly number[];
}

/** Of what somebody waits for: Slack takes an answer for three seconds. */
const answers = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10];
/** Of what nobody waits for. */
const labours = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

/** All of them, by their names at `GET /metrics`; besides these there are the usual ones of a Node process. */
export const figures = {
  qibu_http_request_duration_seconds: {
    kind: 'histogram',
    labels: ['route', 'status'],
    says: 'requests by route and status, and how long each took',
    buckets: answers,
  },
  qibu_answer_duration_seconds: {
    kind: 'histogram',
    labels: ['messenger', 'kind', 'outcome'],
    says: 'what people `said`, `pressed` and `submitted`, over calls and lines, until they are `answered`, told to wait (`late`), or it has `failed`',
    buckets: answers,
  },
  qibu_deliveries_repeated_total: {
    kind: 'counter',
    labels: ['messenger'],
    says: 'deliveries that had been seen before, and changed nothing',
  },
  qibu_deliveries_turned_away_total: {
    kind: 'counter',
    labels: ['messenger', 'why'],
    says: 'deliveries that could not prove where they are from: `unsigned`, `stale`, `mistoken`',
  },
  qibu_refusals_total: {
    kind: 'counter',
    labels: ['code'],
    says: 'what people asked for in vain, by the code of the refusal',
  },
  qibu_errors_total: { kind: 'counter', labels: [], says: 'what broke, and is in the log as an error' },
  qibu_announcements: {
    kind: 'gauge',
    labels: ['state'],
    says: 'announcements that are `pending`, those of them whose outcome is `unknown`, `failed` for good, or `disconnected`',
  },
  qibu_announcements_oldest_pending_seconds: {
    kind: 'gauge',
    labels: [],
    says: 'age of the oldest announcement that stands nowhere yet, 0 where there is none',
  },
  qibu_delivery_duration_seconds: {
    kind: 'histogram',
    labels: ['outcome'],
    says: 'deliveries of announcements: `done`, to be tried `again`, `failed`',
    buckets: labours,
  },
  qibu_picture_duration_seconds: {
    kind: 'histogram',
    labels: ['outcome'],
    says: 'pictures `drawn` or `failed`, with the wait for their turn',
    buckets: labours,
  },
  qibu_errands: { kind: 'gauge', labels: ['state'], says: 'errands to sources, `waiting` and `running`' },
  qibu_errand_step_duration_seconds: {
    kind: 'histogram',
    labels: ['kind', 'outcome'],
    says: 'steps of errands that are `done` or `failed`',
    buckets: labours,
  },
  qibu_sources: { kind: 'gauge', labels: ['system', 'state'], says: 'sources connected: `well`, or `failing`' },
  qibu_source_silent_seconds: {
    kind: 'gauge',
    labels: ['system'],
    says: 'how long ago the one that has been silent longest last said all it was asked',
  },
  qibu_clock_duration_seconds: {
    kind: 'histogram',
    labels: ['outcome'],
    says: 'looks at the clock, every five seconds: `done` or `failed`',
    buckets: labours,
  },
  qibu_digests_late: {
    kind: 'gauge',
    labels: ['state'],
    says: 'digests of the last 24 hours that began over five minutes `late`, or were `skipped`',
  },
  qibu_line_up: {
    kind: 'gauge',
    labels: ['messenger'],
    says: '1 while the line to a messenger stands, 0 while it does not',
  },
  qibu_database_up: { kind: 'gauge', labels: [], says: '1 where the database answered within two seconds' },
  qibu_database_connections: {
    kind: 'gauge',
    labels: ['state'],
    says: 'connections to Postgres, `busy` and `idle`, and who is `waiting` for one',
  },
} as const satisfies Readonly<Record<string, Figure>>;

type Figures = typeof figures;
export type FigureOf<Kind extends Figure['kind']> = {
  [Name in keyof Figures]: Figures[Name]['kind'] extends Kind ? Name : never;
}[keyof Figures];
export type LabelsOf<Name extends keyof Figures> = Readonly<Record<Figures[Name]['labels'][number], string>>;
