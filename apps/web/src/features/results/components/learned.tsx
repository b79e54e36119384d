import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { T, useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { Result, ResultsFilter, ResultsPart } from '../api/results.js';
import type { ResultsSearch } from '../results-search.js';
import { ListOf } from './list-of.js';
import { useOutcomeWords } from './outcome-words.js';
import { Question } from './question.js';
import { ResultLine, Said } from './result-line.js';
import { ResultLines, useResults } from './result-lines.js';
import { WhatFollows } from './what-follows.js';

function Closed({ result }: { result: Result }) {
  return (
    <ResultLine result={result} answer={useOutcomeWords().closed(result)}>
      {result.learning && <Said id="results.learned" words={result.learning} />}
      {result.decisionReason && <Said id="results.because" words={result.decisionReason} />}
      <WhatFollows result={result} />
    </ResultLine>
  );
}

function Answer({ part, search }: { part: ResultsPart; search: ResultsSearch }) {
  const text = useText();
  if (part.totalCount === 0) return <>{text('results.learned.none')}</>;
  const closed = { ...search, decisions: [...DECISION_KINDS] };
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: part.verdictCounts.find((each) => each.verdict === verdict)?.count ?? 0,
  }));
  const verdicts = counts
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => (
      <TextLink key={verdict} to="/experiments" search={{ ...closed, verdicts: [verdict] }}>
        {text(`results.verdicts.${verdict}`, { count })}
      </TextLink>
    ));
  return (
    <T
      id="results.learned.some"
      values={{
        count: part.totalCount,
        all: (chunks) => (
          <TextLink key="all" to="/experiments" search={closed}>
            {chunks}
          </TextLink>
        ),
        verdicts: <ListOf key="verdicts" items={verdicts} />,
      }}
    />
  );
}

/** What is closed, refuted as much as confirmed. */
export function Learned({ filter, search }: { filter: ResultsFilter; search: ResultsSearch }) {
  const text = useText();
  const closed = { ...filter, decisions: [...DECISION_KINDS] };
  return (
    <Question title={text('results.learned.title')} asked={[useResults(closed)]}>
      {([part]) => ({
        answer: part && <Answer part={part} search={search} />,
        lines: part && (
          <ResultLines part={part} filter={closed}>
            {(result) => <Closed key={result.id} result={result} />}
          </ResultLines>
        ),
      })}
    </Question>
  );
}
