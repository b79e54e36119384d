import { Button, Group } from '@mantine/core';
import { ASK_ANSWERS, type AskAnswer } from '@levain/domain/asks/ask-answers.js';
import { IconCheck, IconMessageQuestion, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { AnswerForm } from './answer-form.js';
import type { AskShown } from './ask-parts.js';

const ICONS = { yes: IconCheck, no: IconX, ask: IconMessageQuestion } as const;

interface AnswerInPlaceProps {
  readonly ask: AskShown;
  /** In a meeting the buttons are read and pressed from further away. */
  readonly size?: 'sm' | 'xl';
}

/** Yes, no, or a question back, where the question is read; one’s answer may be changed while nothing came of it. */
export function AnswerInPlace({ ask, size = 'sm' }: AnswerInPlaceProps) {
  const text = useText();
  const [answer, setAnswer] = useState<AskAnswer | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Back from the form, the focus is not lost.
    if (wasOpen.current && answer === null) buttons.current?.querySelector('button')?.focus();
    wasOpen.current = answer !== null;
  }, [answer]);
  if (!ask.permissions.canAnswer) return null;
  if (answer) {
    const close = () => {
      setAnswer(null);
      setIsChanging(false);
    };
    return <AnswerForm ask={ask} answer={answer} onDone={close} />;
  }
  if (ask.state === 'answered' && !isChanging) {
    return (
      <div ref={buttons}>
        <Button
          size={size === 'xl' ? 'lg' : 'compact-sm'}
          variant="subtle"
          onClick={() => setIsChanging(true)}
        >
          {text('asks.changeAnswer')}
        </Button>
      </div>
    );
  }
  return (
    <Group
      ref={buttons}
      gap="xs"
      role="group"
      aria-label={text('asks.answerLabel', { question: ask.question })}
    >
      {ASK_ANSWERS.map((each) => {
        const Glyph = ICONS[each];
        return (
          <Button
            key={each}
            size={size}
            variant={each === 'yes' ? 'filled' : 'default'}
            leftSection={<Glyph size={size === 'xl' ? 22 : 16} stroke={1.75} aria-hidden />}
            onClick={() => setAnswer(each)}
          >
            {text(`asks.answer.${each}`)}
          </Button>
        );
      })}
    </Group>
  );
}
