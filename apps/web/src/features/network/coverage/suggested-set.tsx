import { Button, Select } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { LinkButton, TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Covered, Suggested, Suggestion } from '../api/coverage.js';
import classes from './coverage.module.css';
import { SetAside } from './set-aside.js';
import { useReachWords } from './use-reach-words.js';

/** What was decided by hand. */
export interface Choices {
  readonly keep: string[];
  readonly exclude: string[];
}

interface SetProps {
  readonly coverage: Covered;
  readonly suggestion: Suggestion;
  /** The experiment it is for; null: the whole workspace. */
  readonly experimentNumber: number | null;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

interface PersonProps extends SetProps {
  readonly person: Suggested;
}

function SuggestedPerson({ person, coverage, suggestion, choices, onChoose }: PersonProps) {
  const text = useText();
  const format = useFormat();
  const words = useReachWords(coverage.departments);
  const { personId, adds, alsoReaches, hoursLeft } = person;
  const relay = suggestion.relays.find((each) => each.personId === personId);
  const name = relay?.name ?? '';
  const nameOf = (id: string) => coverage.departments.find((each) => each.id === id)?.name ?? '';
  const isKept = choices.keep.includes(personId);
  const without = choices.keep.filter((id) => id !== personId);
  return (
    <li className={classes['person']}>
      <div className={classes['about']}>
        <TextLink to="/people/$personId" params={{ personId }}>
          <b>{name}</b>
        </TextLink>
        {relay?.takesPart && <span className={classes['quiet']}> {text('network.takesPart')}</span>}
        {adds.length > 0 ? <p>{words(adds)}</p> : <p>{text('network.addsNothing')}</p>}
        {alsoReaches.length > 0 && (
          <p className={classes['quiet']}>
            {text('network.alsoReaches', {
              departments: format.list(alsoReaches.map(({ id }) => nameOf(id))),
            })}
          </p>
        )}
        <p className={classes['quiet']}>
          {hoursLeft === null
            ? text('network.noLimit')
            : text(hoursLeft < 0 ? 'network.overLimit' : 'network.hoursLeft', {
                hours: format.number(Math.abs(hoursLeft), 1),
              })}
        </p>
      </div>
      {!relay?.takesPart && (
        <div className={classes['acts']}>
          <Button
            variant="default"
            size="xs"
            aria-pressed={isKept}
            aria-label={text('network.keepOne', { name })}
            onClick={() => onChoose({ ...choices, keep: isKept ? without : [...choices.keep, personId] })}
          >
            {text(isKept ? 'network.kept' : 'network.keep')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={text('network.replaceOne', { name })}
            onClick={() => onChoose({ keep: without, exclude: [...choices.exclude, personId] })}
          >
            {text('network.replace')}
          </Button>
        </div>
      )}
    </li>
  );
}

function AddByHand({ suggestion, choices, onChoose }: SetProps) {
  const text = useText();
  const chosen = new Set(suggestion.people.map(({ personId }) => personId));
  const others = suggestion.relays.filter(({ personId }) => !chosen.has(personId));
  if (others.length === 0) return null;
  return (
    <Select
      label={text('network.addByHand')}
      searchable
      maw={360}
      value={null}
      data={others.map(({ personId, name }) => ({ value: personId, label: name }))}
      onChange={(id) =>
        id &&
        onChoose({ keep: [...choices.keep, id], exclude: choices.exclude.filter((each) => each !== id) })
      }
    />
  );
}

/** Whom to ask: each person with what they bring, replaceable one by one. */
export function SuggestedSet(props: SetProps) {
  const text = useText();
  const { coverage, suggestion, experimentNumber, choices, onChoose } = props;
  const { people, unreached, atLeast, round } = suggestion;
  const format = useFormat();
  const names = coverage.departments.filter(({ id }) => unreached.includes(id)).map(({ name }) => name);
  const reached = coverage.departments.length - unreached.length;
  const isChanged = choices.keep.length + choices.exclude.length > 0;
  const sentence = people.length === 0 ? 'network.setEmpty' : 'network.setSentence';
  return (
    <Panel
      title={text('network.setTitle')}
      sentence={text(sentence, { count: people.length, reached, total: coverage.departments.length })}
      aside={
        isChanged && (
          <Button variant="subtle" size="xs" onClick={() => onChoose({ keep: [], exclude: [] })}>
            {text('network.backToSuggestion')}
          </Button>
        )
      }
    >
      {people.length > 0 && (
        <p className={classes['quiet']}>
          {text('network.setHow', { atLeast })}{' '}
          {round
            ? text('network.setRound', { title: round.title, day: format.day(round.endedOn) })
            : text('network.setNoRound')}
        </p>
      )}
      <ol className={classes['people']}>
        {people.map((person) => (
          <SuggestedPerson key={person.personId} {...props} person={person} />
        ))}
      </ol>
      {names.length > 0 && (
        <p className={classes['unreached']}>
          {text('network.unreached', { count: names.length, departments: format.list(names) })}
        </p>
      )}
      <AddByHand {...props} />
      <SetAside {...props} />
      {experimentNumber !== null && people.length > 0 && (
        <LinkButton to="/experiments/$number/people" params={{ number: String(experimentNumber) }} mt="md">
          {text('network.invite')}
        </LinkButton>
      )}
    </Panel>
  );
}
