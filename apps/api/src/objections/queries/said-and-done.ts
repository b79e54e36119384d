import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SELECT_OBJECTIONS, type ObjectionRow } from '../objection-row.js';
import { Objection } from '../objection.model.js';
import { SaidAndDone } from '../objection-map.model.js';

const MOST_READ = 400;
const MOST_TOLD = 5;

/** What each department said since a day, and what became of it. */
@Injectable()
export class SaidAndDoneQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async since(actor: ActingMember, day: string): Promise<SaidAndDone[]> {
    const rows: ObjectionRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT, [actor.workspaceId, day]),
    );
    const departments = new Map<string | null, ObjectionRow[]>();
    for (const row of rows) {
      departments.set(row.department_id, [...(departments.get(row.department_id) ?? []), row]);
    }
    return [...departments].map(([departmentId, own]) => summed(departmentId, own));
  }
}

function summed(departmentId: string | null, rows: readonly ObjectionRow[]): SaidAndDone {
  const kept = rows.filter((row) => !row.withdrawn_on);
  const answered = kept.filter((row) => row.answered_on);
  const became = (stance: string): number =>
    answered.filter((row) => row.answers.at(-1)?.stance === stance).length;
  return Object.assign(new SaidAndDone(), {
    departmentId,
    raised: rows.length,
    answered: answered.length,
    actedOn: became('actedOn'),
    turned: became('turnedIntoHypothesis'),
    waiting: kept.length - answered.length,
    told: answered.slice(0, MOST_TOLD).map(Objection.from),
  });
}

/** By the name of the department, the organisation last; the latest answered first. */
const SELECT = `
  SELECT listed.* FROM (${SELECT_OBJECTIONS} AND o.raised_on >= $2::date) listed
  LEFT JOIN departments d ON d.workspace_id = $1 AND d.id = listed.department_id
  ORDER BY d.name NULLS LAST, listed.department_id, listed.answered_on DESC NULLS LAST, listed.id LIMIT ${MOST_READ}`;
