import { expect, test } from 'vitest';
import { spokenText } from '../../../../adapters/messengers/slack/spoken.ts';

test.each([
  ['for <@U123|li> visits 2', 'for <@U123> visits 2'],
  ['for <@W0A1> x', 'for <@W0A1> x'],
  ['in <#C1|sales> and <#C2|>', 'in #sales and #C2'],
  ['see <https://a.example/x?y=1&amp;z=2>', 'see https://a.example/x?y=1&z=2'],
  ['<mailto:li@a.example|li@a.example>', 'li@a.example'],
  ['<!here> <!subteam^S1|@sales>', '@here @sales'],
  ['R&amp;D &lt;3 &amp;lt;', 'R&D <3 &lt;'],
  ['visits\u00a03\0', 'visits 3'],
])('“%s” is read as “%s”', (text, words) => {
  expect(spokenText(text)).toBe(words.trim());
});
