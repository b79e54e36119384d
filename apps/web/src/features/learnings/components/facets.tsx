import { Button } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { MessageId } from '../../../i18n/message-id.js';
import { useText } from '../../../i18n/use-text.js';
import type { Facets as Counts } from '../api/learnings.js';
import { activeFilters, NO_FILTERS, type LearningsSearch } from '../learnings-search.js';
import classes from './facets.module.css';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

interface FacetProps<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value | undefined) => void;
}

const SHOWN = 6;

/** One way of narrowing: each choice says how many it would leave; choosing it again undoes it. */
function Facet<Value extends string | number>({ title, choices, chosen, onChoose }: FacetProps<Value>) {
  const text = useText();
  const id = useId();
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const shown = all ? choices : choices.filter(({ value }, place) => place < SHOWN || value === chosen);
  return (
    <div role="group" aria-labelledby={id} className={classes['facet']}>
      <h2 id={id} className={classes['title']}>
        {title}
      </h2>
      <ul className={classes['choices']}>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              className={classes['choice']}
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? undefined : value)}
            >
              <span>{label}</span>
              <span className={classes['count']}>{count}</span>
              {value === chosen && <IconX size={14} stroke={1.75} aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
      {choices.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {text('learnings.facet.more', { count: choices.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

interface FacetsProps {
  readonly search: LearningsSearch;
  readonly counts: Counts;
  readonly onChange: (next: Partial<LearningsSearch>) => void;
}

/** What narrows the library; on a phone behind one button. */
export function Facets({ search, counts, onChange }: FacetsProps) {
  const text = useText();
  const panelId = useId();
  const active = activeFilters(search);
  const [open, setOpen] = useState(false);
  const named = ({ id, name, count }: Counts['projects'][number]) => ({ value: id, label: name, count });
  const word = (id: string) => text(id as MessageId);
  return (
    <div className={classes['facets']}>
      <div className={classes['line']}>
        <Button
          variant="default"
          className={classes['toggle'] ?? ''}
          aria-expanded={open}
          aria-controls={panelId}
          leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen((now) => !now)}
        >
          {text('learnings.facet.filters', { count: active })}
        </Button>
        {active > 0 && (
          <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
            {text('learnings.facet.clear')}
          </Button>
        )}
      </div>
      <div id={panelId} className={classes['panel']} data-open={open || undefined}>
        <Facet
          title={text('learnings.facet.verdict')}
          choices={counts.verdicts.map(({ verdict, count }) => ({
            ...{ value: verdict, label: word(`words.verdict.${verdict}`), count },
          }))}
          chosen={search.verdict}
          onChoose={(verdict) => onChange({ verdict })}
        />
        <Facet
          title={text('learnings.facet.department')}
          choices={counts.departments.map(named)}
          chosen={search.department}
          onChoose={(department) => onChange({ department })}
        />
        <Facet
          title={text('learnings.facet.project')}
          choices={counts.projects.map(named)}
          chosen={search.project}
          onChoose={(project) => onChange({ project })}
        />
        <Facet
          title={text('learnings.facet.activity')}
          choices={counts.activities.map(({ activity, count }) => ({
            ...{ value: activity, label: word(`words.activity.${activity}`), count },
          }))}
          chosen={search.activity}
          onChoose={(activity) => onChange({ activity })}
        />
        <Facet
          title={text('learnings.facet.grade')}
          choices={[...counts.grades]
            .sort((one, other) => one.grade - other.grade)
            .map(({ grade, count }) => ({ value: grade, label: word(`learnings.grade.${grade}`), count }))}
          chosen={search.grade}
          onChoose={(grade) => onChange({ grade })}
        />
      </div>
    </div>
  );
}
