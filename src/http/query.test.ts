import { limit, listOf, oneOf, readQuery, text } from './query.js';

const readers = {
  limit,
  party: text,
  format: oneOf('format', ['ndjson', 'csv']),
  type: listOf('type', ['A', 'B']),
};
const read = (query: Record<string, string>) => readQuery(query, readers);

test('reads what is there and leaves out what is not', () => {
  expect(read({ limit: '7', party: 'RU', format: 'csv', type: 'B,A' })).toEqual({
    limit: 7,
    party: 'RU',
    format: 'csv',
    type: ['B', 'A'],
  });
  expect(read({})).toEqual({});
});

test.each<Record<string, string>>([
  { limit: '0' },
  { limit: '1001' },
  { limit: '-1' },
  { limit: '1e2' },
  { limit: '10.0' },
  { limit: ' 10' },
  { limit: '99999999999999999999' },
  { limit: '' },
  { party: '' },
  { format: 'CSV' },
  { type: 'A,' },
  { type: 'A,C' },
])('%j is refused, and says where', (query) => {
  const [name] = Object.keys(query);
  expect(() => read(query)).toThrow(
    expect.objectContaining({
      status: 400,
      more: expect.objectContaining({ errors: [expect.objectContaining({ parameter: name })] }),
    }),
  );
});

test('everything wrong is told at once', () => {
  expect(() => read({ limit: 'x', format: 'x' })).toThrow(
    expect.objectContaining({
      more: expect.objectContaining({ errors: [expect.anything(), expect.anything()] }),
    }),
  );
});
