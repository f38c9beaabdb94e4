import { expect, test } from 'vitest';
import { sign } from '../../../../adapters/emulators/slack/people/signature.ts';
import { only, posted, signingSecret, startPair } from './pair.ts';
import { section } from './samples.ts';

test('a command is a signed form with every field of the documents', async () => {
  const { slack, heard } = await startPair();
  expect(await slack.type('UANN', 'CTEAM', '/report visits 3')).toEqual({ status: 200 });
  const { headers, body, said } = only(heard);
  expect(headers).toMatchObject({
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': '1763640000',
    'x-slack-signature': sign(signingSecret, 1763640000, body),
  });
  expect(said).toEqual({
    token: 'fake-verification-token',
    team_id: 'T1',
    team_domain: 'acme-sales',
    channel_id: 'CTEAM',
    channel_name: 'team',
    user_id: 'UANN',
    user_name: 'ann',
    command: '/report',
    text: 'visits 3',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/commands\/T1\//),
    trigger_id: expect.stringMatching(/^\d+\.\d+\.\w+$/),
  });
});

test.each([
  ['met @Ann & @Anna', 'met <@UANN> &amp; <@UANNA>'],
  ['met @Annabel', 'met @Annabel'],
  ['给@李雷加油', '给<@ULI>加油'],
  ['<!channel> <@UANN>', '&lt;!channel&gt; &lt;@UANN&gt;'],
  ['see #team, not #nowhere', 'see <#CTEAM|team>, not #nowhere'],
  ['https://example.com/?a=1&b=2 ok', '<https://example.com/?a=1&amp;b=2> ok'],
  ['@here', '<!here>'],
])('%s arrives as %s', async (typed, text) => {
  const { slack, heard } = await startPair();
  await slack.type('UANN', 'CTEAM', `/report ${typed}`);
  expect(only(heard).said.text).toBe(text);
});

test('the single chat has no name of its own', async () => {
  const { slack, heard } = await startPair();
  await slack.type('UANN', slack.directChat('UANN'), '/report');
  expect(only(heard).said).toMatchObject({ channel_name: 'directmessage', text: '' });
});

test('a plain answer is seen by whoever asked', async () => {
  const { slack } = await startPair(() => 'Recorded: *visits* 3');
  const { status, message } = await slack.type('UANN', 'CTEAM', '/report visits 3');
  expect([status, message?.text, message?.onlyFor]).toEqual([200, 'Recorded: visits 3', 'UANN']);
  expect(slack.messages('CTEAM', 'ULI')).toEqual([]);
});

test('an answer for the channel shows the command as well', async () => {
  const { slack } = await startPair(() => ({ response_type: 'in_channel', blocks: [section('Board')] }));
  const { message } = await slack.type('UANN', 'CTEAM', '/board');
  expect(message).toMatchObject({ text: 'Board' });
  expect(slack.messages('CTEAM', 'ULI').map(({ author, text }) => [author, text])).toEqual([
    ['UANN', '/board'],
    ['bot', 'Board'],
  ]);
});

test('an answer with bad blocks is not shown', async () => {
  const { slack } = await startPair(() => ({ blocks: [{ type: 'wheel' }] }));
  expect((await slack.type('UANN', 'CTEAM', '/report')).message?.text).toBe(
    '/report failed with the error "invalid_blocks"',
  );
});

test('an answer that comes late is an error line for the person, and status 0', async () => {
  let release = () => {};
  const late = new Promise<string>((resolve) => {
    release = () => resolve('too late');
  });
  const { slack } = await startPair(() => late, { answerMs: 50 });
  const { status, message } = await slack.type('UANN', 'CTEAM', '/report');
  release();
  expect([status, message?.text, message?.onlyFor]).toEqual([
    0,
    '/report failed with the error "operation_timeout"',
    'UANN',
  ]);
});

test('a service that fails or is gone is an error line too', async () => {
  const { slack, stopService } = await startPair(() => ({ status: 500 }));
  const failed = await slack.type('UANN', 'CTEAM', '/report');
  expect([failed.status, failed.message?.text]).toEqual([500, '/report failed with the error "dispatch_failed"']);
  stopService();
  const gone = await slack.type('UANN', 'CTEAM', '/report');
  expect([gone.status, gone.message?.author]).toEqual([0, 'USLACKBOT']);
});

test('what came through the response_url during the command is what the person saw', async () => {
  const { slack } = await startPair(async ({ said }) => {
    await posted(String(said.response_url), { text: 'first' });
    return undefined;
  });
  expect((await slack.type('UANN', 'CTEAM', '/report')).message?.text).toBe('first');
});

test('nobody can type where they are not', async () => {
  const { slack } = await startPair();
  await expect(slack.type('ULI', 'COTHER', '/report')).rejects.toThrow('ULI is not in COTHER');
});
