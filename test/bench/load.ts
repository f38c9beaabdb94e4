import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { credentials, slackWorkspace } from '../../src/playground/company.ts';

/** A Slack that sends commands as fast as they are answered, or at a given rate. */
export interface Load {
  /** Milliseconds that each answer took. */
  readonly answers: readonly number[];
  readonly seconds: number;
}

export interface Line {
  readonly user: string;
  readonly command: string;
  readonly text: string;
}

/** A report that nobody has sent before: the same one twice within half a minute is asked about. */
export const newReport = (user: string): Line => ({
  user,
  command: '/report',
  text: `visits 1 met Acme ${randomUUID()}`,
});

interface Sending {
  readonly port: number;
  /** Who says what, by how many have spoken before. */
  readonly lineOf: (index: number) => Line;
  readonly connections: number;
  readonly seconds: number;
  /** Hears what the one of this number was answered. */
  readonly onAnswer?: (index: number, text: string) => void;
  /** Commands a second over all connections; without it, as many as can be. */
  readonly rate?: number;
}

/** Throws on the first answer that is not 200 or says that something was not recorded. */
export async function send({ port, lineOf, connections, seconds, rate, onAnswer }: Sending): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const answers: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const index = next++;
      const due = rate ? start + (index * 1000) / rate : 0;
      const pause = due - performance.now();
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const began = rate ? Math.max(due, start) : performance.now();
      const text = await say(agent, port, lineOf(index));
      onAnswer?.(index, text);
      answers.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return { answers, seconds: (performance.now() - start) / 1000 };
}

/** Signs a slash command and waits for the whole answer. */
export async function say(agent: Agent, port: number, line: Line): Promise<string> {
  const body = new URLSearchParams({
    api_app_id: slackWorkspace.app,
    team_id: slackWorkspace.team.id,
    channel_id: 'CSALES',
    user_id: line.user,
    command: line.command,
    text: line.text,
    response_url: 'http://127.0.0.1:9/answers',
    trigger_id: randomUUID(),
  }).toString();
  const stamp = String(Math.floor(Temporal.Now.instant().epochMilliseconds / 1000));
  const mac = createHmac('sha256', credentials.slack.signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const sent = request(
    {
      agent,
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/slack/events',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${mac}`,
      },
    },
    (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`answered with ${response.statusCode}`)),
      );
    },
  );
  sent.on('error', reject).end(body);
  return promise;
}
