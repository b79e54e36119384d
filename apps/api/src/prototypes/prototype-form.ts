import { draftPrototype, type Prototype } from '@levain/domain/prototypes/prototype.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { readReference, readReferences } from '../database/references.js';
import { setLinks } from '../database/set-links.js';
import type { PrototypeFields } from './prototype.inputs.js';
import type { PrototypeRow } from './prototype.model.js';

export interface ReadPrototype extends Prototype {
  readonly projectId: string | null;
}

/** The prototype a form describes, its ids the uuids of rows that exist; or everything that stands in its way. */
export async function readPrototypeForm(
  tx: EntityManager,
  actor: ActingMember,
  fields: PrototypeFields,
): Promise<CommandResult<ReadPrototype>> {
  const draft = draftPrototype(fields);
  const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
  const project = { type: 'project', field: 'projectId', id: fields.projectId } as const;
  const benchmarks = { type: 'benchmark', field: 'benchmarkIds', ids: fields.benchmarkIds } as const;
  const projectId = await readReference(tx, actor, refusals, project);
  const benchmarkIds = [...new Set(await readReferences(tx, actor, refusals, benchmarks))];
  return draft.ok && refusals.length === 0
    ? done({ ...draft.value, projectId, benchmarkIds })
    : refused(refusals);
}

/** The columns of the prototype's own row. */
export const prototypeColumns = (prototype: ReadPrototype) => ({
  project_id: prototype.projectId,
  name: prototype.name,
  need: prototype.need,
  smallest_form: prototype.smallestForm,
  activity: prototype.activity,
  cost: prototype.cost,
  currency: prototype.currency,
  link: prototype.link,
  touchpoint: prototype.touchpoint,
});

export const prototypeOf = (row: PrototypeRow): ReadPrototype => ({
  name: row.name,
  need: row.need,
  smallestForm: row.smallest_form,
  activity: row.activity,
  cost: row.cost,
  currency: row.currency,
  link: row.link,
  touchpoint: row.touchpoint,
  projectId: row.project_id,
  benchmarkIds: row.benchmark_ids,
});

export function writePrototypeBenchmarks(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  { benchmarkIds }: ReadPrototype,
): Promise<void> {
  const links = { table: 'prototype_benchmarks', from: 'prototype_id', to: 'benchmark_id' } as const;
  return setLinks(tx, actor, links, id, benchmarkIds);
}
