import type { BoardAnswers, Lately } from './board-answers.js';
import { EXPERIMENT, NOTHING, RUNNING } from './fixtures/answers.js';
import { MINUTE, minuteAnswers } from './one-minute.js';
import { plainText } from './sentence.js';

const STOPPED = { ...EXPERIMENT, number: 4, title: 'Le forum du soir', decision: 'stop' as const };
const LATELY: Lately = {
  period: 'month',
  since: '2026-10-22',
  evaluated: { on: '2026-09-10', experiment: EXPERIMENT },
  stopped: { on: '2026-08-01', experiment: STOPPED },
};
const said = (part: Partial<BoardAnswers>, locale: 'fr' | 'en') => {
  const answers = minuteAnswers({ ...NOTHING, lately: LATELY, ...part }, locale);
  return Object.fromEntries(
    MINUTE.map((question) => [
      question,
      answers[question]
        .map(plainText)
        .join(' ')
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    ]),
  );
};

test('an empty month says so, with what came last before it', () => {
  expect(said({}, 'fr')).toEqual({
    decide: 'Aucune décision n’est attendue de vous.',
    learned:
      'Aucune expérimentation n’a été évaluée depuis le 22 octobre 2026 ; la dernière, EXP-7, l’a été le 10 septembre 2026 : « Répondre vite ne suffit pas ».',
    frozen: 'Aucun test n’est en cours.',
    stopped:
      'EXP-4 Le forum du soir, le 1er août 2026 : « Le délai baisse, mais la satisfaction ne suit pas ».',
    cost: 'EXP-7 Répondre aux avis, évaluée le 10 septembre 2026, a coûté 4 000 € ; ce que cela a rapporté n’est pas encore noté.',
  });
  expect(said({}, 'en')).toMatchObject({
    learned:
      'No experiment has been evaluated since 22 October 2026; the last one, EXP-7, was on 10 September 2026: “Répondre vite ne suffit pas”.',
    cost: 'EXP-7 Répondre aux avis, evaluated on 10 September 2026, cost €4,000; what came back is not recorded yet.',
  });
});

test('what the period holds, and the bets that stop first', () => {
  const learned = { evaluated: 1, byVerdict: { refuted: 1 }, money: [], items: [EXPERIMENT] };
  const bets = [RUNNING, { ...RUNNING, number: 9, title: 'Signer' }];
  const few = { running: 2, late: 0, items: bets };
  expect(said({ learned, testing: few }, 'fr')).toMatchObject({
    learned:
      'Depuis le 22 octobre 2026, 1 expérimentation évaluée : 1 réfutée ; EXP-7 : « Répondre vite ne suffit pas ».',
    frozen:
      '2 paris gelés : EXP-8 Répondre aux avis jusqu’au 3 décembre 2026 et EXP-9 Signer jusqu’au 3 décembre 2026.',
  });
  const many = { running: 12, late: 0, items: [...bets, RUNNING, RUNNING] };
  expect(said({ testing: many }, 'en')['frozen']).toMatch(
    /^12 frozen bets; the first to stop: EXP-8 .* and EXP-8/,
  );
});

test('where nothing ever happened, each says so', () => {
  const never = { period: 'always' as const, since: null, evaluated: null, stopped: null };
  expect(said({ lately: never }, 'en')).toEqual({
    decide: 'No decision is expected of you.',
    learned: 'No experiment has been evaluated yet.',
    frozen: 'No test is running.',
    stopped: 'No experiment has been stopped yet.',
    cost: 'No experiment has been evaluated yet.',
  });
});

test('a cost that nobody recorded is not nought', () => {
  const evaluated = { on: '2026-09-10', experiment: { ...EXPERIMENT, cost: null } };
  expect(said({ lately: { ...LATELY, evaluated } }, 'en')['cost']).toBe(
    'EXP-7 Répondre aux avis, evaluated on 10 September 2026: no cost is recorded.',
  );
});
