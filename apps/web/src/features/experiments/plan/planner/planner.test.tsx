import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../../../../../test-support/render-screen.js';
import { useRefusals } from '../../../../ui/use-refusals.js';
import type { MeasureForm, MetricChoice, PlanForm } from '../plan-form.js';
import type { PlanFormState } from '../use-plan-form.js';
import { Planner } from './planner.js';

const calls: MetricChoice = {
  ...{ id: 'metric_1', name: 'Appels', unit: 'appels', shape: 'level', direction: 'decrease' },
  ...{ definition: null, lowerBound: 0, upperBound: null },
};
const outcome: MeasureForm = {
  ...{ key: 'm', id: null, metricId: 'metric_1', role: 'outcome', direction: 'decrease' },
  ...{ baseline: 120, target: 100, minimumWorthwhileEffect: 12, margin: null },
};
const series: PlanForm = {
  ...{ design: 'beforeAfter', startsOn: null, stopDate: null, changeDate: '2026-11-23', periodicity: 'week' },
  ...{ minimumPerArm: null, minimumPeriodsBefore: null, minimumPeriodsAfter: null, planning: null },
  ...{ alpha: 0.05, decisionRule: '', arms: [], measures: [outcome] },
};
const groups: PlanForm = {
  ...series,
  ...{ design: 'comparison', startsOn: '2026-11-23', changeDate: null },
  arms: [
    { key: 'a', id: null, name: 'Sans', role: 'control', share: null },
    { key: 'b', id: null, name: 'Avec', role: 'variant', share: null },
  ],
  measures: [
    { ...outcome, direction: 'increase', baseline: 0.5, target: 0.8, minimumWorthwhileEffect: 0.25 },
  ],
};
const replies: MetricChoice = {
  ...calls,
  name: 'Réponses',
  unit: '%',
  shape: 'proportion',
  lowerBound: null,
};

let bet: PlanForm;
function Bet({ from, metric }: { from: PlanForm; metric: MetricChoice }) {
  const [form, setForm] = useState(from);
  bet = form;
  const state = {
    form,
    change: (part) => setForm((old) => ({ ...old, ...part })),
    refusals: [],
  } as Partial<PlanFormState> as PlanFormState;
  const said = useRefusals([]);
  return <Planner state={state} said={said} metrics={[metric]} experiment={{ hypothesis: null }} />;
}

test('says first what is missing, and answers as one types, in people’s words', async () => {
  const { user } = await renderScreen(<Bet from={series} metric={calls} />);
  expect(screen.getByText('Dites de combien le chiffre varie d’habitude.')).toBeTruthy();
  await user.type(screen.getByLabelText(/le chiffre varie de/), '10');
  await user.type(screen.getByLabelText('Semaines de chiffres avant le changement'), '26');
  const answer = await screen.findByText(/^Pour voir une baisse de 120 à 108/);
  expect(answer.textContent).toMatch(/par semaine, il faut environ \d+ semaines après le changement/);
  expect(bet.planning).toMatchObject({ spread: 5, periodsBefore: 26 });
  const curve = await screen.findByRole('img', { name: /Le plus petit écart qui se verrait/ });
  expect(curve.textContent).toMatch(/après 8 semaines, [\d,]+\sappels/);
  await user.click(screen.getByRole('button', { name: 'Reprendre dans le pari' }));
  expect(bet.minimumPeriodsBefore).toBe(26);
  expect(bet.minimumPeriodsAfter).toBeGreaterThanOrEqual(8);
  expect(bet.stopDate).toMatch(/^2027-/);
});

test('people in groups: the size without a pace, the weeks with one; the same in English', async () => {
  const { user } = await renderScreen(<Bet from={groups} metric={replies} />, { locale: 'en' });
  expect(
    screen.getByText(
      /^To see a rise from 50% to 75%, you need 58 people per group, 116 in all\. Say how many/,
    ),
  ).toBeTruthy();
  await user.type(screen.getByLabelText('People per week'), '20');
  expect(await screen.findByText(/you need about 6 weeks: 58 people per group, 116 in all/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use this in the bet' }));
  expect(bet).toMatchObject({ minimumPerArm: 58, stopDate: '2027-01-04' });
});

test('what 26 weeks cannot answer comes with the ways out, and cannot be taken as it is', async () => {
  const from = {
    ...groups,
    planning: null,
    measures: [{ ...groups.measures[0]!, minimumWorthwhileEffect: 0.02 }],
  };
  const { user } = await renderScreen(<Bet from={from} metric={replies} />);
  await user.type(screen.getByLabelText('Personnes par semaine'), '150');
  expect(await screen.findByText(/26 semaines ne suffisent pas/)).toBeTruthy();
  const ways = within(screen.getByText(/Ce qui reste possible/).parentElement!).getAllByRole('listitem');
  expect(ways.map((way) => way.textContent?.split(/[ :]/)[0])).toEqual(['Viser', 'Ne', 'Mesurer', 'Relever']);
  expect(screen.queryByRole('button', { name: 'Reprendre dans le pari' })).toBeNull();
});

test('past figures, pasted, give the usual swing', async () => {
  const { user } = await renderScreen(<Bet from={series} metric={calls} />);
  await user.click(screen.getByText('Vous avez les chiffres passés ? Collez-les', { exact: false }));
  await user.click(screen.getByLabelText(/Chiffres d’avant/));
  await user.paste([120, 124, 117, 121, 126, 115, 119, 123, 122, 116, 120, 118, 125, 121].join('\n'));
  await user.click(screen.getByRole('button', { name: 'En tirer l’écart habituel' }));
  expect(bet.planning?.periodsBefore).toBe(14);
  expect(bet.planning?.spread).toBeGreaterThan(2);
  expect(await screen.findByText(/^Pour voir une baisse/)).toBeTruthy();
});

test('without a design or a deciding measure there is nothing to plan', async () => {
  await renderScreen(<Bet from={{ ...series, measures: [] }} metric={calls} />);
  expect(screen.getByText(/Choisissez d’abord/)).toBeTruthy();
});
