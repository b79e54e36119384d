import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { GivenItem } from '../../../ui/given-list.js';
import { Revoke } from '../../../ui/revoke.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeReader, type OutsideReaderShown } from '../api/outside-readers.js';
import classes from './sharing.module.css';

function RevokeReading({ reader: { id, version }, name }: { reader: OutsideReaderShown; name: string }) {
  const text = useText();
  const act = useAct(RevokeReader);
  return (
    <Revoke
      act={act}
      revoke={() => act.run({ input: { id, version } })}
      label={text('sharing.readers.revoke')}
      labelOf={text('sharing.readers.revokeOf', { name })}
      question={text('sharing.readers.revokeAsk')}
      revoked={text('sharing.readers.revokedNow', { name })}
    >
      {text('sharing.readers.revokeWhy', { name })}
    </Revoke>
  );
}

/** An instant as its day; nothing where there is none. */
function useDay() {
  const format = useFormat();
  return (instant: string | null) => (instant ? format.day(instant.slice(0, 10)) : '');
}

/** How it stands, and since when. */
function useStanding({ state, expiresAt, confirmedAt, endedAt }: OutsideReaderShown): string {
  const text = useText();
  const day = useDay();
  const since = { invited: expiresAt, expired: expiresAt, reading: confirmedAt }[state as string] ?? endedAt;
  return text(`sharing.readers.state.${state}`, { day: day(since) });
}

function Letters({ reader }: { reader: OutsideReaderShown }) {
  const text = useText();
  const day = useDay();
  const { confirmedAt, lastSentAt, nextAt, invitedBy, invitedAt } = reader;
  return (
    <>
      <p>{text('sharing.readers.invitedBy', { name: invitedBy.name, day: day(invitedAt) })}</p>
      {confirmedAt && (
        <p>
          {text(lastSentAt ? 'sharing.readers.lastSent' : 'sharing.readers.neverSent', {
            day: day(lastSentAt),
          })}
        </p>
      )}
      {nextAt && <p>{text('sharing.readers.next', { day: day(nextAt) })}</p>}
    </>
  );
}

/** One address outside: what it is shown, who invited it, since when it reads. */
export function OutsideReaderItem({ reader }: { reader: OutsideReaderShown }) {
  const text = useText();
  const scope = useScopeWords();
  const isOpen = reader.state === 'reading' || reader.state === 'invited';
  const mayRevoke = useMay('shareOutside') && isOpen;
  const name = reader.address ?? text('sharing.readers.erased');
  const fields = reader.fields.map((field) => text(`sharing.field.${field}`));
  return (
    <GivenItem
      name={name}
      state={useStanding(reader)}
      isOver={!isOpen}
      facts={<Letters reader={reader} />}
      acts={mayRevoke && <RevokeReading reader={reader} name={name} />}
    >
      <p>
        {scope(reader.scope)} · {text(`sharing.rhythm.${reader.rhythm}`)} ·{' '}
        {text(`sharing.level.${reader.level}`)} · {text(`sharing.locale.${reader.locale}`)}
      </p>
      <p>
        {fields.length > 0
          ? text('sharing.links.with', { fields: fields.join(', ') })
          : text('sharing.links.bare')}
      </p>
      {reader.word && <blockquote className={classes['word']}>{reader.word}</blockquote>}
    </GivenItem>
  );
}
