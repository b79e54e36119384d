import type { AnsweredExperiment } from '../boards/board-answers.js';
import { named } from './named.js';
import type { PackChange } from './pack-change.js';
import { earlier, type PackPair } from './pack-side.js';

/** What began, was amended and ended among the tests. */
export function testChanges(pair: PackPair): PackChange[] {
  const { before, after } = pair;
  const running = new Set(after.answers.testing.items.map(({ id }) => id));
  const ran = new Set(before.answers.testing.items.map(({ id }) => id));
  const started = after.answers.testing.items.filter(
    (item) => !ran.has(item.id) && earlier(pair, item) !== undefined,
  );
  const ended = [...after.told.values()].filter(({ id }) => ran.has(id) && !running.has(id));
  return [
    ...started.map((item) => ({
      ...{ question: 'testing' as const, kind: 'testStarted' as const, ...named(item) },
      ...{ startedOn: item.startedAt?.slice(0, 10) ?? null, stopDate: item.stopDate },
    })),
    ...[...after.told.values()].flatMap((item) => amendments(before.told.get(item.id), item)),
    ...ended.map((item) => ({
      ...{ question: 'testing' as const, kind: 'testEnded' as const, ...named(item), verdict: item.verdict },
    })),
  ];
}

/** What of the bet was changed since; a bet that was not frozen yet could still be written. */
function amendments(before: AnsweredExperiment | undefined, after: AnsweredExperiment): PackChange[] {
  if (!before?.startedAt) return [];
  const subject = { question: 'testing' as const, ...named(after) };
  const changes: PackChange[] = [];
  const [from, to] = [before.outcome, after.outcome];
  if (from && to && from.metricName === to.metricName && from.target !== to.target) {
    const { metricName, unit, shape } = to;
    const target = { metricName, unit, shape, from: from.target, to: to.target };
    changes.push({ ...subject, kind: 'targetAmended', ...target });
  }
  if (before.stopDate && after.stopDate && before.stopDate !== after.stopDate) {
    changes.push({ ...subject, kind: 'stopDateMoved', from: before.stopDate, to: after.stopDate });
  }
  return changes;
}

/** What was concluded, confirmed, contested, concluded anew. */
export function verdictChanges(pair: PackPair): PackChange[] {
  return [...pair.after.told.values()].flatMap((item): PackChange[] => {
    const before = earlier(pair, item);
    if (before === undefined || !item.verdict) return [];
    const subject = { question: 'learned' as const, ...named(item) };
    const { verdict, verdictConfirmed, verdictContested } = item;
    if (!before?.verdict) {
      return [{ ...subject, kind: 'verdictCame', verdict, isConfirmed: verdictConfirmed }];
    }
    if (before.verdict !== verdict) {
      return [{ ...subject, kind: 'verdictChanged', from: before.verdict, to: verdict }];
    }
    if (verdictConfirmed && !before.verdictConfirmed)
      return [{ ...subject, kind: 'verdictConfirmed', verdict }];
    if (verdictContested && !before.verdictContested)
      return [{ ...subject, kind: 'verdictContested', verdict }];
    return [];
  });
}

/** What was decided, otherwise decided, taken back. */
export function decisionChanges(pair: PackPair): PackChange[] {
  return [...pair.after.told.values()].flatMap((item): PackChange[] => {
    const before = earlier(pair, item);
    if (before === undefined) return [];
    const subject = { question: 'changed' as const, ...named(item) };
    const { decision, decisionReason: reason } = item;
    if (decision && !before?.decision) return [{ ...subject, kind: 'decisionTaken', decision, reason }];
    if (!before?.decision || before.decision === decision) return [];
    if (!decision) return [{ ...subject, kind: 'decisionUndone', decision: before.decision }];
    return [{ ...subject, kind: 'decisionChanged', from: before.decision, to: decision }];
  });
}
