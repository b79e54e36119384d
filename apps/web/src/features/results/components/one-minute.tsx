import type { Sentence } from '@levain/domain/boards/answer-sentences.js';
import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import {
  MINUTE,
  MINUTE_OPENS,
  minuteAnswers,
  type MinuteQuestion,
} from '@levain/domain/boards/one-minute.js';
import { periodWith } from '@levain/domain/boards/period.js';
import { Fragment } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import type { ResultsSearch } from '../results-search.js';
import { AnswerSentence } from './answer-sentence.js';
import classes from './one-minute.module.css';

interface OneMinuteProps {
  readonly answers: BoardAnswers;
  readonly search: ResultsSearch;
}

/** Nothing in the period: one tap away is the shortest one that holds something. */
function Longer({ answers: { asOf, learned, lately }, search }: OneMinuteProps) {
  const text = useText();
  if (learned.evaluated > 0 || !lately?.since || !lately.evaluated) return null;
  const period = periodWith(lately.evaluated.on, asOf);
  return (
    <>
      {' '}
      <TextLink to="/results" search={{ ...search, period }} replace>
        {text('results.minute.longer', { period: text(`results.period.${period}`) })}
      </TextLink>
    </>
  );
}

/** What a leader with one minute asks, answered before everything else; each leads to its answer at length. */
export function OneMinute({ answers, search }: OneMinuteProps) {
  const text = useText();
  const { locale } = useLanguage();
  const said = minuteAnswers(answers, locale);
  const sentence = (question: MinuteQuestion, each: Sentence) => (
    <AnswerSentence sentence={each} search={search} onOpen={MINUTE_OPENS[question]} />
  );
  return (
    <Panel id="minute" title={text('results.minute')}>
      <dl className={classes['answers']}>
        {MINUTE.map((question) => {
          const [headline, ...more] = said[question];
          return (
            <div key={question} className={classes['answer']} data-question={question}>
              <dt>
                <a href={`#${MINUTE_OPENS[question]}`}>{text(`results.minute.${question}`)}</a>
              </dt>
              <dd>
                {headline && <b>{sentence(question, headline)}</b>}
                {more.map((each, index) => (
                  <Fragment key={index}> {sentence(question, each)}</Fragment>
                ))}
                {question === 'learned' && <Longer answers={answers} search={search} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
