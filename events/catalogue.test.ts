import { CATALOGUE, EVENT_TYPES, type NamesShape } from './catalogue.js';
import { CLASSES } from './classes.js';
import { fieldsOf } from './fields.js';
import type { Class, Rule } from './rules.js';

it('has a class for each type, of the same name', () => {
  expect(Object.keys(CLASSES)).toEqual(EVENT_TYPES);
  for (const type of EVENT_TYPES) expect(CLASSES[type].name).toBe(type);
});

it.each(EVENT_TYPES)('says of %s the parties and issues that its class names, in the same order', (type) => {
  const { names, entity } = CATALOGUE[type];
  expect(JSON.stringify(names)).toBe(JSON.stringify(namesIn(CLASSES[type]) ?? {}));
  if (entity) expect([...fieldsOf(CLASSES[type]).keys()]).toContain(entity.idField);
});

/** What the fields of a class name, as its decorators have it; undefined where nothing is named. */
function namesIn(of: Class): NamesShape | undefined {
  const named = [...fieldsOf(of).values()].flatMap(({ name, rule }) => {
    const shape = namesBy(rule);
    return shape ? [[name, shape]] : [];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

function namesBy({ names, object, item }: Rule): NamesShape | undefined {
  if (names) return names;
  if (object) return namesIn(object);
  const each = item && namesBy(item);
  return each && [each];
}
