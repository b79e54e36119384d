import { readPackText, type PackContent, type SettledAsk } from '@levain/domain/packs/pack-content.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember, Tenant } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';

/** The pack that the next one of its scope is compared with. */
export interface PreviousPack {
  readonly id: string;
  readonly fingerprint: string;
  readonly frozenAt: Date;
  readonly content: PackContent;
}

/** The last pack of a scope; null for the first. */
export async function previousPack(
  tx: EntityManager,
  actor: ActingMember,
  key: string,
): Promise<PreviousPack | null> {
  const [row]: { id: string; fingerprint: string; frozen_at: Date; content: string }[] = await tx.query(
    `SELECT id, fingerprint, frozen_at, content FROM packs
      WHERE workspace_id = $1 AND scope_key = $2 AND frozen_at <= $3 ORDER BY frozen_at DESC, id DESC LIMIT 1`,
    [actor.workspaceId, key, momentOf(actor)],
  );
  if (!row) return null;
  const { id, fingerprint, frozen_at: frozenAt, content } = row;
  return { id, fingerprint, frozenAt, content: readPackText(content) };
}

/**
 * What became of the decisions that waited in the previous pack. A pack of the whole workspace also tells what was asked and settled
 * between the two.
 */
export async function settledSince(
  tx: EntityManager,
  actor: ActingMember,
  previous: PreviousPack | null,
): Promise<SettledAsk[]> {
  if (!previous) return [];
  const { answers, scope } = previous.content;
  const isNarrowed = Object.values(scope).some((name) => name !== null);
  const waited = answers.decide.asks.map(({ id }) => id);
  return settledAsks(tx, actor, {
    waited,
    since: isNarrowed ? null : previous.frozenAt,
    until: momentOf(actor),
  });
}

/** What became of decisions that waited, and of those asked and settled since an instant; `since` null: of the former alone. */
export function settledAsks(
  tx: EntityManager,
  tenant: Tenant,
  {
    waited,
    since,
    until,
  }: { readonly waited: readonly string[]; readonly since: Date | null; readonly until: Date },
): Promise<SettledAsk[]> {
  return tx.query(SETTLED, [tenant.workspaceId, waited, since, until]);
}

const SETTLED = `
  SELECT a.id, a.question, CASE a.state WHEN 'withdrawn' THEN 'withdrawn' ELSE 'answered' END AS state, last.answer, last.word
  FROM asks a LEFT JOIN LATERAL (
    SELECT given.answer, given.word FROM ask_answers given
    WHERE given.workspace_id = $1 AND given.ask_id = a.id ORDER BY given.answered_at DESC, given.id DESC LIMIT 1) last ON true
  WHERE a.workspace_id = $1 AND a.state IN ('answered', 'closed', 'withdrawn')
    AND (a.id = ANY ($2) OR (a.asked_at > $3::timestamptz AND a.asked_at <= $4))
  ORDER BY a.asked_at, a.id`;
