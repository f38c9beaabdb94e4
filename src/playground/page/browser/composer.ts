import { act } from './controls.ts';

interface Suggestion {
  readonly line: string;
  readonly tells: string;
}

const mostShown = 8;

/** Composers that know the commands: what fits is listed while one types, as the platforms' own do. */
export function followComposers(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-composer]')) return;
    event.preventDefault();
    void send(form);
  });
  document.addEventListener('input', (event) => {
    const field = composerField(event.target);
    if (field) {
      grow(field);
      suggest(field);
    }
  });
  document.addEventListener('focusout', (event) => {
    const field = composerField(event.target);
    if (field) setTimeout(() => close(field), 150);
  });
  document.addEventListener('keydown', (event) => {
    const field = composerField(event.target);
    if (field) press(field, event);
  });
  document.addEventListener('mousedown', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('.shell-suggestions [role="option"]');
    const field = option?.closest('form')?.querySelector('textarea');
    if (!option || !field) return;
    event.preventDefault();
    take(field, option);
  });
}

const composerField = (target: EventTarget | null): HTMLTextAreaElement | undefined =>
  target instanceof HTMLTextAreaElement && target.closest('[data-composer]') ? target : undefined;

async function send(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector('textarea');
  const text = field?.value.trim();
  if (!field || !text) return;
  const { platform, me, chat } = form.closest<HTMLElement>('.shell-window')?.dataset ?? {};
  field.value = '';
  grow(field);
  close(field);
  await act({ kind: 'type', platform, as: me, chat, text }, field);
}

function press(field: HTMLTextAreaElement, event: KeyboardEvent): void {
  // Enter that ends the input of a Chinese word is not ours.
  if (event.isComposing) return;
  const options = optionsOf(field);
  const active = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'Escape' && options.length > 0) {
    event.stopPropagation();
    close(field);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    mark(field, options, (active + step + options.length) % options.length);
  } else if ((event.key === 'Tab' || event.key === 'Enter') && active >= 0 && options[active]) {
    event.preventDefault();
    take(field, options[active]);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    field.form?.requestSubmit();
  }
}

/** Lists what begins like what is typed; in a Feishu group the bot's name comes first and does not count. */
function suggest(field: HTMLTextAreaElement): void {
  close(field);
  const typed = field.value.replace(/^@\S+\s+/, '').toLowerCase();
  const all: Suggestion[] = JSON.parse(field.closest<HTMLElement>('.shell-window')?.dataset.suggestions ?? '[]');
  const bare = (line: string): string => line.replace(/^\//, '').toLowerCase();
  const fits = all.filter(
    ({ line }) => typed !== '' && line.toLowerCase() !== typed && bare(line).startsWith(bare(typed)),
  );
  if (fits.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'shell-suggestions';
  list.id = `suggestions-${field.closest<HTMLElement>('.shell-window')?.dataset.platform}`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.getAttribute('aria-label') ?? '');
  list.append(
    ...fits.slice(0, mostShown).map(({ line, tells }, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.dataset.line = line;
      const said = document.createElement('b');
      said.textContent = line;
      const told = document.createElement('span');
      told.textContent = tells;
      option.append(said, told);
      return option;
    }),
  );
  field.closest('form')?.prepend(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-expanded', 'true');
  field.setAttribute('aria-controls', list.id);
}

const optionsOf = (field: HTMLTextAreaElement): HTMLElement[] => [
  ...(field.form?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
];

function mark(field: HTMLTextAreaElement, options: readonly HTMLElement[], index: number): void {
  for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
  field.setAttribute('aria-activedescendant', options[index]?.id ?? '');
}

function take(field: HTMLTextAreaElement, { dataset }: HTMLElement): void {
  const name = /^@\S+\s+/.exec(field.value)?.[0] ?? '';
  field.value = `${name}${dataset.line ?? ''}`;
  grow(field);
  close(field);
}

function close(field: HTMLTextAreaElement): void {
  field.form?.querySelector('.shell-suggestions')?.remove();
  for (const name of ['role', 'aria-expanded', 'aria-controls', 'aria-activedescendant']) field.removeAttribute(name);
}

/** Puts a line into the composer, ready to be sent. */
export function fill(window: Element, text: string): void {
  const field = window.querySelector<HTMLTextAreaElement>('[data-composer] textarea');
  if (!field) return;
  field.value = text;
  grow(field);
  field.focus();
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
