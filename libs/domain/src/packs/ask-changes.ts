import { named } from './named.js';
import type { PackChange } from './pack-change.js';
import type { SettledAsk } from './pack-content.js';
import { arrived, type PackPair } from './pack-side.js';

/** What was asked of leadership since, and what became of what waited. */
export function askChanges({ before, after }: PackPair, settled: readonly SettledAsk[]): PackChange[] {
  const [then, now] = [before.answers.decide.asks, after.answers.decide.asks];
  const waited = new Map(then.map((ask) => [ask.id, ask]));
  const waits = new Set(now.map(({ id }) => id));
  const raised = now.filter(({ id }) => !waited.has(id));
  const back = now.filter(({ id, answer }) => {
    const known = waited.get(id);
    return answer === 'ask' && known !== undefined && known.answer !== 'ask';
  });
  const over = then.filter(({ id }) => !waits.has(id));
  // Asked and answered between the two packs.
  const passing = settled.filter(({ id, state }) => !waited.has(id) && state === 'answered');
  return [
    ...raised.map(({ question, due }) => ({
      ...{ question: 'decide' as const, title: question, kind: 'askRaised' as const, due },
    })),
    ...back.map(({ question }) => ({
      ...{ question: 'decide' as const, title: question, kind: 'askedBack' as const },
    })),
    ...over.map(({ id, question }) => ({
      ...{ question: 'decide' as const, title: question },
      ...whatBecame(settled.find((each) => each.id === id)),
    })),
    ...passing.map((ask) => ({
      ...{ question: 'decide' as const, title: ask.question },
      ...whatBecame(ask),
    })),
  ];
}

function whatBecame(settled: SettledAsk | undefined) {
  if (settled?.state === 'withdrawn') return { kind: 'askWithdrawn' as const };
  if (!settled?.answer || settled.answer === 'ask') return { kind: 'askGone' as const };
  return { kind: 'askAnswered' as const, answer: settled.answer, word: settled.word };
}

/** Verdicts and decisions that wait now and did not before. */
export function dueChanges({ before, after }: PackPair): PackChange[] {
  const [then, now] = [before.answers.decide.waiting, after.answers.decide.waiting];
  return arrived(before.isWhole, then, now).map((item) => ({
    ...{ question: 'decide', ...named(item) },
    kind: item.verdict && !item.verdictConfirmed ? 'confirmationDue' : 'decisionDue',
  }));
}
