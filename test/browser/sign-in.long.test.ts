import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/access/role.js';
import { addKey, bearer, revokeKey } from '../support/keys.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(120_000);

const theStage = stage();
const keys = {} as Record<Role, string>;
const ROLES: Role[] = ['reader', 'recorder', 'editor', 'admin'];

async function signInWith(page: Page, key: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Sign in/ });
  await dialog.getByLabel('Key or token').fill(key);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
}

/** A view of the first ledger with a report open, as somebody who has signed in. */
async function openAs(role: Role): Promise<Page> {
  const page = await theStage.open('/?n=kept&asOf=2025-10-22&party=RU&issue=ceasefire-front-line');
  await signInWith(page, keys[role]);
  await page.getByText(`Signed in as ${role}, ${role}`).waitFor();
  await page.getByText('Printed by').waitFor();
  return page;
}

const buttons = async (page: Page) => {
  const names = await page.locator('nav button, aside .actions button').allInnerTexts();
  return names.map((name) => name.trim()).join(' · ');
};

describe('Signing in', () => {
  beforeAll(async () => {
    await theStage.firstLedger('kept');
    for (const role of ROLES) keys[role] = addKey(theStage.dataFolder, role, role);
  });

  inBrowser('asks for a key, says when it is wrong, and keeps the right one for the tab alone', async () => {
    const page = await theStage.open('/');
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByText('This server wants to know who is asking.').waitFor();
    await clean(page);
    await signInWith(page, 'not-a-key');
    await dialog.getByText('This key is not accepted. This is not a key of Parley.').waitFor();
    expect(await dialog.getByLabel('Key or token').getAttribute('aria-invalid')).toBe('true');
    await clean(page);
    await signInWith(page, keys.reader);
    const all = page.getByRole('region', { name: 'Negotiations', exact: true });
    await all.getByRole('link', { name: 'Talks on ending the war in Ukraine' }).click();
    await page.getByRole('heading', { name: 'Who stands where' }).waitFor();
    await page.reload();
    await page.getByText('Signed in as reader, reader').waitFor();
    await clean(page);
    const other = await page.context().newPage();
    await other.goto(theStage.url);
    await other.getByRole('dialog', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await dialog.waitFor();
  });

  inBrowser('shows what the role may do, and nothing that it may not', async () => {
    const common = 'Cite · Share · Print';
    const record = `${common} · Code a text · Import · Record · Corroborate · Dispute · It was withdrawn`;
    const amend = `${common} · Code a text · Import · Record · Correct · Corroborate · Dispute · It was withdrawn · Retract`;
    const may: Record<Role, string> = {
      reader: common,
      recorder: record,
      editor: amend,
      admin: amend,
    };
    for (const role of ROLES) {
      const page = await openAs(role);
      expect({ [role]: (await buttons(page)).replace(' · Go to that day', '') }).toEqual({
        [role]: may[role],
      });
      await clean(page);
      await page.goto(`${theStage.url}/?n=kept&form=choose`);
      await page.getByRole('heading', { name: 'Who stands where' }).waitFor();
      if (role === 'reader') expect(await page.getByRole('dialog').count()).toBe(0);
      else {
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Another source says the same').waitFor();
        expect(await dialog.getByText('Correct a report').count()).toBe(role === 'recorder' ? 0 : 1);
      }
      for (const form of ['PositionStated', 'ReportRetracted', 'import']) {
        await page.goto(`${theStage.url}/?n=kept&form=${form}`);
        await page.getByRole('heading', { name: 'Who stands where' }).waitFor();
        const allowed = role !== 'reader' && (role !== 'recorder' || form !== 'ReportRetracted');
        if (allowed) await page.getByRole('dialog').waitFor();
        else expect(await page.getByRole('dialog').count()).toBe(0);
      }
      await page.context().close();
    }
  });

  inBrowser('asks again when the key no longer holds, and loses nothing of what was typed', async () => {
    const brief = addKey(theStage.dataFolder, 'brief', 'recorder');
    const page = await theStage.open('/?n=kept&form=PositionStated');
    await signInWith(page, brief);
    const form = page.getByRole('dialog', { name: 'A party states a position' });
    await form.getByLabel('When it happened').fill('2025-10-22');
    await form.getByLabel('European Union').check();
    await form.getByLabel('Issue', { exact: true }).selectOption('end-war-now');
    await form.getByRole('radio', { name: 'supports' }).check();
    await form.getByLabel('Summary').fill('Typed before the key was revoked.');
    revokeKey(theStage.dataFolder, 'brief');
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    await again.getByText('The key of this tab is no longer accepted.').waitFor();
    await clean(page);
    await again.getByRole('button', { name: 'Close' }).click();
    await again.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await again.waitFor();
    await signInWith(page, brief);
    await again.getByText(/This key is not accepted. The key is unknown, expired or revoked/).waitFor();
    await signInWith(page, keys.recorder);
    await again.waitFor({ state: 'detached' });
    expect(await form.getByLabel('Summary').inputValue()).toBe('Typed before the key was revoked.');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    const answer = await fetch(`${theStage.url}/api/v1/negotiations/kept/stances?party=EU`, {
      headers: bearer(keys.reader),
    });
    expect((await answer.json()).stances).toMatchObject([{ issueId: 'end-war-now', statements: 1 }]);
  });

  inBrowser(
    'leaves nothing behind to whoever comes next: signing out takes what was begun with it',
    async () => {
      const page = await theStage.open('/?n=kept&form=PositionStated');
      await signInWith(page, keys.recorder);
      const form = page.getByRole('dialog', { name: 'A party states a position' });
      await form.getByLabel('Summary').fill('Not for others.');
      const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
      while (!(await kept()).includes('Not for others.')) await page.waitForTimeout(50);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('dialog', { name: 'Sign in' }).waitFor();
      expect(await kept()).not.toContain('Not for others.');
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    },
  );

  inBrowser(
    'comes back to what could not be read before, and offers no more than a key of one negotiation may',
    async () => {
      const one = addKey(theStage.dataFolder, 'one', 'recorder', { negotiations: ['kept'] });
      const page = await theStage.open('/?n=kept');
      await page.getByRole('dialog', { name: 'Sign in' }).getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await page.getByRole('button', { name: 'Sign in' }).click();
      await signInWith(page, one);
      await page.getByRole('heading', { name: 'Who stands where' }).waitFor();
      await page.goto(theStage.url);
      const all = page.getByRole('region', { name: 'Negotiations', exact: true });
      await all.getByRole('link', { name: 'Talks on ending the war in Ukraine' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Examples' }).count()).toBe(0);
    },
  );

  inBrowser('does not ask again because of an answer to what was asked before', async () => {
    const page = await theStage.open('/docs');
    let letGo = () => {};
    const signed = new Promise<void>((resolve) => (letGo = resolve));
    let isFirst = true;
    await page.route('**/api/v1/negotiations/**', async (route) => {
      const [waits] = [isFirst, (isFirst = false)];
      if (waits) await signed;
      await route.continue();
    });
    await page.goto(`${theStage.url}/?n=kept`);
    await signInWith(page, keys.reader);
    await board(page);
    const late = page.waitForResponse((response) => response.status() === 401);
    letGo();
    await (await late).finished();
    await clean(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  inBrowser(
    'follows with its key what others record, also after the line was cut, and tells of each report once',
    async () => {
      const proxy = await TcpProxy.to(Number(new URL(theStage.url).port));
      const say = async (stance: string, day: string) => {
        const response = await fetch(`${theStage.url}/api/v1/negotiations/kept/positions`, {
          method: 'POST',
          headers: { ...bearer(keys.recorder), 'content-type': 'application/json' },
          body: JSON.stringify({
            parties: ['UA'],
            issueId: 'end-war-now',
            stance,
            summary: 'As said.',
            occurredOn: day,
          }),
        });
        expect(response.status).toBe(201);
      };
      try {
        const page = await theStage.open('/docs');
        await page.goto(`http://127.0.0.1:${proxy.port}/?n=kept`);
        await signInWith(page, keys.reader);
        await board(page);
        const cell = page.locator('[data-cell="UA end-war-now"]');
        await say('abstains', '2025-10-24');
        await cell.getByText('abstains').waitFor();

        await page.goto(`http://127.0.0.1:${proxy.port}/?n=kept&asOf=2025-10-21`);
        await board(page);
        await say('opposes', '2025-10-25');
        await page.getByRole('button', { name: '1 new report' }).waitFor();
        proxy.cut();
        await page.getByText('Not connected to the server').waitFor();
        await say('undecided', '2025-10-26');
        await say('supports', '2025-10-27');
        proxy.open();
        await page.getByRole('button', { name: '3 new reports' }).click();
        await cell.getByText('supports').waitFor();
        await page.getByText('Not connected to the server').waitFor({ state: 'detached' });
      } finally {
        await proxy.close();
      }
    },
  );

  inBrowser('lets an admin make a key, hand it on and revoke it', async () => {
    const page = await openAs('admin');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Keys' }).click();
    await page.getByRole('heading', { name: 'Keys', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?page=keys');
    const form = page.getByRole('form', { name: 'Make a key' });
    const make = form.getByRole('button', { name: 'Make the key' });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await make.click();
    await form.getByText('Give a name.').waitFor();
    await form.getByText('Choose what it is for.').waitFor();
    expect(await focused()).toBe('key-name');
    await clean(page);

    await form.getByLabel('Name').fill('desk');
    await form.getByRole('radio', { name: 'recorder' }).check();
    await form.getByLabel('Negotiations').fill('-');
    await form.getByLabel('Expires').fill('21 Oct 2025');
    await make.click();
    await form.getByText('This is past. Give a day to come').waitFor();
    expect(await focused()).toBe('key-negotiations');
    await form.getByLabel('Negotiations').fill('');
    await form
      .getByLabel('A negotiation to add')
      .selectOption({ label: 'Talks on ending the war in Ukraine' });
    await form.getByRole('button', { name: 'Add' }).click();
    expect(await form.getByLabel('Negotiations').inputValue()).toBe('kept');
    await form.getByLabel('Expires').fill('31 Dec 2999');
    await make.click();
    const made = page.getByRole('region', { name: 'The key of desk is made' });
    await made.getByText('it is not shown again').waitFor();
    const key = await made.getByLabel('Key', { exact: true }).inputValue();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await made.getByRole('button', { name: 'Copy the key' }).click();
    await made.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
    await clean(page);
    await made.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(key);
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'desk' }) });
    expect((await row.innerText()).split(/\s*\n\s*/)).toEqual(
      expect.arrayContaining(['good', 'recorder', 'kept', '31 Dec 2999, 23:59 UTC', 'never']),
    );

    await form.getByLabel('Name').fill('Desk');
    await form.getByRole('radio', { name: 'reader' }).check();
    await make.click();
    await form.getByText('There is or was a key named Desk').waitFor();
    expect(await focused()).toBe('key-name');

    const other = await theStage.open('/?n=kept');
    await signInWith(other, key);
    await other.getByText('Signed in as desk, recorder').waitFor();
    await row.getByRole('button', { name: 'Revoke desk' }).click();
    const sure = page.getByRole('dialog', { name: 'Revoke the key of desk?' });
    await clean(page);
    await sure.getByRole('button', { name: 'Revoke it' }).click();
    await row.getByText('revoked', { exact: true }).first().waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await other.reload();
    await other.getByRole('dialog', { name: 'Sign in again' }).waitFor();
  });

  inBrowser('makes a key for a calendar, also on a phone and in the dark', async () => {
    const page = await theStage.open('/?page=keys', { width: 360, height: 780, dark: true });
    await signInWith(page, keys.admin);
    const form = page.getByRole('form', { name: 'Make a key' });
    await form.getByLabel('Name').fill('wall-calendar');
    await form.getByRole('radio', { name: 'feed' }).check();
    await clean(page);
    await form.getByRole('button', { name: 'Make the key' }).click();
    const address = await page.getByLabel('Calendar address').inputValue();
    expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR/);
    await clean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  inBrowser('shows no keys to others', async () => {
    for (const role of ['reader', 'editor'] as const) {
      const page = await openAs(role);
      expect(await page.getByRole('link', { name: 'Keys' }).count()).toBe(0);
      await page.goto(`${theStage.url}/?page=keys`);
      await page.getByText('Only an admin of all negotiations sees the keys').waitFor();
      expect(await page.getByRole('form').count()).toBe(0);
      expect(await page.getByRole('listitem').count()).toBe(0);
      await clean(page);
    }
  });

  inBrowser('exports as whoever has signed in', async () => {
    const page = await openAs('reader');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kept.ndjson');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\{.*"negotiationId":"kept"/);
  });

  inBrowser('says why there is no export', async () => {
    const page = await openAs('reader');
    const link = page.getByRole('link', { name: 'Export' });
    await page.context().setOffline(true);
    const told = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.accept();
      return dialog.message();
    });
    await link.click();
    expect(await told).toMatch(/^The server cannot be reached\./);
    await page.context().setOffline(false);
    await Promise.all([page.waitForEvent('download'), link.click()]);
  });

  inBrowser('records and cites where it is reached without TLS, as browsers allow less there', async () => {
    const page = await theStage.open('/docs');
    await page.goto(`${theStage.url.replace('127.0.0.1', 'parley.test')}/?n=kept&form=cite`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await signInWith(page, keys.recorder);
    await page.getByRole('button', { name: 'Copy the citation' }).click();
    await page.waitForFunction(() => getSelection()?.toString().startsWith('“Talks on ending'));
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('button', { name: 'It has stalled' }).click();
    const form = page.getByRole('dialog', { name: 'It has stalled' });
    await form.getByLabel('When it happened').fill('2025-10-23');
    await form.getByLabel('Reason').fill('No date is agreed.');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('complementary', { name: 'Why' }).getByText('No date is agreed.').first().waitFor();
  });
});

sayWhatIsLeftOut();
