import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../../test-support/render-screen.js';
import { DayInput } from './day-input.js';
import { typedDay } from './typed-day.js';

function Form({ from = null }: { from?: string | null }) {
  const [day, setDay] = useState<string | null>(from);
  return (
    <>
      <DayInput label="Arrêt" value={day} onChange={setDay} />
      <button onClick={() => setDay('2027-01-31')}>Ailleurs</button>
      <p data-testid="kept">{day ?? 'rien'}</p>
    </>
  );
}
const field = () => screen.getByLabelText<HTMLInputElement>('Arrêt');
const kept = () => screen.getByTestId('kept').textContent;

test.each([
  ['31/12/2026', '2026-12-31'],
  [' 1/2/27', '2027-02-01'],
  ['1.2.2027', '2027-02-01'],
  ['2026-12-31', '2026-12-31'],
  ['31/02/2026', null],
  ['12/31/2026', null],
  ['demain', null],
])('%j is read as %s', (text, day) => {
  expect(typedDay(text)).toBe(day);
});

test('a day is typed day first, shown so, and kept as YYYY-MM-DD', async () => {
  const { user } = await renderScreen(<Form />);
  await user.type(field(), '3/9/2026');
  expect(kept()).toBe('2026-09-03');
  await user.tab();
  expect(field().value).toBe('03/09/2026');
  await user.clear(field());
  expect(kept()).toBe('rien');
});

test('what cannot be read stays in sight, says so, and is not kept as the day before it', async () => {
  const { user } = await renderScreen(<Form from="2026-12-31" />);
  await user.clear(field());
  await user.type(field(), 'bientôt');
  await user.tab();
  expect(kept()).toBe('rien');
  expect(field().value).toBe('bientôt');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Date non reconnue/)).toBeTruthy();
});

test('a day set elsewhere replaces what was typed', async () => {
  const { user } = await renderScreen(<Form />);
  await user.type(field(), '3/9/');
  await user.click(screen.getByRole('button', { name: 'Ailleurs' }));
  expect(field().value).toBe('31/01/2027');
});

test('the calendar opens by its button, takes the keyboard, and speaks the language of the screen', async () => {
  const { user } = await renderScreen(<Form from="2026-11-22" />);
  await user.click(screen.getByRole('button', { name: 'Ouvrir le calendrier' }));
  await screen.findByRole('button', { name: '5 novembre 2026' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('22 novembre 2026');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}');
  expect(kept()).toBe('2026-11-05');
  const button = screen.getByRole('button', { name: 'Ouvrir le calendrier' });
  expect(document.activeElement).toBe(button);
  await user.click(button);
  await screen.findByRole('button', { name: '6 novembre 2026' });
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(button);
  expect(field().value).toBe('05/11/2026');
});
