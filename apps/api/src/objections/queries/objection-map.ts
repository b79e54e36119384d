import { mapPeriods, resistanceMap, type MappedObjection } from '@levain/domain/objections/resistance-map.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { FROM_OBJECTIONS } from '../objection-row.js';
import { subjectOf } from '../objection-subject.js';
import type { ObjectionMap, ObjectionMapArgs } from '../objection-map.model.js';

interface Row {
  id: string;
  department_id: string | null;
  raised_on: string;
  waits_since: string;
  answered_on: string | null;
  withdrawn_on: string | null;
  answers: string[];
  strengths: { on: string; strength: number }[];
}

/** Departments by months or quarters: what lived there, and how strong it was. The rule is the domain's. */
@Injectable()
export class ObjectionMapQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, { step, count, kind, aboutId }: ObjectionMapArgs): Promise<ObjectionMap> {
    const subject = aboutId ? subjectOf(aboutId) : null;
    const about = subject && (subject.experimentId ?? subject.hypothesisId ?? subject.projectId);
    const rows: Row[] =
      aboutId && !about
        ? []
        : await this.unitOfWork.read(actor, (tx) =>
            tx.query(SELECT, [actor.workspaceId, kind ?? null, about ?? null]),
          );
    const periods = mapPeriods(step, count, todayOf(actor));
    return {
      periods: [...periods],
      rows: resistanceMap(rows.map(mapped), periods).map(({ departmentId, cells }) => ({
        departmentId,
        cells: [...cells],
      })),
    };
  }
}

const mapped = (row: Row): MappedObjection => ({
  id: row.id,
  departmentId: row.department_id,
  raisedOn: row.raised_on,
  waitsSince: row.waits_since,
  answeredOn: row.answered_on,
  withdrawnOn: row.withdrawn_on,
  answers: row.answers,
  strengths: row.strengths,
});

/** In the order of the rows of the map: by the name of the department, the organisation last. */
const SELECT = `
  SELECT o.id, o.department_id, o.raised_on::text AS raised_on, o.waits_since::text AS waits_since,
    o.answered_on::text AS answered_on, o.withdrawn_on::text AS withdrawn_on,
    ARRAY(SELECT (a.answered_at AT TIME ZONE 'UTC')::date::text FROM objection_answers a
      WHERE a.workspace_id = o.workspace_id AND a.objection_id = o.id) AS answers,
    (SELECT json_agg(json_build_object('on', s.told_on::text, 'strength', s.strength) ORDER BY s.position)
      FROM objection_strengths s WHERE s.workspace_id = o.workspace_id AND s.objection_id = o.id) AS strengths
  ${FROM_OBJECTIONS} AND ($2::text IS NULL OR o.kind = $2) AND ($3::uuid IS NULL OR $3 IN (o.experiment_id, o.hypothesis_id, o.project_id))
  ORDER BY (SELECT d.name FROM departments d WHERE d.workspace_id = o.workspace_id AND d.id = o.department_id) NULLS LAST, o.id`;
