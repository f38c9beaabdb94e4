import { fill } from './composer.ts';

type Spot =
  | { readonly kind: 'say'; readonly platform: string; readonly text: string }
  | { readonly kind: 'press'; readonly platform: string; readonly on: string; readonly label: string }
  | { readonly kind: 'jump'; readonly to: string };

/** Shows where to press next: the line is written, the button is in sight and has the focus. */
export function spotlight(spot: Spot): void {
  switch (spot.kind) {
    case 'say': {
      const window = document.querySelector(`.shell-window[data-platform="${spot.platform}"]`);
      if (window) fill(window, spot.text);
      glow(window?.querySelector('[data-composer]'));
      return;
    }
    case 'press': {
      const messages = document.querySelectorAll(`.shell-window[data-platform="${spot.platform}"] [data-message]`);
      const message = [...messages].findLast(({ textContent }) => textContent.includes(spot.on));
      const button = [...(message?.querySelectorAll<HTMLElement>('button[data-at]') ?? [])].find(
        ({ textContent }) => textContent.trim() === spot.label,
      );
      focusOn(button);
      return;
    }
    case 'jump':
      focusOn(document.querySelector<HTMLElement>(`[data-jump="${spot.to}"]`));
  }
}

function focusOn(button: HTMLElement | null | undefined): void {
  button?.scrollIntoView({ block: 'center' });
  button?.focus({ preventScroll: true });
  glow(button);
}

/** Draws the eye for a moment. */
function glow(element: Element | null | undefined): void {
  element?.classList.add('shell-glow');
  setTimeout(() => element?.classList.remove('shell-glow'), 4000);
}
