import { Injectable } from '@nestjs/common';
import type { CreditChoice } from '@levain/domain/contributions/credit.js';
import { monthLoad, roundHours, type Commitment } from '@levain/domain/participations/load.js';
import type { ThanksRow } from '../../contributions/thanks.model.js';
import { Thanks } from '../../contributions/thanks.model.js';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import { HomeTask, type TaskRow as AskedRow } from '../../home/home.model.js';
import { Task, type TaskRow } from '../../tasks/task.model.js';
import {
  KNOWN_KINDS,
  MyPart,
  type Known,
  type KnownKind,
  type OwnLoad,
  type OwnSuggestion,
  type PartTaken,
} from '../my-part.model.js';
import { SELECT_MY_PART } from './my-part-sql.js';

type WithLink<Row> = Omit<Row, 'experiment'> & { readonly experiment: ExperimentLinkRow };

interface MyPartRow {
  asked: AskedRow[];
  tasks: TaskRow[];
  took: WithLink<PartTaken>[];
  thanks: ThanksRow[];
  suggestions: WithLink<OwnSuggestion>[];
  commitments: Commitment[];
  spent: { month: string; minutes: number }[];
  bounds: { cap: number | null; pausedUntil: string | null } | null;
  known: Record<KnownKind, number>;
}

const MONTHS_BACK = 2;
const MONTHS = 6;

/** What is asked of the viewer, what came of it, their time, what is known of them: one statement. */
@Injectable()
export class MyPartQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember): Promise<MyPart> {
    const { workspaceId, memberId, personId, role } = actor;
    const today = todayOf(actor);
    const [row]: MyPartRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_MY_PART, [workspaceId, memberId, personId, today, role]),
    );
    if (!row) throw new Error('My part gives one row.');
    return Object.assign(new MyPart(), {
      asked: row.asked.map(HomeTask.from),
      tasks: row.tasks.map(Task.from),
      took: row.took.map((part) => ({ ...linked(part), credit: part.credit satisfies CreditChoice })),
      thanks: row.thanks.map(Thanks.from),
      suggestions: row.suggestions.map(linked),
      load: loadOf(row, today),
      known: knownOf(row.known),
    });
  }
}

const linked = <Row extends { readonly experiment: ExperimentLinkRow }>(row: Row) => ({
  ...row,
  experiment: ExperimentLink.from(row.experiment),
});

function loadOf({ bounds, commitments, spent }: MyPartRow, today: string): OwnLoad {
  const minutes = new Map(spent.map((each) => [each.month, each.minutes]));
  const paused = bounds?.pausedUntil ?? null;
  return {
    cap: bounds?.cap ?? null,
    pausedUntil: paused !== null && paused >= today ? paused : null,
    months: Array.from({ length: MONTHS }, (_, index) => {
      const month = monthsLater(today, index - MONTHS_BACK);
      const { accepted, asked } = monthLoad(commitments, month);
      const done = roundHours((minutes.get(month) ?? 0) / 60);
      return { month: `${month}-01`, accepted: roundHours(accepted), asked: roundHours(asked), done };
    }),
  };
}

/** `YYYY-MM`, so many months after that of a day. */
function monthsLater(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

const knownOf = (counts: Readonly<Record<KnownKind, number>>): Known[] =>
  KNOWN_KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
