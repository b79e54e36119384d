import { expect, test } from '@jest/globals';
import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { catalogueNames, readCatalogue } from '../../test-support/catalogues-of.js';

/** What a message quotes: its arguments and its tags. */
function quoted(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...quoted(element.children)];
    const inside =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => quoted(value))
        : [];
    return [element.value, ...inside];
  });
}

function shapeOf(message: string): string[] {
  return [...new Set(quoted(parse(message)))].sort();
}

test('both languages have the same catalogues', () => {
  expect(catalogueNames('en')).toEqual(catalogueNames('fr'));
});

test.each(catalogueNames('fr'))(
  '%s: the same messages in both languages, quoting the same things',
  (name) => {
    const [french, english] = [readCatalogue('fr', name), readCatalogue('en', name)];
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    for (const [id, message] of Object.entries(french)) {
      expect({ id, quotes: shapeOf(english[id] ?? '') }).toEqual({ id, quotes: shapeOf(message) });
    }
  },
);

test.each(catalogueNames('fr').filter((name) => name !== 'refusals'))(
  '%s: each message is named after its catalogue, so two never collide',
  (name) => {
    expect(Object.keys(readCatalogue('fr', name)).filter((id) => !id.startsWith(`${name}.`))).toEqual([]);
  },
);
