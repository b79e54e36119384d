import { IconEyeOff } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { Facts } from '../../../ui/facts.js';
import { useFormat } from '../../../ui/use-format.js';
import type { PersonFacts } from '../api/person.js';
import classes from './profile.module.css';

type Profile = NonNullable<PersonFacts['profile']>;

/** A relay's own words, and what one may ask of them. */
export function ProfileView({ profile }: { profile: Profile }) {
  const text = useText();
  const format = useFormat();
  const { help, topics, monthlyHours, pausedUntil, isPaused, visibility } = profile;
  return (
    <>
      {help && <p className={classes['help']}>{help}</p>}
      <Facts
        items={[
          {
            label: text('people.profile.topics'),
            value: topics.length > 0 && (
              <ul className={classes['topics']}>
                {topics.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            ),
          },
          {
            label: text('people.profile.load'),
            value:
              monthlyHours === null
                ? text('people.profile.noHours')
                : text('people.profile.hours', { hours: format.number(monthlyHours) }),
          },
          {
            label: text('people.badge.paused'),
            value:
              isPaused && pausedUntil
                ? text('people.profile.pausedUntil', { date: format.day(pausedUntil) })
                : null,
          },
        ].filter(({ value }) => value !== false)}
      />
      {visibility === 'coordinators' && (
        <p className={classes['quiet']}>
          <IconEyeOff size={16} stroke={1.6} aria-hidden /> {text('people.profile.coordinatorsOnly')}
        </p>
      )}
    </>
  );
}
