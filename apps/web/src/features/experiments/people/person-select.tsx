import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { PeopleSearch } from './api/participation-acts.js';

interface PersonSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string | undefined;
  /** Already in it. */
  readonly except: readonly string[];
}

/** Anyone of the workspace, found by a piece of their name. */
export function PersonSelect({ value, onChange, except, ...props }: PersonSelectProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [search] = useDebouncedValue(typed, 200);
  const asked = search === chosen?.label ? '' : search.trim();
  const [{ data, fetching }] = useQuery({ query: PeopleSearch, variables: { text: asked || null } });
  const choices = useMemo(() => {
    const found = (data?.people.edges ?? [])
      .filter(({ node }) => !except.includes(node.id))
      .map(({ node }) => ({
        value: node.id,
        label: node.department
          ? text('participations.personChoice', { name: node.name, department: node.department.name })
          : node.name,
      }));
    return chosen && !found.some((each) => each.value === chosen.value) ? [chosen, ...found] : found;
  }, [data, except, chosen, text]);
  return (
    <Select
      {...props}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': text('experiments.frame.clear') }}
      data={choices}
      filter={({ options }) => options}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        setChosen(choices.find((each) => each.value === id) ?? null);
        onChange(id);
      }}
      nothingFoundMessage={text(fetching ? 'ui.loading' : 'participations.nobody')}
    />
  );
}
