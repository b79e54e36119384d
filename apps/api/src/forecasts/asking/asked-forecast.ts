import type { Stage } from '@levain/domain/experiments/stages.js';
import { mayForecast } from '@levain/domain/forecasts/forecast.js';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

/** The bet somebody is asked to forecast. */
export interface AskedForecast {
  readonly title: string;
  readonly number: number;
  readonly ownerName: string;
  readonly hypothesis: (HypothesisParts & { readonly locale: Locale }) | null;
  /** The last day of the test, `YYYY-MM-DD`. */
  readonly stopDate: string | null;
  /** Whether a forecast may still be given. */
  readonly isOpen: boolean;
  /** The person's own, if they gave one: 0..1. */
  readonly own: number | null;
}

interface Row extends Omit<AskedForecast, 'isOpen' | 'own'> {
  stage: Stage;
  takesPart: boolean;
  own: string | null;
}

/** What the person, for whom the transaction runs, is asked; null when the experiment is gone or they do not take part. */
export async function askedForecast(
  tx: EntityManager,
  tenant: Tenant,
  experimentId: string,
): Promise<AskedForecast | null> {
  const [row]: Row[] = await tx.query(SELECT, [tenant.workspaceId, experimentId]);
  if (!row?.takesPart) return null;
  const { stage, takesPart, own, ...asked } = row;
  const isOpen = mayForecast({ stage, hasHypothesis: row.hypothesis !== null, takesPart }).ok;
  return { ...asked, isOpen, own: own === null ? null : Number(own) };
}

const SELECT = `
  SELECT e.title, e.number, e.stage, owner_person.name AS "ownerName", to_jsonb(h) AS hypothesis,
    plan.stop_date::text AS "stopDate", own.probability AS own,
    EXISTS (SELECT FROM participations p WHERE p.workspace_id = e.workspace_id AND p.experiment_id = e.id
      AND p.person_id = levain_person() AND p.status = 'accepted') AS "takesPart"
  FROM experiments e
  JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  JOIN people owner_person ON owner_person.workspace_id = owner.workspace_id AND owner_person.id = owner.person_id
  LEFT JOIN hypotheses h ON h.workspace_id = e.workspace_id AND h.id = e.hypothesis_id
  LEFT JOIN plans plan ON plan.workspace_id = e.workspace_id AND plan.experiment_id = e.id
  LEFT JOIN levain_own_forecasts() own ON own.experiment_id = e.id
  WHERE e.workspace_id = $1 AND e.id = $2`;
