import Database from 'libsql';
import { eachInFolder, Office, openTalks, statement } from '../../test/support/recording.js';
import { openReadModelFile } from './database.js';
import { Names } from './names.js';

const folder = eachInFolder();

it('finds names before and after they are written, each in its own negotiation and kind', () => {
  const connection = openReadModelFile(folder.path('names.db'));
  const names = new Names(connection);
  for (let n = 1; n <= 1_000; n++) names.add(n % 3, 'position', `p-${n}`, n);
  names.add(1, 'call', 'p-1', 2_001);
  names.add(1, 'position', 'p-1', 2_002);
  const found = () => [
    names.candidates(1, 'position', 'p-1'),
    names.candidates(1, 'call', 'p-1'),
    names.candidates(0, 'position', 'p-999'),
    names.candidates(1, 'position', 'p-999'),
    names.candidates(1, 'position', 'p-10'),
  ];
  const expected = [[1, 2_002], [2_001], [999], [], [10]];
  expect(found()).toEqual(expected);
  connection.transaction(() => names.flush())();
  names.written();
  expect(names.changes).toBe(0);
  expect(found()).toEqual(expected);
  expect([...names.all()]).toHaveLength(1_002);
  connection.close();
});

it('tells of many together which no event has given, written or not', () => {
  const connection = openReadModelFile(folder.path('names.db'));
  const names = new Names(connection);
  names.add(1, 'position', 'written', 1);
  connection.transaction(() => names.flush())();
  names.written();
  names.add(1, 'position', 'waiting', 2);
  const asked = ['new', 'written', 'waiting', 'newer'].map((id) => ({ kind: 'position', id }));
  const elsewhere = [{ kind: 'call', id: 'written' }];
  expect(names.unused(1, [...asked, ...elsewhere])).toEqual([asked[0], asked[3], ...elsewhere]);
  expect(names.unused(2, asked)).toEqual(asked);
  expect(names.unused(1, [])).toEqual([]);
  connection.close();
});

it('finds a name whatever was looked for before it', () => {
  const connection = openReadModelFile(folder.path('names.db'));
  const names = new Names(connection);
  for (let n = 1; n <= 20; n++) names.add(1, 'position', `p-${n}`, n);
  connection.transaction(() => names.flush())();
  names.written();
  const there = (n: number) => (n <= 20 ? [n] : []);
  for (let before = 1; before <= 40; before++)
    for (let n = 1; n <= 40; n++) {
      names.candidates(1, 'position', `p-${before}`);
      expect([before, n, names.candidates(1, 'position', `p-${n}`)]).toEqual([before, n, there(n)]);
    }
  connection.close();
});

it('a name that shares its hash with others is still its own', async () => {
  const office = new Office(folder.path('ledger.db'), { readModel: folder.path('readmodel') });
  await openTalks(office);
  for (const id of ['a', 'b']) await office.send('PositionStated', statement(id));
  await office.caughtUp();
  office.readModel.model.flush();
  const connection = new Database(folder.path('readmodel/readmodel-1.db'));
  connection.exec('INSERT OR IGNORE INTO names SELECT one.hash, other.position FROM names one, names other');
  connection.close();
  const facts = office.readModel.model.factsOf('talks')!;
  expect(facts.thing('position', 'a')?.position).toBe(5);
  expect(facts.thing('position', 'b')?.position).toBe(6);
  expect(facts.thing('position', 'c')).toBeUndefined();
  expect(facts.thing('call', 'a')).toBeUndefined();
  await office.close();
});
