import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import type { Candidate } from '../api/round.js';
import classes from './rounds.module.css';

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  /** Answers under which no number is told. */
  readonly minimum: number;
}

/** Those who agreed, in the order of their names: this is no ranking. */
export function CandidateList({ candidates, minimum }: CandidateListProps) {
  const text = useText();
  if (candidates.length === 0)
    return <p className={classes['soft']}>{text('nominations.results.nobodyYet')}</p>;
  return (
    <ul className={classes['people']}>
      {candidates.map(({ person, namedBy }) => (
        <li key={person.id} className={classes['person']}>
          <PersonAvatar name={person.name} />
          <span>
            <TextLink to="/people/$personId" params={{ personId: person.id }}>
              {person.name}
            </TextLink>
            <small>
              {[
                person.department?.name,
                namedBy === null
                  ? text('nominations.results.fewer', { minimum })
                  : text('nominations.results.namedBy', { count: namedBy }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
