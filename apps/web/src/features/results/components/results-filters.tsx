import { Button, Select } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { DayInput } from '../../../ui/day-input.js';
import { useFormat } from '../../../ui/use-format.js';
import { ResultsChoicesQuery } from '../api/choices.js';
import { isNarrowed } from '../results-filter.js';
import type { ResultsSearch } from '../results-search.js';
import classes from './results.module.css';

interface ResultsFiltersProps {
  readonly search: ResultsSearch;
  readonly onChange: (next: Partial<ResultsSearch>) => void;
}

const NO_FILTERS: Partial<ResultsSearch> = {
  department: undefined,
  project: undefined,
  from: undefined,
  to: undefined,
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** On paper the filters are read, not used. */
function PrintedFilters({ search, choices }: { search: ResultsSearch; choices: readonly Choice[] }) {
  const text = useText();
  const format = useFormat();
  const named = (id: string | undefined) => choices.find(({ value }) => value === id)?.label ?? '';
  const line = (field: keyof ResultsSearch, value: string) =>
    text('results.filter.said', { label: text(`results.filter.${field}`), value });
  const said = [
    search.department && line('department', named(search.department)),
    search.project && line('project', named(search.project)),
    search.from && line('from', format.day(search.from)),
    search.to && line('to', format.day(search.to)),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return <p className={classes['printed']}>{said.join(' · ')}</p>;
}

export function ResultsFilters({ search, onChange }: ResultsFiltersProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: ResultsChoicesQuery });
  const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });
  const departments = (data?.departments ?? []).map(choice);
  const projects = (data?.projects.edges ?? []).map(({ node }) => choice(node));
  return (
    <>
      <div className={classes['filters']} role="group" aria-label={text('results.filters')}>
        <Select
          label={text('results.filter.department')}
          data={departments}
          value={search.department ?? null}
          onChange={(value) => onChange({ department: value ?? undefined })}
          searchable
          clearable
        />
        <Select
          label={text('results.filter.project')}
          data={projects}
          value={search.project ?? null}
          onChange={(value) => onChange({ project: value ?? undefined })}
          searchable
          clearable
        />
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
      <PrintedFilters search={search} choices={[...departments, ...projects]} />
    </>
  );
}
