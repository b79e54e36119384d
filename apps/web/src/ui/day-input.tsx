import { ActionIcon, Popover, Skeleton, TextInput, type TextInputProps } from '@mantine/core';
import { useDidUpdate, useId } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.js';
import { shownDay, typedDay } from './typed-day.js';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

interface CalendarButtonProps {
  /** Id of the label of the field. */
  readonly of: string;
  readonly value: string | null;
  readonly onPick: (day: string) => void;
}

const Calendar = lazy(async () => ({ default: (await import('./day-calendar.js')).DayCalendar }));

function CalendarButton({ of, value, onPick }: CalendarButtonProps) {
  const text = useText();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useDidUpdate(() => {
    if (!opened) button.current?.focus();
  }, [opened]);
  const name = text('ui.day.open');
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          ref={button}
          variant="subtle"
          aria-label={name}
          aria-describedby={of}
          onClick={() => setOpened((open) => !open)}
        >
          <IconCalendar size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Suspense fallback={<Skeleton height={280} width={252} />}>
          <Calendar
            value={value}
            onPick={(day) => {
              onPick(day);
              setOpened(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A day: typed day first or as `YYYY-MM-DD`, or picked in a calendar. What cannot be read stays in sight and says so. */
export function DayInput({ value: given, onChange, onBlur, onKeyDown, error, ...props }: DayInputProps) {
  const text = useText();
  const id = useId(props.id);
  const value = given || null;
  const [typed, setTyped] = useState<{ readonly text: string; readonly day: string | null } | null>(null);
  const [settled, setSettled] = useState(true);
  // The day changed elsewhere: what was typed before is no longer what is meant.
  const mine = typed !== null && typed.day === value ? typed : null;
  const unreadable = settled && mine !== null && mine.text.trim() !== '' && typedDay(mine.text) === null;
  const type = (written: string) => {
    const empty = written.trim() === '';
    const day = empty ? null : (typedDay(written) ?? value);
    setSettled(false);
    setTyped({ text: written, day });
    if (day !== value) onChange(day);
  };
  const settle = () => {
    setSettled(true);
    if (!mine) return;
    if (mine.text.trim() === '' || typedDay(mine.text) !== null) return setTyped(null);
    setTyped({ text: mine.text, day: null });
    if (value !== null) onChange(null);
  };
  const pick = (day: string) => {
    setTyped(null);
    onChange(day);
  };
  return (
    <TextInput
      placeholder={text('ui.day.example')}
      autoComplete="off"
      {...props}
      id={id}
      value={mine?.text ?? (value ? shownDay(value) : '')}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        onKeyDown?.(event);
      }}
      error={unreadable ? text('ui.day.unreadable') : error}
      rightSection={props.disabled ? null : <CalendarButton of={`${id}-label`} value={value} onPick={pick} />}
    />
  );
}
