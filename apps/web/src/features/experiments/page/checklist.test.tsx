import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { Trouble } from '../trouble.js';
import { Checklist } from './checklist.js';
import { checklistOf } from './standing.js';

const checklist = [
  { code: 'hypothesisSaid', done: true, field: 'hypothesis' },
  { code: 'stopDateAhead', done: false, field: 'plan.stopDate' },
  { code: 'peopleInvited', done: false, field: 'participations' },
];

test('the checklist tells what is asked from what is advised, and each line leads to its control', async () => {
  const lines = checklistOf({ stage: 'prototype', checklist });
  await renderScreen(<Checklist number={12} lines={lines} />, { path: '/experiments/12' });
  expect(screen.getByText('Avant l’étape suivante : 1 sur 2')).toBeInTheDocument();
  const stop = screen.getByRole('link', { name: 'Une date d’arrêt à venir' });
  expect(stop).toHaveAttribute('href', '/experiments/12/plan#plan.stopDate');
  const people = screen.getByRole('link', { name: 'Des personnes invitées' });
  expect(people).toHaveAttribute('href', '/experiments/12/people#participations');
  expect(within(people.closest('li')!).getByText('(conseillé)')).toBeInTheDocument();
});

test('on the screen that holds the control, the line moves the focus there', async () => {
  const lines = checklistOf({ stage: 'prototype', checklist });
  const { user, address } = await renderScreen(
    <>
      <Checklist number={12} lines={lines} />
      <input aria-label="Date d’arrêt" data-field="plan.stopDate" />
    </>,
    { path: '/experiments/12/plan' },
  );
  await user.click(screen.getByRole('link', { name: 'Une date d’arrêt à venir' }));
  expect(screen.getByLabelText('Date d’arrêt')).toHaveFocus();
  expect(address()).toBe('/experiments/12/plan');
});

test('a gate that refuses says everything at once, takes the focus, and leads to each control', async () => {
  await renderScreen(
    <Trouble
      number={12}
      fault={undefined}
      refusals={[
        { code: 'STOP_DATE_MISSING', field: 'plan.stopDate' },
        {
          code: 'OUTCOME_TARGET_MISSING',
          field: 'plan.measures.0.target',
          parameters: { measure: 'Réponses' },
        },
      ]}
    />,
    { path: '/experiments/12' },
  );
  const alert = screen.getByRole('alert');
  expect(alert).toHaveFocus();
  expect(alert).toHaveTextContent('2 points l’empêchent pour l’instant');
  const links = within(alert).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/experiments/12/plan#plan.stopDate',
    '/experiments/12/plan#plan.measures.0.target',
  ]);
});
