import { Injectable } from '@nestjs/common';
import type { BoardCard } from '../../boards/board-card.model.js';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Event, type EventRow } from '../../experiments/event.model.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import type { Selected } from '../../registered/selection.js';
import { Home, HomeTask, type TaskRow } from '../home.model.js';
import { selectHome } from './home-sql.js';

interface HomeRow {
  tasks: TaskRow[];
  alone: ExperimentLinkRow[];
  cards: BoardCard[];
  running: number;
  closed: number;
  events: { event: EventRow; experiment: ExperimentLinkRow | null }[];
  empty: boolean;
}

/** What waits for the viewer, what they are part of, what happened lately: one statement. */
@Injectable()
export class HomeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember, asked: Selected): Promise<Home> {
    const { workspaceId, memberId, personId, role } = actor;
    const cards = asked.fields.find(({ name }) => name === 'myExperiments')?.fields ?? [];
    const [row]: HomeRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(selectHome(cards), [workspaceId, memberId, personId, todayOf(actor), role]),
    );
    if (!row) throw new Error('Home gives one row.');
    return Object.assign(new Home(), {
      tasks: row.tasks.map(HomeTask.from),
      aloneIn: row.alone.map(ExperimentLink.from),
      myExperiments: row.cards,
      running: row.running,
      closedThisQuarter: row.closed,
      recentEvents: row.events.map(({ event, experiment }) => ({
        event: Event.from(event),
        experiment: experiment && ExperimentLink.from(experiment),
      })),
      isEmpty: row.empty,
    });
  }
}
