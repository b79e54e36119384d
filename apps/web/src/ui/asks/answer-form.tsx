import { Radio, Stack, Textarea } from '@mantine/core';
import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useAnnounce } from '../announcer.js';
import { useRefusals } from '../use-refusals.js';
import { ActForm } from '../act-form.js';
import type { AskFormProps } from './ask-form-props.js';
import { AnswerAsk } from './ask-acts.js';

const FIELDS = ['word', 'option'] as const;

interface AnswerFormProps extends AskFormProps {
  readonly answer: AskAnswer;
}

/** The word that goes with the answer: its reason for a no, the question of a question back; a yes to a choice says which. */
export function AnswerForm({ ask, answer, onDone }: AnswerFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(AnswerAsk);
  const said = useRefusals(act.refusals);
  const [word, setWord] = useState('');
  const [option, setOption] = useState<number | null>(null);
  const chooses = answer === 'yes' && ask.options.length > 0;
  const send = async () => {
    const { id, version } = ask;
    const done = await act.run({
      input: { id, version, answer, word: word.trim() || null, option: chooses ? option : null },
    });
    if (!done.ok) return;
    announce(text('asks.announce.answered', { name: ask.askedBy.name }));
    onDone();
  };
  const label = text(`asks.word.${answer}`);
  return (
    <ActForm
      label={text(`asks.answer.${answer}`)}
      act={act}
      shown={FIELDS}
      submit={text(`asks.send.${answer}`)}
      onSubmit={send}
      onCancel={onDone}
    >
      {chooses && (
        <Radio.Group
          label={text('asks.field.option')}
          value={option === null ? '' : String(option)}
          onChange={(value) => setOption(Number(value))}
          error={said.at('option')}
        >
          <Stack gap={8} mt={4}>
            {ask.options.map((each, index) => (
              <Radio key={each} value={String(index)} label={each} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={answer === 'yes' ? `${label} (${text('ui.optional')})` : label}
        description={text('asks.help.word', { name: ask.askedBy.name })}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={said.at('word')}
        autosize
        minRows={2}
        autoFocus={!chooses}
      />
    </ActForm>
  );
}
