import { VERDICTS, type Verdict } from '@levain/domain/evaluations/verdicts.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from './app.js';
import type { TestWorkspace } from './workspace.js';

/** What was written of an experiment, as a spec reckons with it. */
export interface PastExperiment {
  readonly id: string;
  readonly number: number;
  readonly departments: readonly string[];
  readonly project: string;
  readonly activity: string;
  readonly stage: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly verdict: Verdict | null;
  readonly confirmedOn: string | null;
  readonly hasLearning: boolean;
  readonly isTargetSet: boolean;
  readonly isReached: boolean;
  readonly isAmended: boolean;
  readonly parent: number | null;
  readonly quotesLearning: boolean;
  readonly spent: number | null;
  readonly returned: number | null;
}

const day = (offset: number): string =>
  new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);

/** Numbers that look like chance and are always the same. */
export function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

export interface Ground {
  readonly departments: readonly { id: string; name: string }[];
  readonly projects: readonly { id: string; name: string; departments: readonly string[] }[];
  readonly prototypes: readonly { id: string; activity: string }[];
  readonly metricId: string;
}

/** Departments, projects of one or two of them, and a prototype of each kind of activity. */
export async function portfolioGround(app: TestApp, { lead }: TestWorkspace): Promise<Ground> {
  const { owner } = app.database;
  const { workspaceId, memberId } = lead.actor;
  const departments = ['Achats', 'Marketing', 'Service'].map((name) => ({ id: newId(), name }));
  for (const { id, name } of departments) {
    await owner.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
      workspaceId,
      id,
      name,
    ]);
  }
  const projects = ['Forum', 'Lettre', 'Visites'].map((name, index) => ({
    ...{ id: newId(), name },
    departments: departments.slice(index, index + 2).map((each) => each.id),
  }));
  for (const project of projects) {
    await owner.query(
      `INSERT INTO projects (workspace_id, id, name, purpose, audience, audience_aspiration, company_objective, owner_id)
       VALUES ($1, $2, $3, 'p', 'a', 'a', 'o', $4)`,
      [workspaceId, project.id, project.name, memberId],
    );
    await owner.query(
      'INSERT INTO project_departments (workspace_id, project_id, department_id) SELECT $1, $2, unnest($3::uuid[])',
      [workspaceId, project.id, project.departments],
    );
  }
  const prototypes = ACTIVITIES.map((activity) => ({ id: newId(), activity }));
  for (const [index, { id, activity }] of prototypes.entries()) {
    await owner.query(
      `INSERT INTO prototypes (workspace_id, id, number, project_id, name, need, smallest_form, activity, proposed_by)
       VALUES ($1, $2, $3, $4, $5, 'n', 's', $5, $6)`,
      [workspaceId, id, 900 + index, projects[0]!.id, activity, memberId],
    );
  }
  const metricId = newId();
  await owner.query(
    `INSERT INTO metrics (workspace_id, id, name, unit, shape, direction) VALUES ($1, $2, 'Clics', '%', 'proportion', 'increase')`,
    [workspaceId, metricId],
  );
  return { departments, projects, prototypes, metricId };
}

function imagined(number: number, ground: Ground, draw: (below: number) => number): PastExperiment {
  const project = ground.projects[draw(3)]!;
  const isStarted = draw(10) > 0;
  const start = draw(250);
  const isEnded = isStarted && draw(5) > 0;
  const length = 5 + draw(60);
  const verdict = isEnded && draw(6) > 0 ? VERDICTS[draw(5)]! : null;
  const isConfirmed = verdict !== null && draw(5) > 0;
  const spent = draw(2) > 0 ? 100 * draw(50) : null;
  return {
    ...{ id: newId(), number, project: project.id, departments: project.departments },
    activity: ground.prototypes[draw(5)]!.activity,
    stage: verdict ? 'iterate' : isEnded ? 'evaluate' : isStarted ? 'test' : 'prototype',
    startedOn: isStarted ? day(start) : null,
    endedOn: isEnded ? day(start + length) : null,
    ...{ verdict, confirmedOn: isConfirmed ? day(start + length + draw(9)) : null },
    hasLearning: verdict !== null && draw(4) > 0,
    isTargetSet: isStarted && draw(6) > 0,
    isReached: draw(2) > 0,
    isAmended: isStarted && draw(5) === 0,
    parent: number > 1 && draw(2) > 0 ? 1 + draw(number - 1) : null,
    quotesLearning: draw(2) > 0,
    ...{ spent, returned: spent !== null && draw(2) > 0 ? 100 * draw(90) : null },
  };
}

