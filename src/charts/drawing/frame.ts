import { grid, roles, type TextRole } from '../grid.ts';
import { cut } from '../text/cut.ts';
import { breakLines } from '../text/lines.ts';
import type { Canvas } from './canvas.ts';
import { drawParagraph } from './paragraph.ts';

/** The words around a plot. Each comes worded and localised; what is too long is broken, then cut. */
export interface Frame {
  /** Period and week. */
  readonly eyebrow: string;
  /** The answer with its numbers; at most two lines. */
  readonly headline: string;
  readonly lead?: string;
  /** What a mark means, as of when, from where: one thing a line. */
  readonly footer: readonly string[];
}

const x = grid.left;

/** Draws eyebrow, headline and lead; gives the baseline of the last line. */
export function drawHead(canvas: Canvas, { eyebrow, headline, lead }: Omit<Frame, 'footer'>): number {
  const { ink, ink2, ink3 } = canvas.theme;
  const period = cut(eyebrow, canvas.fits(grid.content, roles.label));
  canvas.text(period, x, grid.eyebrowAt, { role: roles.label, color: ink3 });

  const [role, lines] = headlineLines(canvas, headline);
  const y = grid.eyebrowAt + grid.eyebrowToHeadline;
  const last = drawParagraph(canvas, lines, { x, y, pitch: grid.headlineLine, role, color: ink });
  if (lead === undefined) return last;

  const leadLines = breakLines(lead, canvas.fits(grid.content, roles.lead), 2);
  const below = { x, y: last + grid.headlineToLead, pitch: grid.leadLine };
  return drawParagraph(canvas, leadLines, { ...below, role: roles.lead, color: ink2 });
}

/** The footer as it is broken into lines: its height has to be known before it is drawn. */
export function footerLines(canvas: Canvas, footer: readonly string[]): readonly string[] {
  return footer.flatMap((line) => breakLines(line, canvas.fits(grid.content, roles.footer), 2));
}

/** Draws the footer with its first baseline at `y`; gives the height of the whole picture. */
export function drawFoot(canvas: Canvas, footer: readonly string[], y: number): number {
  const placing = { x, y, pitch: grid.footerLine, role: roles.footer, color: canvas.theme.ink3 };
  return drawParagraph(canvas, footerLines(canvas, footer), placing) + grid.belowFooter;
}

/** A headline too long for two lines is set smaller before it is cut. */
function headlineLines(canvas: Canvas, headline: string): readonly [TextRole, readonly string[]] {
  const broken = (role: TextRole) => breakLines(headline, canvas.fits(grid.content, role), 2);
  const large = broken(roles.headline);
  const isCut = large.at(-1)?.endsWith('...') ?? false;
  return isCut ? [roles.headlineSmall, broken(roles.headlineSmall)] : [roles.headline, large];
}
