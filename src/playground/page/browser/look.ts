/** Which theme and which width a page of the gallery is looked at in; its links take the choice along. */
const look = new URLSearchParams(location.search);

function apply(): void {
  for (const name of ['theme', 'width']) {
    const chosen = look.get(name) ?? (name === 'theme' ? 'auto' : 'wide');
    document.documentElement.dataset[name] = chosen;
    for (const button of document.querySelectorAll<HTMLButtonElement>(`[data-look="${name}"]`))
      button.ariaPressed = String(button.value === chosen);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href$=".html"]')) link.search = look.toString();
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-look]') : null;
  if (!button) return;
  look.set(button.dataset.look ?? '', button.value);
  apply();
});
apply();
