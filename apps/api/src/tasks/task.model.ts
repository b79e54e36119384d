import {
  TASK_SETTINGS,
  TASK_STATES,
  type Task as PlannedTask,
  type TaskSetting,
  type TaskState,
} from '@levain/domain/tasks/task.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { leadsExperiment } from '../experiments/led-experiments.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const TaskSettingEnum = wordsEnum('TaskSetting', TASK_SETTINGS, 'Where a task is done.');
export const TaskStateEnum = wordsEnum('TaskState', TASK_STATES, 'Where a task stands.');

export interface TaskRow {
  id: string;
  experiment_id: string;
  person_id: string;
  what: string;
  due_on: string;
  due_at: string | null;
  setting: TaskSetting;
  place: string | null;
  link: string | null;
  notes: string | null;
  state: TaskState;
  planned_by: string;
  settled_at: Date | null;
  drop_reason: string | null;
  version: number;
  is_closed: boolean;
  /** Whether the member whose operation this is leads the experiment. */
  leads: boolean;
}

@ObjectType({
  implements: () => [Node],
  description: 'Something that one person does for an experiment, until a day.',
})
export class Task extends Node {
  @Field(() => String, { description: 'What is to be done.' })
  what!: string;

  @Field(() => DateScalar, { description: 'Until when.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'At what time, `HH:MM` where people are.' })
  dueAt!: string | null;

  @Field(() => TaskSettingEnum, { description: 'Where it is done.' })
  setting!: TaskSetting;

  @Field(() => String, { nullable: true, description: 'The place, of a task in person.' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'The link, of a task online.' })
  link!: string | null;

  @Field(() => String, { nullable: true, description: 'What helps to do it.' })
  notes!: string | null;

  @Field(() => TaskStateEnum, { description: 'Where it stands.' })
  state!: TaskState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done or dropped.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was dropped.' })
  dropReason!: string | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: TaskRow;

  static from(row: TaskRow): Task {
    return Object.assign(new Task(), {
      id: globalId('task', row.id),
      what: row.what,
      dueOn: row.due_on,
      dueAt: row.due_at,
      setting: row.setting,
      place: row.place,
      link: row.link,
      notes: row.notes,
      state: row.state,
      settledAt: row.settled_at,
      dropReason: row.drop_reason,
      version: row.version,
      row,
    });
  }
}

export const taskOf = (row: TaskRow): PlannedTask & { readonly state: TaskState } => ({
  personId: row.person_id,
  what: row.what,
  dueOn: row.due_on,
  dueAt: row.due_at,
  setting: row.setting,
  place: row.place,
  link: row.link,
  notes: row.notes,
  state: row.state,
});

export const taskColumns = (task: PlannedTask) => ({
  person_id: task.personId,
  what: task.what,
  due_on: task.dueOn,
  due_at: task.dueAt,
  setting: task.setting,
  place: task.place,
  link: task.link,
  notes: task.notes,
});

const COLUMNS = `t.id, t.experiment_id, t.person_id, t.what, t.due_on::text AS due_on, to_char(t.due_at, 'HH24:MI') AS due_at,
    t.setting, t.place, t.link, t.notes, t.state, t.planned_by, t.settled_at, t.drop_reason, t.version,
    (e.closed_at IS NOT NULL) AS is_closed, ${leadsExperiment('e')} AS leads`;

/** Tasks of whatever experiment; `$1` is the workspace. For whoever was given the task, wherever it is. */
export const SELECT_ANY_TASKS = `
  SELECT ${COLUMNS} FROM tasks t JOIN experiments e ON e.workspace_id = t.workspace_id AND e.id = t.experiment_id
  WHERE t.workspace_id = $1`;

/** Tasks the member may see; `$1` is the workspace. More conditions on `t` (tasks) may follow. */
export const SELECT_TASKS = `${SELECT_ANY_TASKS} AND ${visibleExperiment('e')}`;

/** What is open comes first, the earliest day first; then what was settled, the latest first. */
export const TASKS_ORDER = `ORDER BY (t.state <> 'open'), CASE WHEN t.state = 'open' THEN t.due_on END, t.due_at NULLS LAST,
  t.settled_at DESC, t.id`;
