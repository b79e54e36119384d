import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { REFUSAL_CODES, type Refusal } from '@levain/domain/refusal.js';
import { LOCALES } from '@levain/domain/locale.js';
import { CombinedError } from 'urql';
import { readCatalogue } from '../../test-support/catalogues-of.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ErrorState } from './error-state.js';
import { RefusalSummary } from './refusal-text.js';
import { useRefusals } from './use-refusals.js';

test.each(LOCALES)(
  '%s: every way to say no has its words, and there are no words for ways that are gone',
  (locale) => {
    const expected = REFUSAL_CODES.map((code) => `refusals.${code}`).sort();
    expect(Object.keys(readCatalogue(locale, 'refusals')).sort()).toEqual(expected);
  },
);

function At({ refusals, field }: { refusals: readonly Refusal[]; field: string }) {
  return <output>{useRefusals(refusals).at(field) ?? 'nothing'}</output>;
}

const skipped: Refusal = {
  code: 'STAGE_SKIPPED',
  field: 'to',
  parameters: { from: 'benchmark', to: 'evaluate', next: 'prototype' },
};

test('words of the domain and dates are said in the language of the screen', async () => {
  const past: Refusal = {
    code: 'STOP_DATE_PAST',
    field: 'plan.stopDate',
    parameters: { date: '2026-03-01' },
  };
  await renderScreen(
    <>
      <At refusals={[skipped]} field="to" />
      <At refusals={[past]} field="plan.stopDate" />
    </>,
  );
  const [stage, date] = screen.getAllByRole('status').filter((element) => element.tagName === 'OUTPUT');
  expect(stage).toHaveTextContent(
    'On avance d’une étape à la fois : après Benchmark vient Prototype, avant Évaluation.',
  );
  expect(date).toHaveTextContent('Le 1er mars 2026 est déjà passé.');
});

test('a control shows what concerns it and what is inside it, nothing else', async () => {
  const inside: Refusal = { code: 'TEXT_REQUIRED', field: 'plan.measures.0.target' };
  await renderScreen(
    <>
      <At refusals={[inside, skipped]} field="plan.measures" />
      <At refusals={[inside, skipped]} field="plan.measure" />
    </>,
  );
  const said = screen.getAllByRole('status').filter((element) => element.tagName === 'OUTPUT');
  expect(said.map((element) => element.textContent)).toEqual(['À remplir.', 'nothing']);
});

test('the summary takes the focus and says what no control showed', async () => {
  const act = { refusals: [{ code: 'NOT_ALLOWED' as const }, skipped], fault: undefined };
  await renderScreen(<RefusalSummary act={act} shown={['to']} />, { locale: 'en' });
  const summary = screen.getByRole('alert');
  expect(summary).toHaveFocus();
  expect(summary).toHaveTextContent('Your role does not allow this');
  expect(summary).toHaveTextContent('One point is shown at its field.');
  expect(summary).not.toHaveTextContent('Stages go forward');
});

test('a fault says that nothing typed is lost', async () => {
  await renderScreen(<RefusalSummary act={{ refusals: [], fault: new Error('cut') }} />, { locale: 'en' });
  expect(screen.getByRole('alert')).toHaveTextContent('What you typed is intact: try again.');
});

test.each([
  ['fr' as const, 'Le serveur est momentanément indisponible', 'Votre saisie est intacte'],
  ['en' as const, 'The server is unavailable for a moment', 'What you typed is intact'],
])('%s: a database that is away is said as what it is', async (locale, title, kept) => {
  const fault = new CombinedError({
    graphQLErrors: [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  });
  const screens = (
    <>
      <RefusalSummary act={{ refusals: [], fault }} />
      <RefusalSummary act={{ refusals: [], fault: new Error('503') }} />
      <ErrorState error={fault} />
    </>
  );
  await renderScreen(screens, { locale });
  const [summary, upload, state] = screen.getAllByRole('alert');
  for (const box of [summary, upload]) expect(box).toHaveTextContent(kept);
  expect(state).toHaveTextContent(title);
});

test.each([
  ['fr' as const, 'Trop de demandes en une minute', 'réessayez dans 37 secondes'],
  ['en' as const, 'Too many requests in a minute', 'try again in 37 seconds'],
])('%s: whoever asked for too much is told when to ask again', async (locale, title, next) => {
  const fault = new CombinedError({
    graphQLErrors: [{ message: 'too many', extensions: { code: 'TOO_MANY_REQUESTS' } }],
    response: { status: 429, headers: new Headers({ 'retry-after': '37' }) },
  });
  const screens = (
    <>
      <RefusalSummary act={{ refusals: [], fault }} />
      <ErrorState error={fault} />
    </>
  );
  await renderScreen(screens, { locale });
  const [summary, state] = screen.getAllByRole('alert');
  expect(summary).toHaveTextContent(next);
  expect(state).toHaveTextContent(title);
  expect(state).toHaveTextContent(/37 second/);
});
