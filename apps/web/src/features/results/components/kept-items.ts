import type { Opens } from '@levain/domain/boards/answer-sentences.js';
import type { AnsweredExperiment } from '@levain/domain/boards/board-answers.js';

/** Whether an experiment belongs to what a number of the sentence is made of. */
export function isOpened(item: AnsweredExperiment, opens: Opens): boolean {
  const { numbers, stages, verdicts, decisions, waitingFor } = opens;
  return (
    (numbers?.includes(item.number) ?? true) &&
    (stages?.includes(item.stage) ?? true) &&
    (verdicts === undefined || (item.verdict !== null && verdicts.includes(item.verdict))) &&
    (decisions === undefined || (item.decision !== null && decisions.includes(item.decision))) &&
    (waitingFor === undefined || (waitingFor === 'decision') === (item.stage === 'iterate'))
  );
}
