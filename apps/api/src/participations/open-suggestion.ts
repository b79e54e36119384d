import { mayChange } from '@levain/domain/experiments/access.js';
import { isSuggestionOpen, openSuggestion } from '@levain/domain/participations/suggestion.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { accessOf, findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import type { ParticipationRow } from '../experiments/participation-row.js';
import { localId } from '../graphql/global-id.js';

export interface OpenSuggestion {
  readonly record: ExperimentRecord;
  /** Of the person who declined. */
  readonly row: ParticipationRow;
  /** Null for a name that nobody of the directory was found by. */
  readonly personId: string | null;
}

/** What somebody suggested when declining, for those who lead the experiment, while nobody took it up. */
export async function findSuggestion(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly participationId: string; readonly version: number },
): Promise<CommandResult<OpenSuggestion>> {
  const id = localId('participation', input.participationId);
  const [found]: { experiment_id: string }[] = id
    ? await tx.query('SELECT experiment_id FROM participations WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        id,
      ])
    : [];
  const record = found && (await findExperiment(tx, actor, { id: found.experiment_id }));
  const row = record?.participations.find((each) => each.id === id);
  if (!record || !row) return notFound;
  if (!mayChange(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
  if (row.version !== input.version) return conflict(row.version);
  if (row.suggested_name !== null && row.suggestion_set_aside_at === null) {
    return done({ record, row, personId: null });
  }
  const opened = openSuggestion(suggestionOf(row, record.participations));
  return opened.ok ? done({ record, row, personId: opened.value }) : refused(opened.refusals);
}

const suggestionOf = (row: ParticipationRow, all: readonly ParticipationRow[]) => ({
  suggestedPersonId: row.suggested_person_id,
  setAsideAt: row.suggestion_set_aside_at,
  knownPersonIds: all.map(({ person_id }) => person_id),
});

/** Somebody was named, from the directory or by hand, and nobody took it up nor set it aside. */
export function suggestionWaits(row: ParticipationRow, all: readonly ParticipationRow[]): boolean {
  if (row.status !== 'declined') return false;
  const written = row.suggested_name !== null && row.suggestion_set_aside_at === null;
  return written || isSuggestionOpen(suggestionOf(row, all));
}
