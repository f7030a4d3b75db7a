import { announce } from './announcer.svelte';

/** Copies a text; where the browser does not allow it, selects it in its field instead. @returns whether it was copied */
export async function copyOrSelect(what: string, text: string, fieldId: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} copied.`);
    return true;
  } catch {
    const field = document.getElementById(fieldId) as HTMLTextAreaElement;
    field.focus();
    field.select();
    announce('Selected: copy it from here.');
    return false;
  }
}
