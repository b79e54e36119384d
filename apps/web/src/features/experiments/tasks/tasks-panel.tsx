import { Button } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { today } from '../../../lib/today.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { useFirstOf } from '../../../ui/first-of.js';
import { Panel } from '../../../ui/panel.js';
import classes from '../../../ui/tasks/tasks.module.css';
import type { TasksData } from './api/experiment-tasks.js';
import { PlanTask } from './api/task-acts.js';
import { NO_TASK_TYPED, TaskForm, taskSent, type TaskTyped } from './task-form.js';
import { OpenTask, SettledTask } from './task-item.js';

function NewTask({ experimentId, onClose }: { experimentId: string; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const plan = useKeyedAct(PlanTask);
  const draft = useKeptDraft<TaskTyped>(`task-${experimentId}`);
  const close = () => {
    draft.forget();
    onClose();
  };
  const save = async (typed: TaskTyped) => {
    const done = await plan.run({ experimentId, task: taskSent(typed) });
    if (!done.ok) return;
    announce(text('tasks.announced.planned'));
    close();
  };
  return (
    <TaskForm
      initial={NO_TASK_TYPED}
      draft={draft}
      act={plan}
      label={text('tasks.plan')}
      onSave={save}
      onCancel={close}
    />
  );
}

/** What is asked of whom, the most urgent first; what is over folds away. */
export function TasksPanel({ data }: { data: TasksData }) {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const { id, tasks, viewerCanPlanTasks } = data;
  const open = tasks.filter(({ state }) => state === 'open');
  const settled = tasks.filter(({ state }) => state !== 'open');
  const [openShown, moreOpen] = useFirstOf(open);
  const [settledShown, moreSettled] = useFirstOf(settled);
  const late = open.filter(({ dueOn }) => dueOn < today()).length;
  const add = viewerCanPlanTasks && !isAdding && (
    <Button
      variant={tasks.length > 0 ? 'default' : 'filled'}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {text('tasks.plan')}
    </Button>
  );
  return (
    <Panel
      title={text('tasks.title')}
      sentence={tasks.length > 0 && text('tasks.sentence', { open: open.length, late })}
      aside={tasks.length > 0 && add}
    >
      {isAdding && <NewTask experimentId={id} onClose={() => setAdding(false)} />}
      {tasks.length === 0 && !isAdding && (
        <EmptyState
          icon={IconChecklist}
          order={3}
          title={text('tasks.empty')}
          why={text('tasks.emptyWhy')}
          action={add}
        />
      )}
      {open.length > 0 && (
        <ul className={classes['list']}>
          {openShown.map((task) => (
            <OpenTask key={task.id} task={task} />
          ))}
        </ul>
      )}
      {moreOpen}
      {settled.length > 0 && (
        <details className={classes['more']}>
          <summary>{text('tasks.settled', { count: settled.length })}</summary>
          <ul className={classes['list']}>
            {settledShown.map((task) => (
              <SettledTask key={task.id} task={task} />
            ))}
          </ul>
          {moreSettled}
        </details>
      )}
    </Panel>
  );
}
