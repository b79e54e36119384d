import { outcome, packOn, told, type Lists } from './fixtures/packs.js';
import { changeText, changesHeadline } from './change-sentences.js';
import { plainText } from '../boards/sentence.js';
import { changesByQuestion, packChanges } from './pack-changes.js';
import type { PackContent } from './pack-content.js';

const MARCH = '2026-03-31';
const APRIL = '2026-04-30';
const between = (before: Lists, after: Lists, over: Partial<PackContent> = {}) =>
  packChanges(packOn(MARCH, before), packOn(APRIL, after, over));
const kinds = (...lists: Parameters<typeof between>) => between(...lists).map(({ kind }) => kind);

const hypothesis = (number: number, verdicts: ('confirmed' | 'refuted')[] = []) => ({
  ...{ hypothesisId: `h-${number}`, number, sentence: 'Répondre vite fidélise.', locale: 'fr' as const },
  ...{ experimentNumbers: [number], verdicts },
});
const ask = (id: string, over: object = {}) => ({
  ...{ id, question: `Faut-il ${id} ?`, due: '2026-05-15', askedByName: null, experimentNumber: null },
  ...{ overdue: false, answer: null },
  ...over,
});
const done = (number: number, over: object = {}) =>
  told(number, { stage: 'iterate', verdict: 'refuted', verdictConfirmed: true, ...over });

describe('between two packs', () => {
  test('nothing changed', () => {
    expect(between({ testing: [told(1)] }, { testing: [told(1)] })).toEqual([]);
  });

  test.each<[string, Lists, Lists, string[]]>([
    ['a test began', {}, { testing: [told(1)] }, ['testStarted']],
    [
      'a test ended without a verdict yet',
      { testing: [told(1)] },
      { waiting: [told(1, { stage: 'evaluate' })] },
      ['testEnded', 'decisionDue'],
    ],
    [
      'a verdict came and waits to be confirmed',
      { testing: [told(1)] },
      { waiting: [done(1, { verdictConfirmed: false })] },
      ['testEnded', 'verdictCame', 'confirmationDue'],
    ],
    [
      'a verdict was confirmed',
      { waiting: [done(1, { verdictConfirmed: false })] },
      { learned: [done(1)] },
      ['verdictConfirmed'],
    ],
    [
      'a verdict was contested',
      { learned: [done(1)] },
      { learned: [done(1, { verdictConfirmed: false, verdictContested: true })] },
      ['verdictContested'],
    ],
    [
      'a verdict was recorded anew',
      { learned: [done(1)] },
      { learned: [done(1, { verdict: 'noDifference' })] },
      ['verdictChanged'],
    ],
    [
      'a decision was taken',
      { learned: [done(1)] },
      { learned: [done(1, { decision: 'stop', decisionReason: 'Rien à gagner.' })] },
      ['decisionTaken'],
    ],
    [
      'a decision was undone',
      { changed: [done(1, { decision: 'grow' })] },
      { learned: [done(1)] },
      ['decisionUndone'],
    ],
    [
      'a decision was taken anew',
      { changed: [done(1, { decision: 'grow' })] },
      { changed: [done(1, { decision: 'stop' })] },
      ['decisionChanged'],
    ],
    ['a hypothesis came', {}, { believed: [hypothesis(1)] }, ['hypothesisTested']],
    [
      'a hypothesis was judged once more',
      { believed: [hypothesis(1, ['refuted'])] },
      { believed: [hypothesis(1, ['refuted', 'confirmed'])] },
      ['hypothesisJudged'],
    ],
    ['a hypothesis left', { believed: [hypothesis(1)] }, {}, ['hypothesisLeft']],
    ['an experiment left', { testing: [told(1)], waiting: [told(1)] }, {}, ['experimentLeft']],
    ['leadership is asked', {}, { asks: [ask('embaucher')] }, ['askRaised']],
    [
      'leadership asked back',
      { asks: [ask('embaucher')] },
      { asks: [ask('embaucher', { answer: 'ask' })] },
      ['askedBack'],
    ],
    ['a request is nowhere', { asks: [ask('embaucher')] }, {}, ['askGone']],
  ])('%s', (_, before, after, expected) => expect(kinds(before, after)).toEqual(expected));

  test('a target moved after the start is told, before the start it is not', () => {
    const amended = told(1, { outcome: outcome({ target: 0.11 }), stopDate: '2026-05-31' });
    expect(kinds({ testing: [told(1)] }, { testing: [amended] })).toEqual(['targetAmended', 'stopDateMoved']);
    const planned = told(1, { stage: 'prototype', startedAt: null });
    expect(kinds({ blocked: [blocked(planned)] }, { testing: [amended] })).toEqual(['testStarted', 'freed']);
  });

  const blocked = (item: ReturnType<typeof told>) => ({
    ...item,
    ...{ why: 'readingsMissing' as const, since: null, detail: null },
  });

  test('what is blocked now, and no longer', () => {
    const both = [told(1), told(2)];
    expect(
      between({ testing: both, blocked: [blocked(told(1))] }, { testing: both, blocked: [blocked(told(2))] }),
    ).toMatchObject([
      { kind: 'blockedNow', number: 2 },
      { kind: 'freed', number: 1 },
    ]);
  });

  test('what surprised', () => {
    const item = { ...done(1), missedTarget: true, crowd: { count: 5, mean: 0.8, held: false } };
    expect(between({ learned: [done(1)] }, { learned: [done(1)], surprised: [item] })).toMatchObject([
      { kind: 'surpriseCame', missedTarget: true, crowdWrong: true },
    ]);
  });

  test.each([
    [
      { state: 'answered', answer: 'no', word: 'Pas cette année.' },
      { kind: 'askAnswered', answer: 'no' },
    ],
    [{ state: 'withdrawn', answer: null, word: null }, { kind: 'askWithdrawn' }],
  ] as const)('what became of a request: %j', (settled, change) => {
    const settledAsks = [{ id: 'embaucher', question: 'Faut-il ?', ...settled }];
    expect(between({ asks: [ask('embaucher')] }, {}, { settledAsks })).toMatchObject([change]);
  });

  test('what was asked and answered between two packs', () => {
    const settledAsks = [
      { id: 'former', question: 'Former ?', state: 'answered' as const, answer: 'yes' as const, word: null },
      { id: 'louer', question: 'Louer ?', state: 'withdrawn' as const, answer: null, word: null },
    ];
    expect(between({}, {}, { settledAsks })).toMatchObject([{ kind: 'askAnswered', title: 'Former ?' }]);
  });

  test('of a cut list nothing is told that it cannot prove', () => {
    const cut = packOn(MARCH, { learned: [done(1)] });
    const before = {
      ...cut,
      answers: { ...cut.answers, learned: { ...cut.answers.learned, evaluated: 90 } },
    };
    const old = done(2, { startedAt: '2025-01-01T00:00:00.000Z' });
    const young = done(3, { startedAt: '2026-04-02T00:00:00.000Z' });
    const after = packOn(APRIL, { learned: [old, young] });
    expect(packChanges(before, after)).toMatchObject([
      { kind: 'verdictCame', number: 3 },
      { kind: 'experimentLeft', number: 1 },
    ]);
    expect(packChanges(after, before).map(({ kind }) => kind)).toEqual(['verdictCame']);
  });

  test('over another period nothing is said to have left', () => {
    const after = packOn(APRIL);
    const narrowed = { ...after, answers: { ...after.answers, scope: { from: '2026-04-01' } } };
    expect(packChanges(packOn(MARCH, { testing: [told(1)] }), narrowed)).toEqual([]);
  });

  test('each question has its list', () => {
    const under = changesByQuestion(between({}, { testing: [told(1)] }));
    expect(Object.keys(under)).toHaveLength(7);
    expect(under.testing).toHaveLength(1);
    expect(under.decide).toEqual([]);
  });
});

