import { type ReverseProxy, reverseProxy } from '../support/reverse-proxy.js';
import { board, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

const BASE = '/desk/parley';
const s = stage({ PARLEY_BASE_PATH: BASE, PARLEY_ALLOW_ANONYMOUS: 'true' });
let proxy: ReverseProxy | undefined;

afterEach(() => proxy?.close());
afterAll(sayWhatIsLeftOut);

describe('the page under a base path', () => {
  for (const strips of [false, true])
    inBrowser(`works behind a proxy that ${strips ? 'strips it' : 'passes it on'}`, async () => {
      const direct = s.url;
      proxy = await reverseProxy(direct, BASE, strips);
      s.url = proxy.url + BASE;
      const id = strips ? 'stripped' : 'kept';
      try {
        await s.firstLedger(id);
        const page = await s.open('/');
        await page
          .getByRole('link', { name: /^Talks on ending/ })
          .first()
          .click();
        await board(page);
        expect(page.url()).toContain(`${s.url}/?n=`);
        const csv = await page.getByRole('link', { name: 'Export' }).getAttribute('href');
        expect(csv).toMatch(new RegExp(`^${BASE}/api/v1/negotiations/`));
        await s.post(`/negotiations/${id}/parties`, {
          partyId: 'late',
          name: 'Latecomer',
          kind: 'other',
          role: 'observer',
          occurredOn: '2025-10-21',
        });
        await page.goto(`${s.url}/?n=${id}&asOf=2025-10-22`);
        await board(page);
        await page.getByRole('link', { name: 'The API' }).click();
        await page.getByRole('heading', { name: /^Parley/ }).waitFor();
        expect(page.url()).toBe(`${s.url}/docs`);
      } finally {
        s.url = direct;
      }
    });
});
