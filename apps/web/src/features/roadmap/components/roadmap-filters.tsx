import { ROADMAP_KINDS } from '@levain/domain/roadmap/roadmap.js';
import { Button, Select } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { DayInput } from '../../../ui/day-input.js';
import { RoadmapChoicesQuery } from '../api/roadmap.js';
import { NO_FILTERS, isNarrowed, type RoadmapSearch } from '../roadmap-search.js';
import classes from './roadmap.module.css';

interface RoadmapFiltersProps {
  readonly search: RoadmapSearch;
  readonly onChange: (next: Partial<RoadmapSearch>) => void;
}

/** What is shown of the roadmap; all of it lives in the address. */
export function RoadmapFilters({ search, onChange }: RoadmapFiltersProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: RoadmapChoicesQuery });
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const choices = {
    department: (data?.departments ?? []).map(choice),
    project: (data?.projects.edges ?? []).map(({ node }) => choice(node)),
    kind: ROADMAP_KINDS.map((kind) => ({ value: kind, label: text(`roadmap.kind.${kind}`) })),
  };
  return (
    <div className={classes['filters']} role="group" aria-label={text('roadmap.filters')}>
      {(['department', 'project', 'kind'] as const).map((field) => (
        <Select
          key={field}
          label={text(`roadmap.filter.${field}`)}
          data={choices[field]}
          value={search[field] ?? null}
          onChange={(value) => onChange({ [field]: value ?? undefined })}
          searchable={field !== 'kind'}
          clearable
        />
      ))}
      {(['from', 'to'] as const).map((field) => (
        <DayInput
          key={field}
          label={text(`roadmap.filter.${field}`)}
          value={search[field] ?? null}
          onChange={(day) => onChange({ [field]: day ?? undefined })}
        />
      ))}
      {isNarrowed(search) && (
        <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
          {text('roadmap.clear')}
        </Button>
      )}
    </div>
  );
}
