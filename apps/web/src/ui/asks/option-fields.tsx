import { ActionIcon, Button, TextInput } from '@mantine/core';
import { OPTIONS_MAX } from '@levain/domain/asks/ask.js';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import classes from './asks.module.css';

interface OptionFieldsProps {
  readonly options: readonly string[];
  readonly onChange: (options: string[]) => void;
  readonly error: string | undefined;
}

/** Two to five options where there is a choice; none where yes or no is enough. */
export function OptionFields({ options, onChange, error }: OptionFieldsProps) {
  const text = useText();
  if (options.length === 0) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => onChange(['', ''])}
        >
          {text('asks.addOptions')}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className={classes['choices']}>
      <legend>{text('asks.options')}</legend>
      {options.map((option, index) => (
        <div key={index} className={classes['choice']}>
          <TextInput
            aria-label={text('asks.option', { number: index + 1 })}
            placeholder={text('asks.option', { number: index + 1 })}
            value={option}
            onChange={(event) => onChange(options.with(index, event.currentTarget.value))}
            {...(index === options.length - 1 ? { error } : {})}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={text('asks.removeOption', { number: index + 1 })}
            onClick={() => onChange(options.length > 2 ? options.toSpliced(index, 1) : [])}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {options.length < OPTIONS_MAX && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...options, ''])}
        >
          {text('asks.addOption')}
        </Button>
      )}
    </fieldset>
  );
}
