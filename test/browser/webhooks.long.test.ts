import type { Page } from 'playwright-core';
import { addKey } from '../support/keys.js';
import { HANG, Receiver, status } from '../support/receiver.js';
import { clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(120_000);

const theStage = stage({
  PARLEY_WEBHOOK_PRIVATE: 'true',
  PARLEY_WEBHOOK_TIMEOUT_MS: '500',
  // The first failure is the last before the page is looked at.
  PARLEY_WEBHOOK_PAUSE_MS: '600000',
});
const receivers: Receiver[] = [];
afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.die();
});

async function receiver(): Promise<Receiver> {
  const one = await new Receiver().live();
  receivers.push(one);
  return one;
}

const incident = (title: string) =>
  theStage.post('/negotiations/talks/incidents', { title, occurredOn: '2025-02-01' });
const cards = (page: Page) => page.locator('main > section > ul > li');

describe('The page of webhooks', () => {
  beforeAll(() =>
    theStage.post('/negotiations', { negotiationId: 'talks', title: 'Talks', occurredOn: '2025-01-01' }),
  );

  inBrowser('makes one with its secret shown once, tests it, and shows what is delivered', async () => {
    const one = await receiver();
    const page = await theStage.open('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('heading', { name: 'Webhooks', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?page=webhooks');
    const form = page.getByRole('form', { name: 'Make a webhook' });
    const make = form.getByRole('button', { name: 'Make the webhook' });
    await make.click();
    await form.getByText('Give the URL of the receiver').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('webhook-url');
    await form.getByLabel('URL').fill('ftp://desk.example.org/');
    await make.click();
    await form.getByText('Must begin with https:// or http://.').waitFor();
    await form.getByLabel('URL').fill(one.url);
    await form.getByLabel('Negotiations').fill('nowhere');
    await make.click();
    await form.getByText('There is no negotiation nowhere.').waitFor();
    await form.getByLabel('Negotiations').fill('');
    await form.getByLabel('A negotiation to add').selectOption({ label: 'Talks' });
    await form.getByRole('button', { name: 'Add' }).click();
    await form.getByLabel('What it is for').fill('The desk’s chat');
    await form.getByText('All kinds of reports').click();
    await form.getByLabel('Incident reported').check();
    await clean(page);
    await make.click();

    const made = page.getByRole('region', { name: 'The webhook is made' });
    one.secret = await made.getByLabel('Secret').inputValue();
    expect(one.secret).toMatch(/^whsec_/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await made.getByRole('button', { name: 'Copy the secret' }).click();
    await made.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(one.secret);
    await clean(page);
    await made.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(one.secret);

    const card = cards(page);
    await card.getByText('Incident reported', { exact: true }).first().waitFor();
    await card.getByRole('button', { name: 'Send a test' }).click();
    await card.getByText('The test arrived: the receiver answered 204.').waitFor();
    one.answer = status(500);
    await card.getByRole('button', { name: 'Send a test' }).click();
    await card.getByText('The test did not arrive. It answered 500.').waitFor();
    one.answer = status(204);
    await card.getByRole('button', { name: 'Deliveries' }).click();
    await card.getByText('Nothing has been sent yet.').waitFor();
    await incident('First');
    await one.until(({ received }) => received.length >= 3);
    await card.getByText('taken', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Send again: Incident' }).click();
    await card.getByText('2 attempts').waitFor();
    expect(one.received[3]).toEqual(one.received[2]);
    await clean(page);

    await card.getByRole('button', { name: 'Remove' }).click();
    const sure = page.getByRole('dialog', { name: 'Remove this webhook?' });
    await clean(page);
    await sure.getByRole('button', { name: 'Keep it' }).click();
    await card.getByRole('button', { name: 'Remove' }).click();
    await sure.getByRole('button', { name: 'Remove it' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('made');
  });

  inBrowser('says what fails and why, and resumes it, by keyboard and on a phone in the dark', async () => {
    const [hanging, gone] = [await receiver(), await receiver()];
    for (const one of [hanging, gone]) {
      const made = (await theStage.post('/webhooks', { url: one.url })) as unknown as { secret: string };
      one.secret = made.secret;
    }
    hanging.answer = HANG;
    gone.answer = status(410);
    await incident('Second');
    const page = await theStage.open('/?page=webhooks', { width: 360, height: 780, dark: true });
    const parked = cards(page).filter({ hasText: gone.url });
    await parked.getByText('It answered 410: the receiver is gone.').waitFor();
    await parked.getByText('parked', { exact: true }).waitFor();
    const failing = cards(page).filter({ hasText: hanging.url });
    await failing.getByText('It did not answer within 500 ms.').waitFor();
    await failing.getByText('Next attempt:').waitFor();
    await parked.getByRole('button', { name: 'Deliveries' }).press('Enter');
    await parked.getByText('given up').waitFor();
    await clean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const one of [hanging, gone]) one.answer = status(204);
    for (const card of [parked, failing]) {
      await card.getByRole('button', { name: 'Resume' }).press('Enter');
      await card.getByText('good', { exact: true }).waitFor();
    }
    for (const one of [hanging, gone]) await one.until(({ accepted }) => accepted.length >= 1);
    await parked.getByText('taken', { exact: true }).waitFor();
    await clean(page);
  });

  inBrowser('is for admins, also for those of some negotiations', async () => {
    const some = addKey(theStage.dataFolder, 'some', 'admin', { negotiations: ['talks'] });
    const editor = addKey(theStage.dataFolder, 'editor', 'editor');
    const open = async (key: string) => {
      const page = await theStage.open('/?page=webhooks');
      const dialog = page.getByRole('dialog', { name: /^Sign in/ });
      await dialog.getByLabel('Key or token').fill(key);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      return page;
    };
    const page = await open(some);
    await page.getByRole('form', { name: 'Make a webhook' }).waitFor();
    // Those of the test before are sent everything.
    await page.getByRole('heading', { name: '0 webhooks' }).waitFor();
    await page.getByLabel('URL').fill('http://127.0.0.1:9/');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.getByText('Your key is limited to some negotiations').waitFor();
    const other = await open(editor);
    await other.getByText('Only an admin sees webhooks and makes them.').waitFor();
    expect(await other.getByRole('link', { name: 'Webhooks' }).count()).toBe(0);
    await clean(other);
  });
});

sayWhatIsLeftOut();
