import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useId } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { DayInput } from '../../../ui/day-input.js';
import { useFormat } from '../../../ui/use-format.js';
import { ResultsChoicesQuery } from '../api/choices.js';
import { isNarrowed } from '../results-scope.js';
import type { ResultsSearch } from '../results-search.js';
import classes from './results.module.css';

interface ResultsFiltersProps {
  readonly search: ResultsSearch;
  readonly onChange: (next: Partial<ResultsSearch>) => void;
}

const NO_FILTERS: Partial<ResultsSearch> = {
  department: undefined,
  project: undefined,
  goal: undefined,
  activity: undefined,
  from: undefined,
  to: undefined,
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

const LISTED = ['department', 'project', 'goal', 'activity'] as const;
type Choices = Readonly<Record<(typeof LISTED)[number], readonly Choice[]>>;

function useChoices(): Choices {
  const text = useText();
  const [{ data }] = useQuery({ query: ResultsChoicesQuery });
  return {
    department: (data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
    project: (data?.projects.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name })),
    goal: (data?.goals ?? []).map(({ id, title }) => ({ value: id, label: title })),
    activity: ACTIVITIES.map((value) => ({ value, label: text(`words.activity.${value}`) })),
  };
}

/** On paper the filters are read, not used. */
function PrintedFilters({ search, choices }: { search: ResultsSearch; choices: Choices }) {
  const text = useText();
  const format = useFormat();
  const line = (field: keyof Omit<ResultsSearch, 'level'>, value: string) =>
    text('results.filter.said', { label: text(`results.filter.${field}`), value });
  const said = [
    ...LISTED.map((field) => {
      const named = choices[field].find(({ value }) => value === search[field])?.label;
      return named && line(field, named);
    }),
    search.from && line('from', format.day(search.from)),
    search.to && line('to', format.day(search.to)),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return <p className={classes['printed']}>{said.join(' · ')}</p>;
}

export function ResultsFilters({ search, onChange }: ResultsFiltersProps) {
  const text = useText();
  const choices = useChoices();
  const id = useId();
  const [isOpen, { toggle }] = useDisclosure(isNarrowed(search));
  return (
    <>
      {/* On a phone the answers come before what narrows them. */}
      <Button
        variant="default"
        className={classes['openFilters']}
        leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {text('results.narrow')}
      </Button>
      <div
        id={id}
        className={classes['filters']}
        data-open={isOpen || undefined}
        role="group"
        aria-label={text('results.filters')}
      >
        {LISTED.map((field) => (
          <Select
            key={field}
            label={text(`results.filter.${field}`)}
            data={choices[field]}
            value={search[field] ?? null}
            onChange={(value) => onChange({ [field]: value ?? undefined })}
            searchable
            clearable
          />
        ))}
        <DayInput
          label={text('results.filter.from')}
          value={search.from ?? null}
          onChange={(day) => onChange({ from: day ?? undefined })}
        />
        <DayInput
          label={text('results.filter.to')}
          value={search.to ?? null}
          onChange={(day) => onChange({ to: day ?? undefined })}
        />
        {isNarrowed(search) && (
          <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
            {text('results.clearFilters')}
          </Button>
        )}
      </div>
      <PrintedFilters search={search} choices={choices} />
    </>
  );
}
