import { BASE, call, credentials } from './api';

/**
 * For `onclick` of a link to a file of the API. Links cannot send a key, so if the user has signed in, the file is fetched with
 * it and saved.
 */
export async function download(event: MouseEvent & { currentTarget: HTMLAnchorElement }): Promise<void> {
  const link = event.currentTarget;
  if (!credentials().authorization) return;
  event.preventDefault();
  try {
    const file = await (await call(link.href.slice(link.href.indexOf(BASE) + BASE.length))).blob();
    const saved = document.createElement('a');
    saved.href = URL.createObjectURL(file);
    saved.download = link.download;
    saved.click();
    URL.revokeObjectURL(saved.href);
  } catch (error) {
    alert((error as Error).message);
  }
}
