import { texts } from '../texts/texts';
import { announce } from './announcer.svelte';

/** Copies a text; where the browser does not allow it, selects it in its field instead. @returns whether it was copied */
export async function copyOrSelect(what: string, text: string, fieldId: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(texts.copy.copied(what));
    return true;
  } catch {
    const field = document.getElementById(fieldId) as HTMLTextAreaElement;
    field.focus();
    field.select();
    announce(texts.copy.selected);
    return false;
  }
}
