import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import { SettleTask } from '../../../ui/tasks/settle-task.js';
import type { TaskShown } from '../../../ui/tasks/task-parts.js';
import { TaskWhen } from '../../../ui/tasks/task-when.js';
import classes from '../../../ui/tasks/tasks.module.css';
import { ReviseTask } from './api/task-acts.js';
import { TaskForm, taskSent, type TaskTyped } from './task-form.js';

const typedOf = ({ person, what, dueOn, dueAt, setting, place, link, notes }: TaskShown): TaskTyped => ({
  ...{ personId: person.id, what, dueOn, dueAt: dueAt ?? '', setting },
  ...{ place: place ?? '', link: link ?? '', notes: notes ?? '' },
});

function Revision({ task, onClose }: { task: TaskShown; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const revise = useAct(ReviseTask);
  const save = async (typed: TaskTyped) => {
    const done = await revise.run({ input: { id: task.id, version: task.version, task: taskSent(typed) } });
    if (!done.ok) return;
    announce(text('tasks.announced.revised'));
    onClose();
  };
  return (
    <TaskForm initial={typedOf(task)} act={revise} label={text('ui.save')} onSave={save} onCancel={onClose} />
  );
}

/** An open task: who, what, until when, where; done, not possible, or rewritten in place. */
export function OpenTask({ task }: { task: TaskShown }) {
  const text = useText();
  const [isEdited, setEdited] = useState(false);
  if (isEdited) {
    return (
      <li className={classes['item']}>
        <Revision task={task} onClose={() => setEdited(false)} />
      </li>
    );
  }
  return (
    <li className={classes['item']}>
      <div className={classes['head']}>
        <PersonAvatar name={task.person.name} decorative />
        <div className={classes['words']}>
          <p className={classes['what']}>{task.what}</p>
          <p className={classes['quiet']}>{text('tasks.by', { name: task.person.name })}</p>
        </div>
        {task.viewerCanEdit && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEdited(true)}>
            {text('tasks.edit')}
          </Button>
        )}
      </div>
      <TaskWhen task={task} />
      {task.notes && <p className={classes['notes']}>{task.notes}</p>}
      {task.viewerCanSettle && <SettleTask task={task} />}
    </li>
  );
}

/** A task that is over: done, or dropped and why. */
export function SettledTask({ task }: { task: TaskShown }) {
  const text = useText();
  const { what, person, state, dropReason } = task;
  return (
    <li className={`${classes['item']} ${classes['settled']}`}>
      <p className={classes['what']}>{what}</p>
      <p className={classes['quiet']}>
        {text(state === 'done' ? 'tasks.doneBy' : 'tasks.droppedBy', { name: person.name })}
        {dropReason && ` ${text('tasks.quote', { words: dropReason })}`}
      </p>
    </li>
  );
}
