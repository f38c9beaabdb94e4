const shownMs = 5000;

/** Says something for a moment, over the messenger it is about. */
export function toast(text: string, window: Element | undefined): void {
  const stack = document.querySelector('#toasts');
  if (!stack || text === '' || [...stack.children].some((shown) => shown.textContent === text)) return;
  const shown = document.createElement('div');
  shown.className = `shell-toast ${window?.getAttribute('data-platform') ?? 'page'}`;
  shown.setAttribute('role', 'status');
  shown.textContent = text;
  if (window) {
    const { left, width, top } = window.getBoundingClientRect();
    shown.style.left = `${left + width / 2}px`;
    shown.style.top = `${top + 56}px`;
  }
  stack.append(shown);
  setTimeout(() => shown.remove(), shownMs);
}