describe('said in both languages', () => {
  const changes = between(
    { testing: [told(1), told(2)], asks: [ask('embaucher')] },
    {
      testing: [told(2, { outcome: outcome({ target: 0.11 }) }), told(3)],
      changed: [done(1, { decision: 'stop', decisionReason: 'Rien à gagner. Vraiment.' })],
    },
    {
      settledAsks: [
        { id: 'embaucher', question: 'Faut-il ?', state: 'answered', answer: 'no', word: 'Plus tard.' },
      ],
    },
  );
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  test('French, with its no-break spaces', () => {
    expect(changes.map((change) => plain(changeText(change, 'fr')))).toEqual([
      'EXP-3, « Essai 3 » est en test depuis le 2 mars 2026, jusqu’au 30 avril 2026.',
      'EXP-2, « Essai 2 » : par avenant, la cible de « Réponses » passe de 12 % à 11 %.',
      'EXP-1, « Essai 1 » n’est plus en test ; verdict : réfutée.',
      'EXP-1, « Essai 1 » : réfutée, verdict confirmé par une autre personne.',
      'Décision : arrêter EXP-1, « Essai 1 » : « Rien à gagner ».',
      'Réponse à la demande « Faut-il embaucher ? » : non, « Plus tard ».',
    ]);
    expect(changeText(changes[0]!, 'fr')).toMatch(/«[\u00a0\u202f]Essai 3[\u00a0\u202f]»/);
    expect(plain(plainText(changesHeadline(changes, MARCH, 'fr')))).toBe(
      'Depuis le 31 mars 2026 : 1 test commencé, 1 cible modifiée par avenant, 1 test terminé, 1 verdict rendu, 1 décision prise et 1 demande répondue.',
    );
    expect(plainText(changesHeadline([], MARCH, 'fr'))).toBe('Rien n’a changé depuis le 31 mars 2026.');
  });

  test('English', () => {
    expect(changes.map((change) => changeText(change, 'en'))).toEqual([
      'EXP-3, “Essai 3”, has been under test since 2 March 2026, until 30 April 2026.',
      'EXP-2, “Essai 2”: by amendment, the target of “Réponses” moves from 12% to 11%.',
      'EXP-1, “Essai 1”, is no longer under test; verdict: refuted.',
      'EXP-1, “Essai 1”: refuted, a verdict somebody else confirmed.',
      'Decision: stop EXP-1, “Essai 1”: “Rien à gagner”.',
      'Answer to the request “Faut-il embaucher ?”: no, “Plus tard”.',
    ]);
    expect(plainText(changesHeadline([changes[0]!], MARCH, 'en'))).toBe('Since 31 March 2026: 1 test begun.');
  });
});
