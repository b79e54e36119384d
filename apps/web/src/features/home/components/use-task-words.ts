import { today } from '../../../lib/today.js';
import { useText } from '../../../i18n/use-text.js';
import { dayToDate } from '@levain/domain/text/format.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Task } from '../api/home.js';
import { tasksByKind } from './task-look.js';

const DUE_WORDS: Partial<
  Record<Task['kind'], 'home.due.stop' | 'home.due.runs' | 'home.due.answer' | 'home.due.decide'>
> = {
  testEnding: 'home.due.stop',
  answerInvitation: 'home.due.runs',
  giveForecast: 'home.due.runs',
  answerObjection: 'home.due.answer',
  answerFeedback: 'home.due.answer',
  answerAsk: 'home.due.decide',
};

export interface TaskWords {
  /** All that waits, in one sentence built from the tasks; what is overdue is said in words. */
  readonly sentence: (tasks: readonly Task[]) => string;
  /** Until when, or null when no day was set. */
  readonly due: (task: Task) => string | null;
}

export function useTaskWords(): TaskWords {
  const text = useText();
  const format = useFormat();
  const now = today();
  const relative = (day: string) => format.relative(day, dayToDate(now).getTime());
  const when = (day: string) => (day < now ? 'late' : day === now ? 'today' : 'later');

  const deadline = (tasks: readonly Task[]) => {
    const days = tasks.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).sort();
    const late = days.filter((day) => day < now).length;
    const next = days.find((day) => day >= now);
    const sentences = [
      late > 0 ? text('home.overdue', { count: late }) : null,
      next
        ? text('home.nextDue', { when: when(next), day: format.day(next), relative: relative(next) })
        : null,
    ];
    return sentences.filter((sentence) => sentence !== null);
  };
  return {
    sentence: (tasks) => {
      if (tasks.length === 0) return text('home.nothingWaits');
      const kinds = tasksByKind(tasks, now).map(([kind, those]) =>
        text(`home.count.${kind}`, { count: those.length }),
      );
      const waiting = text('home.waiting', { what: format.list(kinds), count: tasks.length });
      return [waiting, ...deadline(tasks)].join(' ');
    },
    due: ({ kind, dueOn }) =>
      dueOn &&
      text(DUE_WORDS[kind] ?? 'home.due.by', {
        when: when(dueOn),
        day: format.day(dueOn),
        relative: relative(dueOn),
      }),
  };
}
