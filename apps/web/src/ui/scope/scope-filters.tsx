import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { Button, Select } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { DayInput } from '../day-input.js';
import { useFormat } from '../use-format.js';
import { ScopeChoicesQuery } from './scope-choices.js';
import { isNarrowed, type ScopeSearch } from './scope-search.js';
import classes from './scope.module.css';

interface ScopeFiltersProps {
  readonly search: ScopeSearch;
  readonly onChange: (next: ScopeSearch) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const NO_FILTERS: ScopeSearch = {
  ...{ department: undefined, project: undefined, goal: undefined },
  ...{ activity: undefined, from: undefined, to: undefined },
};

type Named = 'department' | 'project' | 'goal' | 'activity';
const NAMED: readonly Named[] = ['department', 'project', 'goal', 'activity'];

function useChoices(): Record<Named, readonly Choice[]> {
  const text = useText();
  const [{ data }] = useQuery({ query: ScopeChoicesQuery });
  const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });
  return {
    department: (data?.departments ?? []).map(choice),
    project: (data?.projects.edges ?? []).map(({ node }) => choice(node)),
    goal: (data?.goals ?? []).map(({ id, title }) => choice({ id, name: title })),
    activity: ACTIVITIES.map((value) => ({ value, label: text(`words.activity.${value}`) })),
  };
}

/** On paper the filters are read, not used. */
function PrintedFilters({
  search,
  choices,
}: {
  search: ScopeSearch;
  choices: Record<Named, readonly Choice[]>;
}) {
  const text = useText();
  const format = useFormat();
  const line = (field: keyof ScopeSearch, value: string) =>
    text('ui.scope.said', { label: text(`ui.scope.${field}`), value });
  const named = NAMED.flatMap((field) => {
    const chosen = choices[field].find(({ value }) => value === search[field]);
    return chosen ? [line(field, chosen.label)] : [];
  });
  const days = (['from', 'to'] as const).flatMap((field) => {
    const day = search[field];
    return day ? [line(field, format.day(day))] : [];
  });
  if (named.length + days.length === 0) return null;
  return <p className={classes['printed']}>{[...named, ...days].join(' · ')}</p>;
}

/** What a board of leadership is narrowed to; all of it lives in the address. */
export function ScopeFilters({ search, onChange }: ScopeFiltersProps) {
  const text = useText();
  const choices = useChoices();
  return (
    <>
      <div className={classes['filters']} role="group" aria-label={text('ui.scope.label')}>
        {NAMED.filter((field) => choices[field].length > 0 || search[field]).map((field) => (
          <Select
            key={field}
            label={text(`ui.scope.${field}`)}
            data={choices[field]}
            value={search[field] ?? null}
            onChange={(value) => onChange({ [field]: value ?? undefined })}
            searchable={field !== 'activity'}
            clearable
          />
        ))}
        {(['from', 'to'] as const).map((field) => (
          <DayInput
            key={field}
            label={text(`ui.scope.${field}`)}
            value={search[field] ?? null}
            onChange={(day) => onChange({ [field]: day ?? undefined })}
          />
        ))}
        {isNarrowed(search) && (
          <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
            {text('ui.scope.clear')}
          </Button>
        )}
      </div>
      <PrintedFilters search={search} choices={choices} />
    </>
  );
}
