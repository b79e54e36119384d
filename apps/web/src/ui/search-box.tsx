import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.js';

interface SearchBoxProps {
  readonly label: string;
  /** What the address says. */
  readonly value: string | undefined;
  readonly onSearch: (value: string | undefined) => void;
}

const PAUSE_MS = 250;

/** Narrows a list as one types; the words live in the address, so that a view can be sent. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const text = useText();
  const [typed, setTyped] = useState(value ?? '');
  const search = useDebouncedCallback((next: string) => onSearch(next.trim() || undefined), PAUSE_MS);
  useEffect(() => setTyped((now) => (now.trim() === (value ?? '') ? now : (value ?? ''))), [value]);
  const change = (next: string) => {
    setTyped(next);
    search(next);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        typed ? <CloseButton size="sm" aria-label={text('ui.clear')} onClick={() => change('')} /> : null
      }
      maw={360}
    />
  );
}
