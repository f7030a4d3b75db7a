import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './support/app.js';

const LIST = '/api/v1/negotiations';

it('nothing is acknowledged while the ledger’s file is not the one that is open, and it says so', async () => {
  const app = await startApp();
  const ledger = join(app.dataFolder, 'ledger.db');
  const open = async (negotiationId: string) =>
    (await app.post(LIST, { negotiationId, title: 'Talks', occurredOn: '2025-01-01' })).status;
  const ready = async () => (await app.get('/health/ready')).status;
  try {
    expect(await open('first')).toBe(201);
    renameSync(ledger, `${ledger}.away`);
    expect([await ready(), await open('second')]).toEqual([503, 503]);
    copyFileSync(`${ledger}.away`, ledger);
    expect([await open('third'), await ready()]).toEqual([503, 503]);
    rmSync(ledger);
    renameSync(`${ledger}.away`, ledger);
    while ((await ready()) !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await open('fourth')).toBe(201);
    const { body } = await app.get(LIST, { 'parley-min-position': '2' });
    expect(body.negotiations.map((one: { negotiationId: string }) => one.negotiationId)).toEqual([
      'first',
      'fourth',
    ]);
  } finally {
    await app.close();
  }
});
