import { Button, Collapse, Select, MultiSelect } from '@mantine/core';
import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { IconFilter } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import type { MessageId } from '../../../i18n/message-id.js';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { SearchBox } from '../../../ui/search-box.js';
import { BoardChoicesQuery } from '../api/board-choices.js';
import { activeFilters } from '../board-filter.js';
import type { BoardSearch } from '../board-search.js';
import classes from './filter-bar.module.css';
import { Narrowed } from './narrowed.js';

interface FilterBarProps {
  readonly search: BoardSearch;
  readonly onChange: (next: Partial<BoardSearch>) => void;
}

function useWordChoices() {
  const text = useText();
  return <T extends string>(values: readonly T[], group: string) =>
    values.map((value) => ({ value, label: text(`words.${group}.${value}` as MessageId) }));
}

function useChoices() {
  const [{ data }] = useQuery({ query: BoardChoicesQuery });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    departments: (data?.departments ?? []).map(named),
    owners: (data?.members ?? []).map(named),
    projects: (data?.projects.edges ?? []).map(({ node }) => named(node)),
  };
}

const some = <T,>(values: readonly T[]) => (values.length > 0 ? [...values] : undefined);

function WordFilters({ search, onChange }: FilterBarProps) {
  const text = useText();
  const words = useWordChoices();
  return (
    <>
      <MultiSelect
        label={text('board.filter.stages')}
        data={words(STAGES, 'stage')}
        value={search.stages ?? []}
        onChange={(value) => onChange({ stages: some(STAGES.filter((each) => value.includes(each))) })}
        clearable
      />
      <MultiSelect
        label={text('board.filter.verdicts')}
        data={words(VERDICTS, 'verdict')}
        value={search.verdicts ?? []}
        onChange={(value) => onChange({ verdicts: some(VERDICTS.filter((each) => value.includes(each))) })}
        clearable
      />
      <MultiSelect
        label={text('board.filter.decisions')}
        data={words(DECISION_KINDS, 'decision')}
        value={search.decisions ?? []}
        onChange={(value) =>
          onChange({ decisions: some(DECISION_KINDS.filter((each) => value.includes(each))) })
        }
        clearable
      />
      <Select
        label={text('board.filter.activity')}
        data={words(ACTIVITIES, 'activity')}
        value={search.activity ?? null}
        onChange={(value) => onChange({ activity: ACTIVITIES.find((each) => each === value) })}
        clearable
      />
    </>
  );
}

function ObjectFilters({ search, onChange }: FilterBarProps) {
  const text = useText();
  const choices = useChoices();
  return (
    <>
      <Select
        label={text('board.filter.department')}
        data={choices.departments}
        value={search.department ?? null}
        onChange={(value) => onChange({ department: value ?? undefined })}
        searchable
        clearable
      />
      <Select
        label={text('board.filter.project')}
        data={choices.projects}
        value={search.project ?? null}
        onChange={(value) => onChange({ project: value ?? undefined })}
        searchable
        clearable
      />
      <Select
        label={text('board.filter.owner')}
        data={choices.owners}
        value={search.owner ?? null}
        onChange={(value) => onChange({ owner: value ?? undefined })}
        searchable
        clearable
      />
      <DayInput
        label={text('board.filter.from')}
        value={search.from ?? null}
        onChange={(day) => onChange({ from: day ?? undefined })}
      />
      <DayInput
        label={text('board.filter.to')}
        value={search.to ?? null}
        onChange={(day) => onChange({ to: day ?? undefined })}
      />
    </>
  );
}

/** Every filter lives in the address, so that a view can be sent. */
export function FilterBar({ search, onChange }: FilterBarProps) {
  const text = useText();
  const panelId = useId();
  const active = activeFilters(search);
  const [open, setOpen] = useState(active > 0);
  return (
    <div className={classes['filters']}>
      <div className={classes['line']}>
        <SearchBox label={text('board.search')} value={search.q} onSearch={(q) => onChange({ q })} />
        <Button
          variant="default"
          aria-expanded={open}
          aria-controls={panelId}
          leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen((now) => !now)}
        >
          {text('board.filters', { count: active })}
        </Button>
        {active > 0 && (
          <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
            {text('board.clearFilters')}
          </Button>
        )}
      </div>
      <Narrowed search={search} onChange={onChange} />
      <Collapse expanded={open} id={panelId}>
        <Columns most={5} gap={12}>
          <WordFilters search={search} onChange={onChange} />
          <ObjectFilters search={search} onChange={onChange} />
        </Columns>
      </Collapse>
    </div>
  );
}

const NO_FILTERS: Partial<BoardSearch> = {
  q: undefined,
  stages: undefined,
  verdicts: undefined,
  decisions: undefined,
  activity: undefined,
  department: undefined,
  owner: undefined,
  project: undefined,
  from: undefined,
  to: undefined,
  goal: undefined,
  quarter: undefined,
  trait: undefined,
};
