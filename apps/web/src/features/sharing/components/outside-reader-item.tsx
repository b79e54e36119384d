import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeReader, type OutsideReaderShown } from '../api/outside-readers.js';
import classes from './sharing.module.css';

interface PartProps {
  readonly reader: OutsideReaderShown;
  readonly name: string;
}

/** Ends it at once, after saying what that does. */
function Revoke({ reader, name }: PartProps) {
  const text = useText();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const revoke = useAct(RevokeReader);
  const confirm = async () => {
    const done = await revoke.run({ input: { id: reader.id, version: reader.version } });
    setAsking(false);
    if (done.ok) announce(text('sharing.readers.revokedNow', { name }));
  };
  return (
    <>
      <Group gap="xs" className={classes['act']}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={text('sharing.readers.revokeOf', { name })}
          onClick={() => setAsking(true)}
        >
          {text('sharing.readers.revoke')}
        </Button>
      </Group>
      <RefusalSummary act={revoke} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        title={text('sharing.readers.revokeAsk')}
        confirmLabel={text('sharing.readers.revoke')}
        running={revoke.running}
        stops
      >
        {text('sharing.readers.revokeWhy', { name })}
      </ConfirmDialog>
    </>
  );
}

/** When it stands as it does. */
function Standing({ reader }: { reader: OutsideReaderShown }) {
  const text = useText();
  const format = useFormat();
  const day = (instant: string | null) => (instant ? format.day(instant.slice(0, 10)) : '');
  const { state, expiresAt, confirmedAt, endedAt, lastSentAt, nextAt, invitedBy, invitedAt } = reader;
  const since = { invited: expiresAt, expired: expiresAt, reading: confirmedAt }[state as string] ?? endedAt;
  return (
    <>
      <p className={classes['state']}>{text(`sharing.readers.state.${state}`, { day: day(since) })}</p>
      <p className={classes['where']}>
        {text('sharing.readers.invitedBy', { name: invitedBy.name, day: day(invitedAt) })}
      </p>
      {confirmedAt && (
        <p className={classes['where']}>
          {text(lastSentAt ? 'sharing.readers.lastSent' : 'sharing.readers.neverSent', {
            day: day(lastSentAt),
          })}
        </p>
      )}
      {nextAt && <p className={classes['where']}>{text('sharing.readers.next', { day: day(nextAt) })}</p>}
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
    <li className={classes['line']} data-over={!isOpen || undefined}>
      <div className={classes['said']}>
        <h3 className={classes['name']}>{name}</h3>
        <p className={classes['where']}>
          {scope(reader.scope)} · {text(`sharing.rhythm.${reader.rhythm}`)} ·{' '}
          {text(`sharing.level.${reader.level}`)} · {text(`sharing.locale.${reader.locale}`)}
        </p>
        <p className={classes['where']}>
          {fields.length > 0
            ? text('sharing.links.with', { fields: fields.join(', ') })
            : text('sharing.links.bare')}
        </p>
        {reader.word && <blockquote className={classes['word']}>{reader.word}</blockquote>}
      </div>
      <div className={classes['facts']}>
        <Standing reader={reader} />
        {mayRevoke && <Revoke reader={reader} name={name} />}
      </div>
    </li>
  );
}
