import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { LoadingState } from '../../../ui/loading-state.js';
import type { Task } from '../api/home.js';
import { AskTask } from './ask-task.js';
import classes from './home.module.css';
import { TaskLink } from './task-link.js';
import { TASK_ICON, tasksByKind } from './task-look.js';
import { useTaskWords } from './use-task-words.js';

/** What answering takes comes when there is something to answer. */
const InvitationTask = lazy(async () => ({ default: (await import('./invitation-task.js')).InvitationTask }));

const Waiting = () => (
  <li className={classes['invitation']}>
    <LoadingState shape="rows" count={2} />
  </li>
);

function TaskLine({ task }: { task: Task }) {
  const text = useText();
  const due = useTaskWords().due(task);
  const { experiment, what } = task;
  return (
    <li className={classes['task']}>
      <TaskLink task={task} />
      {what && experiment && <span>{text('home.where', { number: experiment.number })}</span>}
      {!what && experiment && <span>{experiment.title}</span>}
      {due && <span className={classes['due']}>{due}</span>}
    </li>
  );
}

interface TaskItemProps {
  readonly task: Task;
  readonly onAnswered: () => void;
}

/** What can be answered on the spot is; the rest opens where it is done. */
function TaskItem({ task, onAnswered }: TaskItemProps) {
  const { kind, participationId, experiment, subjectId } = task;
  if (participationId && experiment) {
    return (
      <Suspense fallback={<Waiting />}>
        <InvitationTask
          task={{ ...task, experiment }}
          participationId={participationId}
          onAnswered={onAnswered}
        />
      </Suspense>
    );
  }
  if (kind === 'answerAsk' && subjectId) return <AskTask id={subjectId} />;
  return <TaskLine task={task} />;
}

interface TaskListProps {
  readonly tasks: readonly Task[];
  readonly onAnswered: () => void;
}

/** What waits for the reader, by kind; invitations and decisions are answered here, the rest opens where it is done. */
export function TaskList({ tasks, onAnswered }: TaskListProps) {
  const text = useText();
  return (
    <div className={classes['kinds']}>
      {tasksByKind(tasks, today()).map(([kind, those]) => {
        const Glyph = TASK_ICON[kind];
        return (
          <section key={kind}>
            <Title order={3} className={classes['kindName']}>
              <Glyph size={18} stroke={1.6} aria-hidden />
              {text(`home.count.${kind}`, { count: those.length })}
            </Title>
            <ul className={classes['tasks']}>
              {those.map((task) => (
                <TaskItem
                  key={task.participationId ?? `${task.subjectId} ${task.what} ${task.experiment?.id}`}
                  task={task}
                  onAnswered={onAnswered}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
