import { packOn, told } from './fixtures/packs.js';
import { freezePack, isPackIntact, readPackText, toldExperiments, withNames } from './pack-content.js';

const ask = {
  ...{ id: 'ask-1', question: 'Étendre ?', due: null, askedByName: 'Noé Petit', experimentNumber: null },
  ...{ overdue: false, answer: null },
};
const content = packOn('2026-03-31', { testing: [told(1)], waiting: [told(2)], asks: [ask] });

describe('a frozen pack', () => {
  const frozen = freezePack(content);

  test('holds nobody’s name in what its fingerprint covers', () => {
    expect(frozen.text).not.toContain('Lise');
    expect(frozen.text).not.toContain('Noé');
    expect(frozen.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is the same whoever leads by then: the fingerprint outlives a name', () => {
    const renamed = packOn('2026-03-31', {
      ...{ testing: [told(1, { ownerName: 'N. N.' })], waiting: [told(2, { ownerName: null })] },
      asks: [{ ...ask, askedByName: null }],
    });
    expect(freezePack(renamed)).toEqual(frozen);
  });

  test('gives its names back by reference', () => {
    const names = new Map([
      ['id-1', 'Lise Aubry'],
      ['ask-1', 'N. N.'],
    ]);
    const { testing, decide } = withNames(readPackText(frozen.text).answers, names);
    expect(testing.items[0]!.ownerName).toBe('Lise Aubry');
    expect(decide.asks[0]!.askedByName).toBe('N. N.');
    expect(decide.waiting[0]!.ownerName).toBeNull();
  });

  test.each([
    ['as it was frozen', frozen, true],
    ['with one letter changed', { ...frozen, text: frozen.text.replace('Essai 1', 'Essai 3') }, false],
    ['with a space more', { ...frozen, text: frozen.text.replace('{', '{ ') }, false],
    ['with another fingerprint', { ...frozen, fingerprint: '0'.repeat(64) }, false],
    ['when it is no JSON', { ...frozen, text: 'rien' }, false],
  ])('%s', (_, pack, isIntact) => expect(isPackIntact(pack)).toBe(isIntact));

  test('tells every experiment once', () => {
    const { answers } = packOn('2026-03-31', { testing: [told(1)], learned: [told(2)], waiting: [told(2)] });
    expect([...toldExperiments(answers).keys()]).toEqual(['id-1', 'id-2']);
  });
});
