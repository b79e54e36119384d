import { findOverlaps, type TestWindow } from '@levain/domain/experiments/overlap.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from '../experiment-links.js';
import type { ExperimentOverlap } from '../experiment-overlap.model.js';
import type { ExperimentRecord } from '../experiment-record.js';

interface Row extends ExperimentLinkRow {
  started_on: string | null;
  starts_on: string | null;
  stop_date: string | null;
  audience: string | null;
  project_id: string | null;
  department_ids: string[];
}

/** The tests that run while this one does, or would, and touch the same people. */
@Injectable()
export class ExperimentOverlaps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember, record: ExperimentRecord): Promise<ExperimentOverlap[]> {
    if (record.stage === 'evaluate' || record.stage === 'iterate') return [];
    const rows: Row[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_TESTS, [actor.workspaceId, record.id]),
    );
    const own = rows.find((row) => row.id === record.id);
    if (!own) return [];
    const today = todayOf(actor);
    const found = findOverlaps(
      windowOf(own, today),
      rows.filter((row) => row !== own).map((row) => windowOf(row, today)),
    );
    const links = new Map(rows.map((row) => [row.id, row]));
    return found.map(({ id, ...overlap }) => ({
      ...overlap,
      experiment: ExperimentLink.from(links.get(id)!),
    }));
  }
}

/** A test that is still running past its stop date lasts at least until today. */
function windowOf(row: Row, today: string): TestWindow {
  const running = row.stage === 'test';
  const planned = row.starts_on && row.starts_on > today ? row.starts_on : today;
  const late = running && row.stop_date !== null && row.stop_date < today;
  return {
    id: row.id,
    from: running ? (row.started_on ?? today) : planned,
    until: late ? today : row.stop_date,
    audience: row.audience,
    projectId: row.project_id,
    departmentIds: row.department_ids,
  };
}

const SELECT_TESTS = `
  SELECT links.*, to_char(e.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS started_on,
    plan.starts_on::text AS starts_on, plan.stop_date::text AS stop_date, h.audience, e.project_id,
    ARRAY(SELECT d.department_id FROM project_departments d
      WHERE d.workspace_id = $1 AND d.project_id = e.project_id) AS department_ids
  FROM (${SELECT_EXPERIMENT_LINKS} AND (e.stage = 'test' OR e.id = $2)) links
  JOIN experiments e ON e.workspace_id = $1 AND e.id = links.id
  LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  LEFT JOIN hypotheses h ON h.workspace_id = $1 AND h.id = e.hypothesis_id
  ORDER BY e.number`;
