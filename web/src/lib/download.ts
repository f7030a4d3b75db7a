import { call, credentials } from './api';

/** For `onclick` of a link to a file of the API: fetches it as whoever has signed in, and saves it under its name. */
export async function download(event: MouseEvent & { currentTarget: HTMLAnchorElement }): Promise<void> {
  const { href, download: name } = event.currentTarget;
  if (!('authorization' in credentials())) return;
  event.preventDefault();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await (await call(href.slice(href.indexOf('/api/v1') + 7))).blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
