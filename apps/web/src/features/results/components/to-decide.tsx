import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Result, ResultsFilter } from '../api/results.js';
import { useOutcomeWords } from './outcome-words.js';
import { Question } from './question.js';
import { ResultLine, Said } from './result-line.js';
import { ResultLines, useResults } from './result-lines.js';

interface WaitingProps {
  readonly result: Result;
  readonly waitingFor: 'confirmation' | 'decision';
}

function Waiting({ result, waitingFor }: WaitingProps) {
  const text = useText();
  const words = useOutcomeWords();
  const place =
    waitingFor === 'decision' ? '/experiments/$number/decision' : '/experiments/$number/evaluation';
  const verdict = result.verdict ? text(`words.verdict.${result.verdict}`) : '';
  return (
    <ResultLine result={result} answer={words.closed(result)}>
      {result.learning && <Said id="results.learned" words={result.learning} />}
      <p>
        {text(`results.waiting.${waitingFor}`, {
          name: result.ownerName,
          verdict: verdict.toLocaleLowerCase(),
        })}{' '}
        <TextLink to={place} params={{ number: String(result.number) }} fw={600}>
          {text(`results.act.${waitingFor}`, { number: result.number })}
        </TextLink>
      </p>
    </ResultLine>
  );
}

/** What waits for somebody's word: a second person on a verdict, a decision. */
export function ToDecide({ filter }: { filter: ResultsFilter }) {
  const text = useText();
  const format = useFormat();
  const confirmation = { ...filter, waitingFor: 'confirmation' } as const;
  const decision = { ...filter, waitingFor: 'decision' } as const;
  return (
    <Question title={text('results.decide.title')} asked={[useResults(decision), useResults(confirmation)]}>
      {([decisions, verdicts]) => {
        const counts = [
          ['results.decide.decisions', decisions?.totalCount ?? 0],
          ['results.decide.verdicts', verdicts?.totalCount ?? 0],
        ] as const;
        const there = counts.filter(([, count]) => count > 0);
        const count = there.reduce((sum, [, each]) => sum + each, 0);
        const what = format.list(there.map(([id, each]) => text(id, { count: each })));
        return {
          answer: count === 0 ? text('results.decide.none') : text('results.decide.some', { what, count }),
          lines: (
            <>
              {decisions && (
                <ResultLines part={decisions} filter={decision}>
                  {(result) => <Waiting key={result.id} result={result} waitingFor="decision" />}
                </ResultLines>
              )}
              {verdicts && (
                <ResultLines part={verdicts} filter={confirmation}>
                  {(result) => <Waiting key={result.id} result={result} waitingFor="confirmation" />}
                </ResultLines>
              )}
            </>
          ),
        };
      }}
    </Question>
  );
}
