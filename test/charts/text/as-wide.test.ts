import { expect, test } from 'vitest';
import { asWide } from '../../../src/charts/text/as-wide.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';

const typeface = openTypeface();
const attributes = 'text-anchor="start" font-family="Noto Sans SC" font-size="28px" font-weight="600"';

test('each text says how wide it is, as it is read and not as it is written down', () => {
  const width = typeface.width('R&D <East>', 28, 600);
  expect(asWide(`<g><text ${attributes}>R&amp;D &lt;East&gt;</text><path d="M0,0"></path></g>`, typeface)).toBe(
    `<g><text ${attributes} textLength="${Math.round(width * 100) / 100}" lengthAdjust="spacingAndGlyphs">R&amp;D &lt;East&gt;</text><path d="M0,0"></path></g>`,
  );
});

test('one that is lighter is narrower', () => {
  const lengths = [attributes, attributes.replace('600', '400')].map((some) =>
    Number(/textLength="([\d.]+)"/u.exec(asWide(`<text ${some}>heading for 96%</text>`, typeface))?.[1]),
  );
  expect(lengths[1]).toBeLessThan(lengths[0] ?? 0);
});

test('what is no text stays as it is', () => {
  const drawing = '<svg><text></text><rect width="3"></rect><text>no size</text></svg>';
  expect(asWide(drawing, typeface)).toBe(drawing);
});
