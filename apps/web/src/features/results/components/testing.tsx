import { T, useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { TextLink } from '../../../ui/link-button.js';
import { dayToDate } from '@levain/domain/text/format.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Result, ResultsFilter, ResultsPart } from '../api/results.js';
import type { ResultsSearch } from '../results-search.js';
import { useOutcomeWords } from './outcome-words.js';
import { Question } from './question.js';
import { ResultLine } from './result-line.js';
import { ResultLines, useResults } from './result-lines.js';

function useStopWords() {
  const text = useText();
  const format = useFormat();
  const now = today();
  return (stopDate: string) =>
    text('results.stops', {
      when: stopDate < now ? 'late' : stopDate === now ? 'today' : 'later',
      day: format.day(stopDate),
      relative: format.relative(stopDate, dayToDate(now).getTime()),
    });
}

function Running({ result }: { result: Result }) {
  const text = useText();
  const stops = useStopWords();
  return (
    <ResultLine result={result} answer={useOutcomeWords().running(result)}>
      <p>
        {result.stopDate && `${stops(result.stopDate)} `}
        {text('results.readings', { count: result.measurementCount, name: result.ownerName })}
      </p>
    </ResultLine>
  );
}

function Answer({ part, search }: { part: ResultsPart; search: ResultsSearch }) {
  const text = useText();
  if (part.totalCount === 0) return <>{text('results.testing.none')}</>;
  return (
    <T
      id="results.testing.some"
      values={{
        count: part.totalCount,
        all: (chunks) => (
          <TextLink key="all" to="/experiments" search={{ ...search, stages: ['test'] }}>
            {chunks}
          </TextLink>
        ),
      }}
    />
  );
}

/** The bets that are frozen and running: nothing is concluded before their stop date. */
export function Testing({ filter, search }: { filter: ResultsFilter; search: ResultsSearch }) {
  const text = useText();
  const running = { ...filter, stages: ['test' as const] };
  return (
    <Question title={text('results.testing.title')} asked={[useResults(running)]}>
      {([part]) => ({
        answer: part && <Answer part={part} search={search} />,
        lines: part && (
          <ResultLines part={part} filter={running}>
            {(result) => <Running key={result.id} result={result} />}
          </ResultLines>
        ),
      })}
    </Question>
  );
}
