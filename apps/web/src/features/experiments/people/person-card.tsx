import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useFormat } from '../../../ui/use-format.js';
import { PersonToInvite, type PersonAsked } from './api/person-to-invite.js';
import classes from './people.module.css';

type Load = NonNullable<PersonAsked['load']>;
type Solicitations = NonNullable<PersonAsked['solicitations']>;

function useLoadSentence() {
  const text = useText();
  const format = useFormat();
  return ({ accepted, asked, cap, room, pausedUntil }: Load): string => {
    const total = accepted + asked;
    if (pausedUntil) return text('participations.load.paused', { date: format.day(pausedUntil) });
    if (cap === null || room === null) {
      return text('participations.load.free', { total, hours: format.number(total) });
    }
    const limits = { cap: format.number(cap), room: format.number(room), total: format.number(total) };
    return text(room > 0 ? 'participations.load.room' : 'participations.load.full', limits);
  };
}

function Asked({ solicitations }: { solicitations: Solicitations }) {
  const text = useText();
  const format = useFormat();
  const { timesLately: count, isOften, asked } = solicitations;
  return (
    <>
      <p className={classes[isOften ? 'warns' : 'quiet']}>
        {text(isOften ? 'participations.load.askedOften' : 'participations.load.askedLately', { count })}
      </p>
      {asked.length > 0 && (
        <details className={classes['history']}>
          <summary>{text('participations.load.history')}</summary>
          <ul>
            {asked.map(({ role, askedAt, answer, experiment }) => (
              <li key={askedAt}>
                {experiment
                  ? `EXP-${experiment.number} ${experiment.title}`
                  : text('participations.load.draft')}
                {' · '}
                {text(`words.participationRole.${role}`)}
                {' · '}
                {format.day(askedAt.slice(0, 10))}
                {' · '}
                {text(`participations.load.answer.${answer ?? 'none'}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Before asking: what the person says of themselves, how full their month is, how often they were asked. */
export function PersonCard({ personId }: { personId: string }) {
  const text = useText();
  const sentence = useLoadSentence();
  const format = useFormat();
  const [{ data }] = useQuery({ query: PersonToInvite, variables: { id: personId } });
  const person = data?.node?.__typename === 'Person' ? data.node : null;
  if (!person) return <LoadingState shape="rows" count={1} />;
  const { profile, load, solicitations } = person;
  const isFull = load !== null && (load.pausedUntil !== null || load.room === 0);
  return (
    <div className={classes['card']} role="status">
      {profile?.help && <p>{text('participations.quote', { message: profile.help })}</p>}
      {profile && profile.topics.length > 0 && (
        <p className={classes['quiet']}>
          {text('participations.load.topics', {
            topics: format.list(profile.topics.map(({ name }) => name)),
          })}
        </p>
      )}
      {load && <p className={classes[isFull ? 'warns' : 'quiet']}>{sentence(load)}</p>}
      {solicitations && <Asked solicitations={solicitations} />}
    </div>
  );
}
