import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { DayInput } from '../day-input.js';
import { useFormat } from '../use-format.js';
import { ScopeChoicesQuery } from './scope-choices.js';
import { boardScope, isNarrowed, type ScopeSearch } from './scope-search.js';
import classes from './scope.module.css';

type Field = keyof ScopeSearch;

const NAMED = ['department', 'project', 'goal', 'activity'] as const;
const DAYS = ['from', 'to'] as const;

/** Under which name the API takes each of them. */
const INPUT: Readonly<Record<Field, keyof ReturnType<typeof boardScope>>> = {
  ...{ department: 'departmentId', project: 'projectId', goal: 'goalId' },
  ...{ activity: 'activity', from: 'from', to: 'to' },
};

const NO_FILTERS: ScopeSearch = {
  ...{ department: undefined, project: undefined, goal: undefined },
  ...{ activity: undefined, from: undefined, to: undefined },
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Choices = Readonly<Record<(typeof NAMED)[number], readonly Choice[]>>;

/** What there is to choose, and whether that is known yet. */
function useChoices(): { readonly choices: Choices; readonly areKnown: boolean } {
  const text = useText();
  const [{ data }] = useQuery({ query: ScopeChoicesQuery });
  const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });
  const choices = {
    department: (data?.departments ?? []).map(choice),
    project: (data?.projects.edges ?? []).map(({ node }) => choice(node)),
    goal: (data?.goals ?? []).map(({ id, title }) => choice({ id, name: title })),
    activity: ACTIVITIES.map((value) => ({ value, label: text(`words.activity.${value}`) })),
  };
  return { choices, areKnown: data !== undefined };
}

/** On paper the filters are read, not used. */
function PrintedFilters({ search, choices }: { search: ScopeSearch; choices: Choices }) {
  const text = useText();
  const format = useFormat();
  const line = (field: Field, value: string) =>
    text('ui.scope.said', { label: text(`ui.scope.${field}`), value });
  const said = [
    ...NAMED.map((field) => {
      const chosen = choices[field].find(({ value }) => value === search[field]);
      return chosen && line(field, chosen.label);
    }),
    ...DAYS.map((field) => {
      const day = search[field];
      return day && line(field, format.day(day));
    }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return <p className={classes['printed']}>{said.join(' · ')}</p>;
}

interface ScopeFiltersProps {
  readonly search: ScopeSearch;
  readonly onChange: (next: ScopeSearch) => void;
  /** What was refused, by the path of the input. */
  readonly errorAt?: (path: string) => string | undefined;
  /** More that narrows the same board. */
  readonly children?: ReactNode;
}

interface ControlsProps extends ScopeFiltersProps, ReturnType<typeof useChoices> {}

function Controls({ search, onChange, errorAt, children, choices, areKnown }: ControlsProps) {
  const text = useText();
  const error = (field: Field) => errorAt?.(`scope.${INPUT[field]}`);
  const isOffered = (field: keyof Choices) => !areKnown || choices[field].length > 0 || search[field];
  return (
    <>
      {NAMED.filter(isOffered).map((field) => (
        <Select
          key={field}
          label={text(`ui.scope.${field}`)}
          data={choices[field]}
          value={search[field] ?? null}
          onChange={(value) => onChange({ [field]: value ?? undefined })}
          error={error(field)}
          searchable
          clearable
        />
      ))}
      {DAYS.map((field) => (
        <DayInput
          key={field}
          label={text(`ui.scope.${field}`)}
          value={search[field] ?? null}
          onChange={(day) => onChange({ [field]: day ?? undefined })}
          error={error(field)}
        />
      ))}
      {children}
      {isNarrowed(search) && (
        <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
          {text('ui.scope.clear')}
        </Button>
      )}
    </>
  );
}

/** What a board of leadership is narrowed to: in the address of a screen, or in a form. */
export function ScopeFilters(props: ScopeFiltersProps) {
  const text = useText();
  const id = useId();
  const known = useChoices();
  const [isOpen, { toggle }] = useDisclosure(isNarrowed(props.search));
  return (
    <>
      {/* On a phone what is shown comes before what narrows it. */}
      <Button
        variant="default"
        className={classes['open']}
        leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {text('ui.scope.open')}
      </Button>
      <div
        id={id}
        className={classes['filters']}
        data-open={isOpen || undefined}
        role="group"
        aria-label={text('ui.scope.label')}
      >
        <Controls {...props} {...known} />
      </div>
      <PrintedFilters search={props.search} choices={known.choices} />
    </>
  );
}
