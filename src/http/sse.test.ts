import { frame, prefersEventStream, readLastEventId } from './sse.js';

test('a frame has one line of data, whatever the event holds', () => {
  const event = {
    position: '42',
    data: { summary: 'one\ntwo\r\nthree\u2028four', quote: 'data: x\n\nid: 7' },
  };
  const [id, data, ...rest] = frame(event).split(/\r\n|\n|\r/);
  expect(id).toBe('id: 42');
  expect(JSON.parse(data.slice('data: '.length))).toEqual(event);
  expect(rest).toEqual(['', '']);
});

describe('Last-Event-ID', () => {
  test('names the last position got', () => {
    expect(readLastEventId('42')).toBe(42);
    expect(readLastEventId('0')).toBe(0);
  });

  test('absent or empty, nothing is resumed', () => {
    expect(readLastEventId(undefined)).toBeUndefined();
    expect(readLastEventId('')).toBeUndefined();
  });

  test.each(['-1', '4.2', 'abc', '042', '42 ', '1, 2'])('%j is refused', (header) => {
    expect(() => readLastEventId(header)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

test.each([
  [undefined, false],
  ['', false],
  ['*/*', false],
  ['text/event-stream', true],
  ['TEXT/Event-Stream', true],
  ['text/*', true],
  ['application/x-ndjson', false],
  ['text/event-stream;q=0', false],
  ['text/event-stream, application/x-ndjson', false],
  ['text/event-stream, application/x-ndjson;q=0.5', true],
  ['text/event-stream;q=0.4, */*;q=0.5', false],
  ['text/event-stream, */*;q=0.1', true],
  ['text/html, application/xhtml+xml', false],
])('Accept: %s', (accept, expected) => {
  expect(prefersEventStream(accept)).toBe(expected);
});
