import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import { useFormat } from '../use-format.js';
import { AnswerFeedbackForm } from './answer-feedback-form.js';
import type { FeedbackShown } from './feedback-parts.js';
import { FeedbackStanding } from './feedback-standing.js';
import classes from './feedback.module.css';
import { useAnswerersWords } from './use-answerers-words.js';

/** The button of whoever answers for the department, and in its place the form. */
function AnswerHere({ feedback }: { feedback: FeedbackShown }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Back from the form, the focus is not lost.
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!feedback.canAnswer) return null;
  if (open) return <AnswerFeedbackForm feedback={feedback} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button
        ref={button}
        size="sm"
        leftSection={<IconMessage2 size={16} stroke={1.6} aria-hidden />}
        aria-label={text('feedback.answerLabel', {
          statement: feedback.statement,
          department: feedback.department.name,
        })}
        onClick={() => setOpen(true)}
      >
        {text('feedback.answer')}
      </Button>
    </div>
  );
}

/** What a department answered, by whom and when; nothing while it waits. */
function Given({ feedback }: { feedback: FeedbackShown }) {
  const text = useText();
  const format = useFormat();
  const { reason, answeredBy, answeredAt } = feedback;
  if (!reason || !answeredAt) return null;
  return (
    <div>
      <p className={entries['words']}>{reason}</p>
      <p className={entries['about']}>
        {text('feedback.answeredBy', { name: answeredBy?.name ?? '', day: format.day(answeredAt) })}
      </p>
    </div>
  );
}

/** Feedback at one department: who handed it over and why, where it stands, the answer, or the button that gives it. */
export function FeedbackStep({ feedback }: { feedback: FeedbackShown }) {
  const text = useText();
  const format = useFormat();
  const words = useAnswerersWords();
  const { department, handedBy, handedAt, word, state, canAnswer } = feedback;
  // Whoever answers in the place of a referent is told why it is them.
  const isSaid = state === 'waiting' && !(canAnswer && department.answerers === 'referents');
  return (
    <div className={classes['step']}>
      <p className={classes['department']}>
        <b>{department.name}</b>{' '}
        <span className={entries['about']}>
          {text('feedback.handedBy', { name: handedBy.name, day: format.day(handedAt) })}
        </span>
      </p>
      <p className={entries['words']}>{text('feedback.quote', { words: word })}</p>
      <FeedbackStanding feedback={feedback} />
      {isSaid && <p className={entries['about']}>{words(department)}</p>}
      <Given feedback={feedback} />
      <AnswerHere feedback={feedback} />
    </div>
  );
}
