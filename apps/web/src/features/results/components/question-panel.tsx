import type { Opens, Sentence } from '@levain/domain/boards/answer-sentences.js';
import { QUESTIONS, type Question } from '@levain/domain/boards/questions.js';
import { questionTitle } from '@levain/domain/boards/question-titles.js';
import { Anchor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import type { ResultsSearch } from '../results-search.js';
import { AnswerSentence } from './answer-sentence.js';
import { AnsweredList } from './answered-list.js';
import classes from './results.module.css';

interface QuestionPanelProps<Item> {
  readonly question: Question;
  readonly sentences: readonly Sentence[];
  readonly search: ResultsSearch;
  readonly items: readonly Item[];
  /** Whether an item belongs to what a number of the sentence is made of. */
  readonly isOpened: (item: Item, opens: Opens) => boolean;
  /** How many of them are read at a glance. */
  readonly glance: number;
  /** One line of the list. */
  readonly children: (item: Item) => ReactNode;
  /** What stands before the list. */
  readonly before?: ReactNode;
}

/** A question as heading, the bold answer, what stands out, then the experiments it is made of. */
export function QuestionPanel<Item>(props: QuestionPanelProps<Item>) {
  const { question, sentences, search, items, isOpened, glance, before, children } = props;
  const text = useText();
  const { locale } = useLanguage();
  const [opened, setOpened] = useState<Opens | null>(null);
  const shown = opened ? items.filter((item) => isOpened(item, opened)) : items;
  const said = (sentence: Sentence) => (
    <AnswerSentence sentence={sentence} search={search} onOpen={setOpened} />
  );
  const [headline, ...more] = sentences;
  return (
    <Panel
      id={question}
      title={
        <>
          <span className={classes['rank']} aria-hidden>
            {QUESTIONS.indexOf(question) + 1}
          </span>{' '}
          {questionTitle(question, locale)}
        </>
      }
      sentence={headline && <b className={classes['answer']}>{said(headline)}</b>}
    >
      {more.length > 0 && (
        <p className={classes['more']}>
          {more.map((sentence, index) => (
            <span key={index}>{said(sentence)} </span>
          ))}
        </p>
      )}
      {before}
      {opened && (
        <p className={classes['kept']} role="status">
          {text('results.kept', { count: shown.length })}{' '}
          <Anchor component="button" type="button" underline="always" inherit onClick={() => setOpened(null)}>
            {text('results.showAll')}
          </Anchor>
        </p>
      )}
      <AnsweredList items={shown} glance={glance}>
        {children}
      </AnsweredList>
    </Panel>
  );
}
