import { T, useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { Result, ResultsFilter, ResultsPart } from '../api/results.js';
import type { ResultsSearch } from '../results-search.js';
import { ListOf } from './list-of.js';
import { useOutcomeWords } from './outcome-words.js';
import { Question } from './question.js';
import { ResultLine, Said } from './result-line.js';
import { ResultLines, useResults } from './result-lines.js';

function StoppedOne({ result }: { result: Result }) {
  return (
    <ResultLine result={result} answer={useOutcomeWords().closed(result)}>
      {result.abandonedReason && <Said id="results.abandoned" words={result.abandonedReason} />}
      {result.decisionReason && (
        <Said
          id={result.decision === 'stop' ? 'results.stoppedBecause' : 'results.because'}
          words={result.decisionReason}
        />
      )}
    </ResultLine>
  );
}

interface AnswerProps {
  readonly stopped: ResultsPart;
  readonly abandoned: ResultsPart;
  readonly search: ResultsSearch;
}

function Answer({ stopped, abandoned, search }: AnswerProps) {
  const text = useText();
  const both = stopped.verdictCounts.find(({ verdict }) => verdict === 'abandoned')?.count ?? 0;
  const count = stopped.totalCount + abandoned.totalCount - both;
  if (count === 0) return <>{text('results.stopped.none')}</>;
  const parts = [
    stopped.totalCount > 0 && (
      <TextLink key="stopped" to="/experiments" search={{ ...search, decisions: ['stop'] }}>
        {text('results.stopped.decided', { count: stopped.totalCount })}
      </TextLink>
    ),
    abandoned.totalCount > 0 && (
      <TextLink key="abandoned" to="/experiments" search={{ ...search, verdicts: ['abandoned'] }}>
        {text('results.stopped.abandoned', { count: abandoned.totalCount })}
      </TextLink>
    ),
  ].filter((part) => part !== false);
  return <T id="results.stopped.some" values={{ count, parts: <ListOf key="parts" items={parts} /> }} />;
}

/** What was given up, by decision or during the test, and why. Stopping is a result like another. */
export function Stopped({ filter, search }: { filter: ResultsFilter; search: ResultsSearch }) {
  const text = useText();
  const byDecision = { ...filter, decisions: ['stop' as const] };
  const midway = { ...filter, verdicts: ['abandoned' as const] };
  return (
    <Question title={text('results.stopped.title')} asked={[useResults(byDecision), useResults(midway)]}>
      {([stopped, abandoned]) => ({
        answer: stopped && abandoned && <Answer stopped={stopped} abandoned={abandoned} search={search} />,
        lines: stopped && abandoned && (
          <>
            <ResultLines part={stopped} filter={byDecision}>
              {(result) => <StoppedOne key={result.id} result={result} />}
            </ResultLines>
            <ResultLines part={abandoned} filter={midway}>
              {/* Those that were also stopped by decision are above. */}
              {(result) => result.decision !== 'stop' && <StoppedOne key={result.id} result={result} />}
            </ResultLines>
          </>
        ),
      })}
    </Question>
  );
}
