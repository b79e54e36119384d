import { endTest as endOfTest, type TestEnd } from '@levain/domain/experiments/stage.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { optionalText } from '@levain/domain/text/required-text.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import type { RecordedEvent } from '../database/event-log.js';
import { momentOf } from '../database/moment.js';
import { factsOf } from './experiment-record.js';
import { openExperiment, saveExperiment } from './open-experiment.js';

export interface EndOfTest {
  readonly id: string;
  readonly version: number;
  readonly reason?: string | null;
}

/** Ends the test or gives it up: either way its evaluation is open. Gives the event to append. */
export async function closeTest(
  tx: EntityManager,
  actor: ActingMember,
  input: EndOfTest,
  abandon: boolean,
): Promise<CommandResult<RecordedEvent>> {
  const opened = await openExperiment(tx, actor, input);
  if (!opened.ok) return opened;
  const record = opened.value;
  const refusals: Refusal[] = [];
  const reason = optionalText(refusals, 'reason', input.reason);
  const ended = endOfTest(factsOf(record, actor), abandon, reason);
  if (!ended.ok || refusals.length > 0) return refused([...refusals, ...(ended.ok ? [] : ended.refusals)]);
  const { move, end } = ended.value;
  const columns = { stage: move.to, test_ended_at: momentOf(actor), ...REASON_OF[end](reason) };
  const saved = await saveExperiment(tx, actor, record, columns);
  if (!saved.ok) return saved;
  return done({
    kind: abandon ? 'testAbandoned' : 'testEnded',
    objectType: 'experiment',
    objectId: record.id,
    experimentId: record.id,
    before: { stage: move.from },
    after: { stage: move.to, end, reason },
  });
}

const REASON_OF: Readonly<Record<TestEnd, (reason: string | null) => object>> = {
  planned: () => ({}),
  early: (reason) => ({ ended_early_reason: reason }),
  abandoned: (reason) => ({ abandoned_reason: reason }),
};
