import { draftHypothesis } from '@levain/domain/hypotheses/draft-hypothesis.js';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { readReference } from '../database/references.js';
import type { HypothesisFields } from './hypothesis.inputs.js';
import type { HypothesisRow } from './hypothesis.model.js';

export interface ReadHypothesis extends HypothesisParts {
  readonly locale: Locale;
  readonly projectId: string | null;
  readonly prototypeId: string | null;
}

/** The hypothesis a composer describes, its ids the uuids of rows that exist; or everything that stands in its way. */
export async function readHypothesisForm(
  tx: EntityManager,
  actor: ActingMember,
  fields: HypothesisFields,
): Promise<CommandResult<ReadHypothesis>> {
  const draft = draftHypothesis(fields);
  const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
  const project = { type: 'project', field: 'projectId', id: fields.projectId } as const;
  const prototype = { type: 'prototype', field: 'prototypeId', id: fields.prototypeId } as const;
  const links = {
    projectId: await readReference(tx, actor, refusals, project),
    prototypeId: await readReference(tx, actor, refusals, prototype),
  };
  if (!draft.ok || refusals.length > 0) return refused(refusals);
  return done({ ...draft.value, ...links, locale: fields.locale });
}

export const hypothesisColumns = (hypothesis: ReadHypothesis) => ({
  locale: hypothesis.locale,
  observation: hypothesis.observation,
  audience: hypothesis.audience,
  change: hypothesis.change,
  measure: hypothesis.measure,
  direction: hypothesis.direction,
  target: hypothesis.target,
  rationale: hypothesis.rationale,
  project_id: hypothesis.projectId,
  prototype_id: hypothesis.prototypeId,
});

export const hypothesisOf = (row: HypothesisRow): ReadHypothesis => ({
  locale: row.locale,
  observation: row.observation,
  audience: row.audience,
  change: row.change,
  measure: row.measure,
  direction: row.direction,
  target: row.target,
  rationale: row.rationale,
  projectId: row.project_id,
  prototypeId: row.prototype_id,
});
