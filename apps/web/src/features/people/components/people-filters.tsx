import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { SearchBox } from '../../../ui/search-box.js';
import { DepartmentsQuery, TopicsQuery } from '../api/people.js';
import type { PeopleFilters as Filters } from '../people-search.js';
import classes from './people-list.module.css';

interface PeopleFiltersProps {
  readonly filters: Filters;
  readonly onChange: (next: Partial<Filters>) => void;
}

/** Narrows the directory; the words of each choice say what it does. */
export function PeopleFilters({ filters, onChange }: PeopleFiltersProps) {
  const text = useText();
  const [{ data: known }] = useQuery({ query: DepartmentsQuery });
  const [{ data: said }] = useQuery({ query: TopicsQuery });
  const named = (each: { id: string; name: string }) => ({ value: each.id, label: each.name });
  const topics = said?.topics ?? [];
  return (
    <div className={classes['filters']} role="search" aria-label={text('people.search')}>
      <SearchBox label={text('people.search')} value={filters.q} onSearch={(q) => onChange({ q })} />
      <NativeSelect
        aria-label={text('people.filter.department')}
        value={filters.department ?? ''}
        onChange={(event) => onChange({ department: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: text('people.filter.anyDepartment') },
          ...(known?.departments ?? []).map(named),
        ]}
      />
      {topics.length > 0 && (
        <NativeSelect
          aria-label={text('people.filter.topic')}
          value={filters.topic ?? ''}
          onChange={(event) => onChange({ topic: event.currentTarget.value || undefined })}
          data={[{ value: '', label: text('people.filter.anyTopic') }, ...topics.map(named)]}
        />
      )}
      <NativeSelect
        aria-label={text('people.filter.who')}
        value={filters.who ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ who: value === 'relays' || value === 'left' ? value : undefined })
        }
        data={[
          { value: '', label: text('people.filter.everyone') },
          { value: 'relays', label: text('people.filter.relays') },
          { value: 'left', label: text('people.filter.left') },
        ]}
      />
    </div>
  );
}
