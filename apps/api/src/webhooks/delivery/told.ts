import type { EventKind } from '@levain/domain/audit/event.js';
import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { TOLD_AS, type WebhookEvent } from '@levain/domain/webhooks/webhook.js';
import { globalId } from '../../graphql/global-id.js';

/** A line of the history about an experiment that everybody may see. */
export interface HappenedRow {
  readonly sequence: string;
  readonly kind: EventKind;
  readonly happened_at: Date;
  readonly before: Said | null;
  readonly after: Said | null;
  readonly experiment_id: string;
  readonly number: number;
  readonly title: string;
  readonly stage: Stage;
}

/** What the lines hold, of which only these words are told. */
interface Said {
  readonly stage?: Stage;
  readonly verdict?: Verdict;
  readonly kind?: DecisionKind;
}

/** What is posted. Nobody is named in it. */
export interface Told {
  readonly type: WebhookEvent;
  /** When it happened, ISO 8601. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function bodyOf(row: HappenedRow, url: string): Told {
  const { experiment_id: id, number, title, stage } = row;
  const type = TOLD_AS[row.kind]!;
  const experiment = { id: globalId('experiment', id), number, title, stage, url };
  return { type, timestamp: row.happened_at.toISOString(), data: { experiment, ...WORDS[type](row) } };
}

const verdict = ({ after }: HappenedRow): object => ({ verdict: after?.verdict ?? null });

const WORDS: Readonly<Record<WebhookEvent, (row: HappenedRow) => object>> = {
  stageChanged: ({ before, after }) => ({ from: before?.stage ?? null, to: after?.stage ?? null }),
  verdictRecorded: verdict,
  verdictConfirmed: verdict,
  verdictContested: verdict,
  decisionTaken: ({ after }) => ({ decision: after?.kind ?? null }),
  decisionUndone: ({ before }) => ({ decision: before?.kind ?? null }),
};
