import { expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen, type Rendered } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { DecisionPage } from './decision-page.js';

type Decision = NonNullable<ExperimentView['decision']>;

const open = {
  ...{ id: 'experiment_1', number: 12, version: 7, evaluation: null, learning: null, decision: null },
  permissions: { canDecide: true },
} as unknown as ExperimentView;

const taken = (secondsToUndo: number, decidedAt = new Date().toISOString()): Decision => ({
  ...{ kind: 'redo', reason: 'Trop peu de relevés', decidedAt, secondsToUndo },
  decidedBy: { id: 'member_1', name: 'Ana Lopes' },
  options: [{ kind: 'redo', pros: 'Peu cher', cons: null }],
});

/** The page, as the server's answers change what it shows. */
async function page(first: ExperimentView, answers = {}): Promise<Rendered & { show: typeof showNothing }> {
  let show = showNothing;
  const Harness = () => {
    const [experiment, setExperiment] = useState(first);
    show = setExperiment;
    return (
      <ExperimentProvider value={experiment}>
        <DecisionPage />
      </ExperimentProvider>
    );
  };
  const AsksAbout = () => ({ asks: { __typename: 'AskConnection', edges: [] } });
  const rendered = await renderScreen(<Harness />, {
    answers: { AsksAbout, ...answers },
    path: '/experiments/12/decision',
  });
  return { ...rendered, show: (experiment) => act(() => show(experiment)) };
}
const showNothing = (_: ExperimentView): void => {};

const UndoDecision = () => ({
  undoDecision: { __typename: 'UndoDecisionSuccess', experiment: { id: 'experiment_1', version: 9 } },
});
const Decide = () => ({
  decide: { __typename: 'DecideSuccess', experiment: { id: 'experiment_1', version: 8 } },
});

test('a decision just taken says how long it can be undone, one tab away, and gives back what was written', async () => {
  const { user, server, show } = await page(open, { Decide, UndoDecision });
  await user.click(screen.getByRole('radio', { name: 'Refaire' }));
  await user.type(screen.getByLabelText('Raison'), 'Trop peu de relevés');
  await user.click(screen.getByRole('button', { name: /^Décider/ }));
  expect(await screen.findByText(/Vous pouvez l’annuler pendant 10 secondes/)).toBeInTheDocument();
  show({ ...open, version: 8, decision: taken(10), permissions: { ...open.permissions, canDecide: false } });
  expect(screen.getByText(/Vous pouvez l’annuler encore 10 secondes/)).toBeInTheDocument();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Annuler la décision' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/La décision est annulée/)).toBeInTheDocument();
  expect(server.asked.filter(({ name }) => name !== 'AsksAbout').at(-1)).toEqual({
    name: 'UndoDecision',
    variables: { input: { experimentId: 'experiment_1', version: 8 } },
  });
  show({ ...open, version: 9 });
  expect(screen.getByLabelText('Raison')).toHaveValue('Trop peu de relevés');
  expect(screen.getByLabelText('Raison')).toHaveFocus();
  expect(screen.getByRole('radio', { name: 'Refaire' })).toBeChecked();
  expect(screen.getByLabelText('Pour')).toHaveValue('Peu cher');
});

test('when the seconds are over the button is gone, also on a screen that is shown again', async () => {
  const decidedAt = new Date().toISOString();
  const shown = { ...open, decision: taken(1, decidedAt) };
  const { unmount } = await page(shown);
  expect(screen.getByText(/encore 1 seconde\./)).toBeInTheDocument();
  expect(await screen.findByText('Décision prise.', {}, { timeout: 2000 })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Annuler la décision' })).toBeNull();
  unmount();
  await page(shown);
  expect(screen.queryByText(/Vous pouvez l’annuler/)).toBeNull();
});

test('an undoing that comes too late says so and stays', async () => {
  const refused = { __typename: 'RefusedError', code: 'DECISION_UNDO_TOO_LATE' };
  const parameters = [{ name: 'seconds', value: '10' }];
  const { user } = await page(
    { ...open, decision: taken(9) },
    {
      UndoDecision: () => ({
        undoDecision: { ...refused, refusals: [{ code: refused.code, field: null, parameters }] },
      }),
    },
  );
  await user.click(screen.getByRole('button', { name: 'Annuler la décision' }));
  expect(await screen.findByText(/Les 10 secondes sont passées/)).toBeInTheDocument();
});
