import { IconCalendarPlus, IconMapPin, IconVideo } from '@tabler/icons-react';
import { Anchor } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import { today } from '../../lib/today.js';
import { dayToDate } from '@levain/domain/text/format.js';
import { useFormat } from '../use-format.js';
import type { TaskShown } from './task-parts.js';
import classes from './tasks.module.css';

type When = Pick<TaskShown, 'id' | 'dueOn' | 'dueAt' | 'setting' | 'place' | 'link' | 'state'>;

/** Until when, in words: what is late says since when. */
export function useDueWords(): (task: Pick<When, 'dueOn' | 'dueAt'>) => string {
  const text = useText();
  const format = useFormat();
  const now = today();
  return ({ dueOn, dueAt }) =>
    text('tasks.due', {
      when: dueOn < now ? 'late' : dueOn === now ? 'today' : 'later',
      day: format.day(dueOn),
      relative: format.relative(dueOn, dayToDate(now).getTime()),
      timed: dueAt ? 'yes' : 'no',
      time: dueAt ?? '',
    });
}

function Where({ setting, place, link }: When) {
  const text = useText();
  if (setting === 'anywhere') return null;
  const Glyph = setting === 'online' ? IconVideo : IconMapPin;
  return (
    <span className={classes['fact']}>
      <Glyph size={15} stroke={1.6} aria-hidden />
      {setting === 'inPerson' && place}
      {setting === 'online' && link && (
        <Anchor href={link} target="_blank" rel="noreferrer">
          {text('tasks.online')}
        </Anchor>
      )}
      {setting === 'online' && !link && text('tasks.onlineLater')}
    </span>
  );
}

/** When and where, and the file for one's calendar while it is open. */
export function TaskWhen({ task }: { task: When }) {
  const text = useText();
  const due = useDueWords();
  const isLate = task.state === 'open' && task.dueOn < today();
  return (
    <p className={classes['when']}>
      <span data-late={isLate || undefined} className={classes['due']}>
        {due(task)}
      </span>
      <Where {...task} />
      {task.state === 'open' && (
        <Anchor href={`/api/tasks/${task.id}/task.ics`} download className={classes['fact']}>
          <IconCalendarPlus size={15} stroke={1.6} aria-hidden />
          {text('tasks.calendar')}
        </Anchor>
      )}
    </p>
  );
}
