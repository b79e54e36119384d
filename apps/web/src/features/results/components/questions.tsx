import { answerSentences } from '@levain/domain/boards/answer-sentences.js';
import type { AnsweredExperiment, BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { contestedWords } from '@levain/domain/boards/contested-words.js';
import { blockedSentence, surpriseSentence } from '@levain/domain/boards/experiment-sentences.js';
import { READING_LEVELS, type ReadingLevel } from '@levain/domain/boards/questions.js';
import { excerpt, plainText } from '@levain/domain/boards/sentence.js';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import type { ResultsSearch } from '../results-search.js';
import { AnsweredItem } from './answered-item.js';
import { BelievedQuestion } from './believed.js';
import { isOpened } from './kept-items.js';
import { QuestionPanel } from './question-panel.js';
import { Said } from './said.js';
import { UnblockAct, WaitingAct } from './waiting.js';
import { WhatFollows } from './what-follows.js';

/** An executive reads three lines of each answer, whoever works on it five. */
const GLANCE: Readonly<Record<ReadingLevel, number>> = { executive: 3, strategist: 5, practitioner: 5 };

interface QuestionsProps {
  readonly answers: BoardAnswers;
  readonly level: ReadingLevel;
  readonly search: ResultsSearch;
  /** What is asked of leadership, to be answered in place. */
  readonly asks: ReactNode;
}

/** The seven questions, always in this order: each answered in one bold sentence, then by what the answer is made of. */
export function Questions({ answers, level, search, asks }: QuestionsProps) {
  const { locale } = useLanguage();
  const said = answerSentences(answers, locale);
  const glance = GLANCE[level];
  const shared = { search, glance, isOpened };
  const learningOf = (item: AnsweredExperiment) =>
    item.learning && `${item.learning}${contestedWords(item, locale)}`;
  return (
    <>
      <BelievedQuestion
        believed={answers.believed}
        sentences={said.believed}
        search={search}
        glance={glance}
      />
      <QuestionPanel question="testing" sentences={said.testing} items={answers.testing.items} {...shared}>
        {(item) => <AnsweredItem item={item} level={level} readers={READING_LEVELS} />}
      </QuestionPanel>
      <QuestionPanel question="learned" sentences={said.learned} items={answers.learned.items} {...shared}>
        {(item) => (
          <AnsweredItem item={item} level={level} readers={READING_LEVELS}>
            <Said id="results.learned" words={learningOf(item)} />
            {level === 'strategist' && item.learningLimits && (
              <Said id="results.limits" words={excerpt(item.learningLimits)} />
            )}
          </AnsweredItem>
        )}
      </QuestionPanel>
      <QuestionPanel question="changed" sentences={said.changed} items={answers.changed.items} {...shared}>
        {(item) => (
          <AnsweredItem item={item} level={level} answer={item.decisionReason} readers={['executive']}>
            <Said id="results.abandoned" words={item.abandonedReason} />
            <WhatFollows item={item} />
          </AnsweredItem>
        )}
      </QuestionPanel>
      <QuestionPanel
        question="surprised"
        sentences={said.surprised}
        items={answers.surprised.items}
        {...shared}
      >
        {(item) => (
          <AnsweredItem item={item} level={level} answer={plainText(surpriseSentence(item, locale))} />
        )}
      </QuestionPanel>
      <QuestionPanel question="blocked" sentences={said.blocked} items={answers.blocked.items} {...shared}>
        {(item) => (
          <AnsweredItem
            item={item}
            level={level}
            answer={plainText(blockedSentence(item, locale))}
            readers={['practitioner']}
          >
            <UnblockAct item={item} />
          </AnsweredItem>
        )}
      </QuestionPanel>
      <QuestionPanel
        question="decide"
        sentences={said.decide}
        items={answers.decide.waiting}
        before={asks}
        {...shared}
      >
        {(item) => (
          <AnsweredItem item={item} level={level} readers={['executive', 'strategist']}>
            <Said id="results.learned" words={learningOf(item)} />
            <WaitingAct item={item} />
          </AnsweredItem>
        )}
      </QuestionPanel>
    </>
  );
}
