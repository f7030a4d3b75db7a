import { reactive } from './reactive.svelte';

/** What is open over the page: the palette, or the list of its keys. */
export const overlay = reactive<'palette' | 'keys' | null>(null);

const SINGLE = 'parley single keys';
const stored = (): boolean => {
  try {
    return localStorage.getItem(SINGLE) !== 'off';
  } catch {
    return true;
  }
};

/** Whether `/` and `?` alone do something: who speaks to the computer may switch them off (WCAG 2.1.4). */
export const singleKeys = reactive(stored());

export function setSingleKeys(isOn: boolean): void {
  singleKeys.value = isOn;
  try {
    localStorage.setItem(SINGLE, isOn ? 'on' : 'off');
  } catch {
    // Not stored: on again when the page is opened anew.
  }
}

const NOT_TYPED_IN = 'checkbox radio range button submit reset color file image'
  .split(' ')
  .map((type) => `[type=${type}]`)
  .join(', ');

/** Whether a key pressed here is part of a text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(`input:not(${NOT_TYPED_IN}), textarea, select, [contenteditable]`) !== null;

export const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** The keys of the whole page; they do nothing while one types, or in a dialog. */
export function pressed(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.defaultPrevented || event.isComposing || isTyping(target)) return;
  if (document.querySelector('dialog[open]')) return;
  if (isPaletteKey(event)) overlay.value = 'palette';
  else if (!singleKeys.value || ctrlKey || metaKey || altKey) return;
  else if (key === '?') overlay.value = 'keys';
  else if (key === '/') search();
  else return;
  event.preventDefault();
}

/** To the field for searching, where the page has one; otherwise the palette searches. */
function search(): void {
  const field = document.getElementById('search');
  if (!field) overlay.value = 'palette';
  field?.focus();
}
