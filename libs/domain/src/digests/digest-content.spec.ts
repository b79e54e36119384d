import { plainText } from '../boards/sentence.js';
import { QUESTIONS } from '../boards/questions.js';
import { packOn, told } from '../packs/fixtures/packs.js';
import { digestContent, DIGEST_WORDS, type DigestFacts } from './digest-content.js';

const MARCH = packOn('2026-03-30', { testing: [told(1)] }).answers;
const ask = {
  id: 'a',
  question: 'Faut-il généraliser ?',
  due: '2026-04-20',
  askedByName: 'Lise Aubry',
  experimentNumber: 1,
  overdue: false,
  answer: null,
};
const done = told(1, {
  stage: 'iterate',
  verdict: 'refuted',
  verdictConfirmed: true,
  cost: { spent: 4000, returned: null, currency: 'EUR' },
});
const APRIL = packOn('2026-04-06', { learned: [done], waiting: [done], asks: [ask] }).answers;
const facts: DigestFacts = {
  before: MARCH,
  after: APRIL,
  settled: [],
  level: 'executive',
  decides: true,
  locale: 'fr',
};
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = ({ decide, sections }: ReturnType<typeof digestContent>): string =>
  spaced(
    [
      decide.title,
      ...decide.lines.map(plainText),
      ...decide.asks.map(({ sentence }) => plainText(sentence)),
      ...sections.flatMap(({ title, lines }) => [title, ...lines.map(plainText)]),
    ].join('\n'),
  );

test('decisions come first, then only what is otherwise, in the order of the questions', () => {
  const content = digestContent(facts);
  expect(content.isQuiet).toBe(false);
  expect(content.decide.title).toMatch(/^Que devez-vous décider/);
  expect(content.decide.asks.map(({ sentence }) => spaced(plainText(sentence)))).toEqual([
    'Une décision vous est demandée : « Faut-il généraliser ? », pour le 20 avril 2026.',
  ]);
  const order = content.sections.map(({ question }) => QUESTIONS.indexOf(question));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(textOf(content)).toContain('Coût 4 000 €');
  expect(textOf(content)).not.toContain('Lise Aubry');
});

test('who decides nothing is asked nothing', () => {
  const text = textOf(digestContent({ ...facts, decides: false }));
  expect(text).toMatch(/^Qu’est-ce qui attend une décision/);
  expect(text).not.toMatch(/votre réponse|vous/);
});

test('nothing otherwise is said to be so', () => {
  const content = digestContent({ ...facts, before: APRIL });
  expect(content).toMatchObject({ isQuiet: true, sections: [] });
});

test('the first one tells how things stand', () => {
  const content = digestContent({ ...facts, before: null });
  expect(content.sections.map(({ question }) => question)).toEqual(QUESTIONS.slice(0, 6));
});

test('three minutes, however much happened; the rest is counted', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    told(index + 10, { title: 'Un titre assez long pour prendre de la place dans la lettre' }),
  );
  const content = digestContent({
    ...facts,
    after: packOn('2026-04-06', { testing: many, asks: Array(9).fill(ask) }).answers,
  });
  expect(textOf(content).split(/\s+/).length).toBeLessThanOrEqual(DIGEST_WORDS);
  expect(content.sections.reduce((sum, { more }) => sum + more, 0)).toBeGreaterThan(0);
});
