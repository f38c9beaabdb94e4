import { refresh } from './morph.ts';
import { toast } from './toast.ts';

/** Sends what a person does, and says what comes of it. */
export async function act(deed: Record<string, unknown>, from: Element): Promise<void> {
  const window = from.closest('.shell-window') ?? undefined;
  from.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch('/deeds', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(deed),
    });
    const { toast: said } = (await response.json()) as { toast?: string };
    if (said) toast(said, window);
  } catch {
    toast(document.body.dataset.lost ?? '', window);
  } finally {
    from.removeAttribute('aria-busy');
  }
  await refresh();
}

/** Buttons, menus, ticks, forms and windows that the messengers drew. */
export function followControls(): void {
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button || button.getAttribute('aria-busy') === 'true') return;
    const { at, clock, confirm: asks, choice, insert } = button.dataset;
    if (insert !== undefined) return insertInto(button, insert);
    if (button.type === 'submit') return;
    if (asks !== undefined && !(await confirmed(JSON.parse(asks)))) return;
    if (at !== undefined) {
      button.closest('details.overflow')?.removeAttribute('open');
      return use(button, at, choice, beside(button));
    }
    if (clock !== undefined) return act({ kind: 'clock', to: clock }, button);
    if (button.matches('[data-reset]')) return act({ kind: 'reset' }, button);
    if (button.matches('[data-dismiss]')) return act({ kind: 'dismiss', as: seat(button).me }, button);
  });

  document.addEventListener('change', (event) => {
    const control = (event.target as Element).closest<HTMLInputElement | HTMLSelectElement>('input, select');
    const at = control?.closest<HTMLElement>('[data-at]')?.dataset.at;
    if (!control || at === undefined || control.form) return;
    void use(control, at, chosen(control));
  });

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const { submitter } = event;
    if (form.matches('[data-form]')) {
      event.preventDefault();
      void act({ kind: 'submit', as: seat(form).me, fields: filled(form) }, submitter ?? form);
    } else if (form.matches('[data-card-form]')) {
      event.preventDefault();
      if (submitter) void use(submitter, submitter.dataset.at ?? '', undefined, filled(form));
    }
  });

  document.addEventListener('keydown', (event) => {
    const close = event.key === 'Escape' && document.querySelector<HTMLElement>('[data-dismiss]');
    if (close) close.click();
  });
}

function use(control: HTMLElement, at: string, choice?: string, fields?: Record<string, string>): Promise<void> {
  const { platform, me, chat } = seat(control);
  const view = control.closest<HTMLElement>('[data-view]')?.dataset.view;
  if (view) return act({ kind: 'use-in-view', as: me, view, at, choice }, control);
  const message = control.closest<HTMLElement>('[data-message]')?.dataset.message ?? '';
  return act({ kind: 'use', platform, as: me, chat, message, at, choice, fields }, control);
}

/** What stands in the input fields of the same message. */
function beside(control: Element): Record<string, string> | undefined {
  const inputs = control
    .closest('[data-message]')
    ?.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]:not(form *)');
  return inputs?.length ? Object.fromEntries([...inputs].map(({ name, value }) => [name, value])) : undefined;
}

const seat = (inside: Element): DOMStringMap => inside.closest<HTMLElement>('.shell-window')?.dataset ?? {};

/** Several ticks or choices are joined by commas. */
function chosen(control: HTMLInputElement | HTMLSelectElement): string {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value).join(',');
  if (control.type !== 'checkbox') return control.value;
  const group = control.closest('[data-at]');
  const ticks = group === control ? [control] : [...(group?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  return ticks
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
    .join(',');
}

function filled(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    fields[name] = fields[name] ? `${fields[name]},${value}` : String(value);
  }
  return fields;
}

function insertInto(button: Element, text: string): void {
  const field = button.closest('.shell-window')?.querySelector<HTMLTextAreaElement>('[data-composer] textarea');
  if (!field) return;
  field.value = `${text}${field.value}`;
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

interface Question {
  readonly title?: string;
  readonly text?: string;
  readonly ok?: string;
  readonly cancel?: string;
}

/** Asks before something that cannot be taken back. */
function confirmed({ title = '', text = '', ok, cancel }: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'shell-question';
  const heading = document.createElement('h2');
  heading.textContent = title || text;
  const body = document.createElement('p');
  body.textContent = title ? text : '';
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  for (const [value, label] of [
    ['no', cancel ?? document.body.dataset.cancel],
    ['yes', ok ?? document.body.dataset.ok],
  ] as const) {
    const button = document.createElement('button');
    button.value = value;
    button.textContent = label ?? value;
    buttons.append(button);
  }
  dialog.append(heading, ...(title && text ? [body] : []), buttons);
  dialog.setAttribute('aria-label', heading.textContent);
  document.body.append(dialog);
  dialog.showModal();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  });
  return promise;
}
