import type { AnsweredHypothesis, BoardAnswers } from '@levain/domain/boards/board-answers.js';
import type { Sentence } from '@levain/domain/boards/answer-sentences.js';
import { Fragment } from 'react';
import { T } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { ResultsSearch } from '../results-search.js';
import { QuestionPanel } from './question-panel.js';
import classes from './results.module.css';

function Believed({ item }: { item: AnsweredHypothesis }) {
  const numbers = item.experimentNumbers.map((number, index) => (
    <Fragment key={number}>
      {index > 0 && ', '}
      <TextLink to="/experiments/$number" params={{ number: String(number) }}>
        EXP-{number}
      </TextLink>
    </Fragment>
  ));
  return (
    <>
      <div className={classes['believed']}>
        <h3 className={classes['hypothesis']}>
          <TextLink to="/hypotheses/$number" params={{ number: String(item.number) }}>
            HYP-{item.number}
          </TextLink>{' '}
          <span lang={item.locale}>{item.sentence}</span>
        </h3>
      </div>
      <div className={classes['observed']}>
        <div className={classes['badges']}>
          {item.verdicts.map((verdict, index) => (
            <VerdictBadge key={index} verdict={verdict} />
          ))}
        </div>
        <p>
          <T
            id="results.tested"
            values={{ count: item.experimentNumbers.length, numbers: <span key="numbers">{numbers}</span> }}
          />
        </p>
      </div>
    </>
  );
}

interface BelievedQuestionProps {
  readonly believed: BoardAnswers['believed'];
  readonly sentences: readonly Sentence[];
  readonly search: ResultsSearch;
  readonly glance: number;
}

/** The hypotheses put to the test, in their authors' words. */
export function BelievedQuestion({ believed, sentences, search, glance }: BelievedQuestionProps) {
  return (
    <QuestionPanel
      question="believed"
      sentences={sentences}
      search={search}
      items={believed.items}
      isOpened={({ experimentNumbers }, { numbers }) =>
        numbers?.every((number) => experimentNumbers.includes(number)) ?? true
      }
      glance={glance}
    >
      {(item) => <Believed item={item} />}
    </QuestionPanel>
  );
}
