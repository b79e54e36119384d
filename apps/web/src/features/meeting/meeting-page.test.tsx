import { expect, test } from '@jest/globals';
import { EXPERIMENT, NOTHING } from '@levain/domain/boards/fixtures/answers.js';
import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import type { AskShown } from '../../ui/asks/ask-parts.js';
import { MeetingPage } from './meeting-page.js';

const answers: BoardAnswers = {
  ...NOTHING,
  learned: { ...NOTHING.learned, evaluated: 1, byVerdict: { refuted: 1 }, items: [EXPERIMENT] },
};
const question: AskShown = {
  ...{ id: 'ask_1', version: 1, question: 'Ouvrons-nous le forum ?', context: 'Le pilote a réussi.' },
  ...{ options: [], dueOn: '2027-01-10', state: 'waiting', isOverdue: false, closingWord: null, answers: [] },
  ...{ askedAt: '2026-11-01T09:00:00Z', movedAt: '2026-11-01T09:00:00Z', addressedTo: null },
  ...{ askedBy: { id: 'member_2', name: 'Karim' }, experiment: null, project: null },
  permissions: { canAnswer: true, canReply: false, canWithdraw: false, canClose: false },
};
const asks = [question];

async function meet(more: Partial<Parameters<typeof MeetingPage>[0]> = {}) {
  const left: string[] = [];
  const props = {
    ...{ answers, asks, error: undefined, onRetry: () => {}, leave: <a href="/results">Quitter</a> },
    onLeave: () => left.push('left'),
    ...more,
  };
  const rendered = await renderScreen(<MeetingPage {...props} />, { path: '/meeting' });
  return { ...rendered, left };
}
const heading = () =>
  screen.getByRole('heading', { level: 1 }).textContent?.replaceAll(/[\u00a0\u202f]/g, ' ');
const network = (isOn: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOn });
  act(() => void window.dispatchEvent(new Event(isOn ? 'online' : 'offline')));
};

test('keys, remote controls and buttons turn the seven screens, and stop at both ends', async () => {
  const { user, left } = await meet();
  expect(heading()).toBe('Que croyions-nous ?');
  expect(screen.getByRole('button', { name: 'Précédente' })).toBeDisabled();
  await user.keyboard('{ArrowRight}');
  expect(heading()).toBe('Que testons-nous ?');
  expect(screen.getByText('2 / 7')).toBeInTheDocument();
  await user.keyboard('[PageDown][Space]');
  expect(heading()).toBe('Qu’est-ce que cela a changé ?');
  await user.keyboard('{ArrowLeft}');
  expect(heading()).toBe('Qu’avons-nous appris ?');
  await user.click(screen.getByRole('button', { name: 'Suivante' }));
  await user.keyboard('{End}{ArrowRight}');
  expect(screen.getByText('7 / 7')).toBeInTheDocument();
  await user.keyboard('{Home}');
  expect(screen.getByText('1 / 7')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(left).toEqual(['left']);
});

test('a finger that moves sideways turns the page, one that scrolls does not', async () => {
  await meet();
  const swipe = (x: number, y: number) => {
    const at = screen.getByRole('heading', { level: 1 });
    fireEvent.touchStart(at, { touches: [{ clientX: 200, clientY: 200 }] });
    fireEvent.touchEnd(at, { changedTouches: [{ clientX: 200 + x, clientY: 200 + y }] });
  };
  swipe(-90, 10);
  expect(screen.getByText('2 / 7')).toBeInTheDocument();
  swipe(-90, 90);
  swipe(-30, 0);
  expect(screen.getByText('2 / 7')).toBeInTheDocument();
  swipe(90, 0);
  expect(screen.getByText('1 / 7')).toBeInTheDocument();
});

test('N, and every number, opens the experiments that a sentence is made of', async () => {
  const { user } = await meet();
  await user.keyboard('{ArrowRight}{ArrowRight}n');
  const notes = screen.getByRole('region', { name: 'Notes de qui présente' });
  expect(notes).toHaveTextContent(`EXP-${EXPERIMENT.number} ${EXPERIMENT.title}`);
  await user.keyboard('n');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  await user.click(screen.getAllByRole('button', { name: /1 / })[0]!);
  expect(screen.getByRole('region', { name: 'Notes de qui présente' })).toBeInTheDocument();
});

test('decides in place; without a network the screen stays, says since when, and answers wait', async () => {
  const { user } = await meet();
  await user.keyboard('{End}');
  expect(screen.getByRole('button', { name: 'Oui' })).toBeInTheDocument();
  network(false);
  expect(screen.getByText(/^À \d\d:\d\d, hors ligne$/)).toBeInTheDocument();
  expect(screen.getByText('Ouvrons-nous le forum ?')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Oui' })).not.toBeInTheDocument();
  expect(screen.getByText(/Hors ligne\s: les réponses/)).toBeInTheDocument();
  network(true);
  expect(screen.getByRole('button', { name: 'Oui' })).toBeInTheDocument();
});

test('what is typed into an answer moves nothing', async () => {
  const { user } = await meet();
  await user.keyboard('{End}');
  await user.click(screen.getByRole('button', { name: 'Non' }));
  await user.keyboard('non merci, n');
  expect(screen.getByLabelText('Pourquoi non')).toHaveValue('non merci, n');
  expect(screen.getByText('7 / 7')).toBeInTheDocument();
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});
