import { TextLink } from '../../../ui/link-button.js';
import { SettleTask } from '../../../ui/tasks/settle-task.js';
import { TaskWhen } from '../../../ui/tasks/task-when.js';
import type { MyPartData } from '../api/my-part.js';
import { Ask } from './ask.js';
import classes from './my-part.module.css';

/** A task of one's own: when, where, and done in place. */
export function OpenTask({ task }: { task: MyPartData['tasks'][number] }) {
  const { number, title } = task.experiment;
  return (
    <Ask
      kind="doTask"
      title={task.what}
      about={
        <TextLink to="/experiments/$number/tasks" params={{ number: String(number) }} size="sm">
          EXP-{number} {title}
        </TextLink>
      }
    >
      <TaskWhen task={task} />
      {task.notes && <p className={classes['notes']}>{task.notes}</p>}
      <SettleTask task={task} />
    </Ask>
  );
}
