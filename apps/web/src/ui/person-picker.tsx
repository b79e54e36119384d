import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../i18n/use-text.js';
import { graphql } from '../lib/graphql/graphql.js';

const PeopleFound = graphql(`
  query PeopleFound($text: String) {
    people(first: 20, text: $text) {
      edges {
        node {
          id
          name
          department {
            id
            name
          }
        }
      }
    }
  }
`);

interface PersonPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: string | undefined;
  /** Not to choose: already in it, or oneself. */
  readonly except?: readonly string[];
  /** Who was chosen before this picker opened. */
  readonly before?: { readonly id: string; readonly name: string } | null;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const NOBODY: readonly string[] = [];
const choiceOf = (person: PersonPickerProps['before']): Choice | null =>
  person ? { value: person.id, label: person.name } : null;

/** Anyone who is in the organisation, found by a piece of their name, department or site. */
export function PersonPicker({
  value,
  onChange,
  except = NOBODY,
  before = null,
  ...props
}: PersonPickerProps) {
  const text = useText();
  const [typed, setTyped] = useState(before?.name ?? '');
  const [chosen, setChosen] = useState(() => choiceOf(before));
  const [search] = useDebouncedValue(typed, 200);
  const asked = search === chosen?.label ? '' : search.trim();
  const [{ data, fetching }] = useQuery({ query: PeopleFound, variables: { text: asked || null } });
  const choices = useMemo(() => {
    const found: Choice[] = (data?.people.edges ?? [])
      .filter(({ node }) => !except.includes(node.id))
      .map(({ node: { id, name, department } }) => ({
        value: id,
        label: department ? text('ui.person.choice', { name, department: department.name }) : name,
      }));
    return chosen && !found.some((each) => each.value === chosen.value) ? [chosen, ...found] : found;
  }, [data, except, chosen, text]);
  return (
    <Select
      {...props}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': text('ui.person.clear') }}
      data={choices}
      filter={({ options }) => options}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        setChosen(choices.find((each) => each.value === id) ?? null);
        onChange(id);
      }}
      nothingFoundMessage={text(fetching ? 'ui.loading' : 'ui.person.nobody')}
    />
  );
}