const noon = (date: string | null): string | null => date && `${date}T12:00:00Z`;

/** Writes experiments of the past straight into the records, as many as asked, each another one. */
export async function writePast(
  app: TestApp,
  workspace: TestWorkspace,
  ground: Ground,
  count: number,
): Promise<PastExperiment[]> {
  const draw = draws(7);
  const past: PastExperiment[] = [];
  for (let number = 1; number <= count; number += 1) {
    const each = imagined(number, ground, draw);
    past.push(each);
    await writeOne(app, workspace, ground, each, past);
  }
  await app.database.owner.query(
    `INSERT INTO workspace_counters (workspace_id, name, value) VALUES ($1, 'experiment', $2)`,
    [workspace.lead.actor.workspaceId, count],
  );
  return past;
}

async function writeOne(
  app: TestApp,
  { lead, coordinator }: TestWorkspace,
  ground: Ground,
  each: PastExperiment,
  past: readonly PastExperiment[],
): Promise<void> {
  const { owner } = app.database;
  const { workspaceId, memberId } = lead.actor;
  const write = (sql: string, more: readonly unknown[]) => owner.query(sql, [workspaceId, each.id, ...more]);
  const parent = each.parent === null ? null : past[each.parent - 1]!;
  const quoted = parent?.hasLearning && each.quotesLearning ? parent.id : null;
  await write(
    `INSERT INTO experiments (workspace_id, id, number, title, project_id, prototype_id, owner_id, stage, is_draft, parent_id,
       because_of_id, started_at, test_ended_at)
     VALUES ($1, $2, $3::int, 'Essai ' || $3::int, $4, $5, $6, $7, false, $8, $9, $10, $11)`,
    [
      ...[
        each.number,
        each.project,
        ground.prototypes.find(({ activity }) => activity === each.activity)!.id,
        memberId,
      ],
      ...[each.stage, parent?.id ?? null, quoted, noon(each.startedOn), noon(each.endedOn)],
    ],
  );
  const frozen = { plan: { measures: [{ role: 'outcome', target: each.isTargetSet ? 0.12 : null }] } };
  await write(
    `INSERT INTO plans (workspace_id, experiment_id, design, frozen_content) VALUES ($1, $2, 'comparison', $3)`,
    [each.startedOn ? JSON.stringify(frozen) : null],
  );
  const measureId = newId();
  await write(
    `INSERT INTO measures (workspace_id, experiment_id, id, metric_id, position, role, direction, target)
     VALUES ($1, $2, $3, $4, 0, 'outcome', 'increase', 0.12)`,
    [measureId, ground.metricId],
  );
  if (each.isAmended) {
    await write(
      `INSERT INTO amendments (workspace_id, experiment_id, id, number, changes, reason, author_id, fingerprint)
       VALUES ($1, $2, $3, 1, '{}', 'r', $4, 'f')`,
      [newId(), memberId],
    );
  }
  if (each.verdict) {
    const analyses = [
      { measureId, analysis: { target: { reached: each.isReached }, evidenceGrade: 1, effect: null } },
    ];
    await write(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, '{}', $4, $5, now(), $6, $7)`,
      [
        JSON.stringify(analyses),
        each.verdict,
        memberId,
        each.confirmedOn && coordinator.actor.memberId,
        noon(each.confirmedOn),
      ],
    );
  }
  if (each.hasLearning) {
    // Its own id is that of the experiment: what quotes it can name it.
    await write(
      `INSERT INTO learnings (workspace_id, id, experiment_id, statement, limits, written_by) VALUES ($1, $2, $2, 's', 'l', $3)`,
      [memberId],
    );
  }
  await writeMoney(app, workspaceId, memberId, each);
}

async function writeMoney(
  app: TestApp,
  workspaceId: string,
  memberId: string,
  each: PastExperiment,
): Promise<void> {
  const { owner } = app.database;
  if (each.spent !== null) {
    await owner.query(
      `INSERT INTO cost_lines (workspace_id, id, experiment_id, kind, category, amount, day, recorded_by)
       VALUES ($1, $2, $3, 'money', 'tool', $4, '2026-01-01', $5)`,
      [workspaceId, newId(), each.id, each.spent, memberId],
    );
  }
  if (each.returned !== null) {
    await owner.query(
      `INSERT INTO return_lines (workspace_id, id, experiment_id, amount, assumption, confidence, day, recorded_by)
       VALUES ($1, $2, $3, $4, 'An answer spares a call.', 'estimated', '2026-01-01', $5)`,
      [workspaceId, newId(), each.id, each.returned, memberId],
    );
  }
}
