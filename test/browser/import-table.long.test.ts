import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

const theStage = stage();
const { open, post } = { open: theStage.open, post: theStage.post };
afterAll(sayWhatIsLeftOut);

const CLIPPINGS = `Date;Who;Topic;View;What they said;Paper;Shelf
28 December 2022;Côte d'Ivoire;The lake is shared.;for;We share it.;Harbour Times;12
3/1/2023;Norland;The lake is shared.;against;It is ours.;Northern Wire;13
4/1/2023;U.S.A.;The lake is shared.;no view;;Northern Wire;13
5/1/2023;U.S.A.;The lake is shared.;for;Share it.;Northern Wire;
sometime;Estmark;The lake is shared.;for;We may share it.;Northern Wire;13
`;

function fileOf(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-table-')), name);
  writeFileSync(file, text);
  return file;
}

describe('a table on the page', () => {
  inBrowser(
    'is read, tried, saved by name, recorded, and offers to merge two names of a party, and of an issue',
    async () => {
      await post('/negotiations', { negotiationId: 'lake', title: 'Lake', occurredOn: '2020' });
      const party = { kind: 'state', role: 'principal', occurredOn: '2020' };
      await post('/negotiations/lake/parties', { partyId: 'usa', name: 'USA', ...party });
      await post('/negotiations/lake/issues', {
        issueId: 'one-lake',
        proposition: 'The lake is sha-red.',
        occurredOn: '2020',
      });
      const page = await open('/?n=lake&form=import');
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles(fileOf('clippings.csv', CLIPPINGS));

      // The guess, from heads and first rows.
      await dialog.getByLabel('What Date is').waitFor();
      const chosen = async (name: string) => dialog.getByLabel(name).inputValue();
      expect(await chosen('What Date is')).toBe('date');
      expect(await chosen('What Who is')).toBe('party');
      expect(await chosen('What Topic is')).toBe('issue');
      expect(await chosen('What View is')).toBe('stance');
      expect(await chosen('What Paper is')).toBe('outlet');
      await dialog.getByText('3/1/2023 → 3 January 2023').waitFor();
      await dialog.getByText('Parties that would be made (3):').waitFor();
      await dialog.getByText(/Row 6: .*sometime/).waitFor();
      expect(
        await dialog.getByRole('list', { name: 'The first reports' }).getByRole('listitem').count(),
      ).toBe(3);
      await dialog.getByText('28 December 2022', { exact: false }).first().waitFor();
      await clean(page);

      // Whether days or months come first is for whoever knows the table to say.
      await dialog.getByLabel('“3/1/2023” is').selectOption({ label: '1 March 2023' });
      await dialog.getByText('Position stated · 1 March 2023').waitFor();
      await dialog.getByLabel('“3/1/2023” is').selectOption({ label: '3 January 2023' });

      // What is no date can be told one by one.
      await dialog.getByLabel('“sometime” is').fill('2022');
      await dialog.getByLabel('“sometime” is').press('Tab');
      await dialog.getByText('Row 6 · Position stated · 2022').waitFor();
      await dialog.getByLabel('“sometime” is').fill('');
      await dialog.getByLabel('“sometime” is').press('Tab');
      await dialog.getByText(/Row 6: .*sometime/).waitFor();

      // What is left out stands in no note.
      await dialog.getByLabel('What Shelf is').selectOption('leave');
      expect(await dialog.getByText('Shelf: 12').count()).toBe(0);

      await dialog.getByRole('button', { name: 'Try the whole table' }).click();
      await dialog.getByText('5 rows read: 7 reports new, 0 on record already, 1 refused.').waitFor();
      await dialog.getByText(/Row 6: Not mapped/).waitFor();
      await dialog.getByLabel('Keep this way of reading columns, as').fill('Clippings of the desk');
      await dialog.getByRole('button', { name: 'Save the mapping' }).click();
      await dialog.getByText(/Saved as/).waitFor();
      await clean(page);

      await dialog.getByRole('button', { name: 'Try the whole table' }).click();
      await dialog.getByRole('button', { name: 'Record 7 reports' }).click();
      await dialog.getByText('Two names for one?').waitFor();
      await clean(page);
      await dialog.getByText('U.S.A. and USA: Their names have the same letters.').waitFor();
      await dialog.getByRole('button', { name: 'Both are USA' }).click();
      await dialog.getByText('The lake is sha-red. and The lake is shared.').waitFor();
      await dialog.getByRole('button', { name: 'Both are The lake is shared.' }).click();
      await dialog.getByText('Two names for one?').waitFor({ state: 'detached' });
      await dialog.getByRole('button', { name: 'Show it' }).click();
      await page.getByRole('columnheader', { name: /Norland/ }).waitFor();
      expect(await page.getByRole('columnheader', { name: /U\.S\.A\./ }).count()).toBe(0);

      // Next month's file takes one choice.
      await page.goto(`${theStage.url}/?n=lake&form=import`);
      const next = CLIPPINGS.replaceAll('2023', '2024').replaceAll('2022', '2023');
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(fileOf('next.csv', next));
      await dialog.getByLabel('How the columns are read').selectOption('clippings-of-the-desk');
      await dialog.getByRole('button', { name: 'Try the whole table' }).click();
      await dialog.getByText('5 rows read: 3 reports new, 0 on record already, 1 refused.').waitFor();
    },
  );

  inBrowser('with another table beside it is shown joined; a workbook by its sheets', async () => {
    const page = await open('/?form=import');
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    await file.setInputFiles('examples/tables/votes.csv');
    await dialog.getByLabel('A new negotiation, called').fill('Votes');
    await dialog.getByLabel('How the columns are read').selectOption('votes');
    await dialog.getByText('Choose the other table (roll-calls). Without it:').waitFor();
    await dialog.getByLabel('The other table, roll-calls').setInputFiles('examples/tables/roll-calls.csv');
    await dialog.getByText('Issues that would be made (2):').waitFor();
    await dialog.getByText('R/79/12: SHARED WATERS').first().waitFor();
    await clean(page);

    await page.goto(`${theStage.url}/?form=import`);
    await file.setInputFiles('examples/tables/meetings.xlsx');
    await dialog.getByText('Meeting held · 28 December 2022').waitFor();
    expect(await dialog.getByLabel('How the columns are read').inputValue()).toBe('meetings');
    await dialog.getByLabel('Sheet of the workbook').selectOption('Remarks');
    await dialog.getByLabel('What Remark is').waitFor();
    await dialog.getByLabel('Sheet of the workbook').selectOption('Meetings');
    await dialog.getByLabel('A new negotiation, called').fill('Diary');
    await dialog.getByRole('button', { name: 'Try the whole table' }).click();
    await dialog.getByText(/^4 rows read: .* 0 refused\.$/).waitFor();
    await clean(page);
  });

  inBrowser('that is long tells how far it is, and can be stopped', async () => {
    const page = await open('/?form=import');
    const dialog = page.getByRole('dialog');
    const row = `2024-05-01,Norland,The lake is shared.,1,${'said '.repeat(200)}\n`;
    const long = `date,actor,concept,agreement,text\n${row.repeat(12_000)}`;
    await dialog.locator('input[type=file]').setInputFiles(fileOf('long.csv', long));
    await dialog.getByLabel('A new negotiation, called').fill('Long');
    await dialog.getByText('These are the first rows.').waitFor();
    // A slow line: what is sent stays on the way until it is stopped.
    const session = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
    await session.send('Network.emulateNetworkConditions', slow);
    await dialog.getByRole('button', { name: 'Try the whole table' }).click();
    await dialog.getByText(/ of 11\.9 MB, about [\d,]+ rows/).waitFor();
    await clean(page);
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByText('Nothing has been recorded.').waitFor();
  });

  inBrowser('opens a negotiation of its own, and is known by its heads', async () => {
    const page = await open('/?form=import');
    const dialog = page.getByRole('dialog');
    const votes = 'rcid,date,country,vote\n1,2024-11-12,Norland,yes\n1,2024-11-12,Estmark,no\n';
    await dialog.locator('input[type=file]').setInputFiles(fileOf('votes.csv', votes));
    await dialog.getByLabel('A new negotiation, called').fill('Votes of the assembly');
    expect(await dialog.getByLabel('How the columns are read').inputValue()).toBe('votes');
    await dialog.getByRole('button', { name: 'Try the whole table' }).click();
    await dialog.getByRole('button', { name: 'Record 6 reports' }).click();
    await dialog.getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('heading', { name: 'Votes of the assembly' }).waitFor();
  });
});
