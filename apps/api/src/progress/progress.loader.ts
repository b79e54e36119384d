import {
  PROGRESS_STEPS,
  levelOf,
  projectProgress,
  type ProgressStep,
} from '@levain/domain/progress/project-progress.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_EVIDENCE } from './progress-sql.js';
import { ProjectProgressFound, type ProgressEvidence } from './progress.model.js';

interface EvidenceRow {
  project_id: string;
  step: ProgressStep;
  count: number;
  evidence: ProgressEvidence[];
}

/** Where projects stand on their ladder: one statement however many there are. */
@Injectable()
export class ProgressLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, projectId: string): Promise<ProjectProgressFound> {
    const make = () => new DataLoader<string, ProjectProgressFound>((ids) => this.batch(context.actor, ids));
    return context.loader(ProgressLoader, make).load(projectId);
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<ProjectProgressFound[]> {
    const rows: EvidenceRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_EVIDENCE, [actor.workspaceId, ids]),
    );
    return ids.map((id) => standing(rows.filter((row) => row.project_id === id)));
  }
}

function standing(rows: readonly EvidenceRow[]): ProjectProgressFound {
  const rungs = PROGRESS_STEPS.map((step) => {
    const found = rows.find((row) => row.step === step);
    return { step, level: levelOf(step), count: found?.count ?? 0, evidence: found?.evidence ?? [] };
  });
  const counts = Object.fromEntries(rungs.map(({ step, count }) => [step, count]));
  const progress = projectProgress(counts as Record<ProgressStep, number>);
  return Object.assign(new ProjectProgressFound(), { ...progress, rungs });
}
