import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { commands } from '../../src/commands/index.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import { helpCard } from '../../src/views/help.ts';

describe('a workspace with a prefix of its own', () => {
  it('sees it before every command', () => {
    const text = toText(helpCard({ ...enSlack, prefix: 'acme-' }, commands));
    for (const [command] of text.matchAll(/\/[a-z-]+/g)) expect(command).toMatch(/^\/acme-/);
    expect(text).toContain('/acme-qibu help');
  });
});
