import { hasWords } from './words.js';

it.each([
  ['Gespräche in Łódź', 'gesprache', true],
  ['Gespräche in Łódź', 'lodz', true],
  ['Gespra\u0308che in Ło\u0301dz\u0301', 'gespräche łódź', true],
  ['Gespräche in Łódź', 'LODZ in gespr', true],
  ['Gespräche in Łódź', 'gespr in', false],
  ['Gespräche in Łódź', 'vienna', false],
  ['Straße nach Bodø, Đakovo und Iğdır', 'strasse bodo dakovo igdir', true],
  ['Peace talks, 2025', '2025 peace', true],
  ['Peace talks', '…', true],
  ['مباحثات حول المضيق', 'المضيق', true],
])('%j has %j: %s', (text, asked, expected) => expect(hasWords([text], asked)).toBe(expected));

it('looks for the words in all texts together', () => {
  expect(hasWords(['Peace talks', 'of 2025'], 'talks 2025')).toBe(true);
});
