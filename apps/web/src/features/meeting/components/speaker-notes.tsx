import { useText } from '../../../i18n/use-text.js';
import type { Note } from '../slide-of.js';
import classes from './meeting.module.css';

/** What the sentences are made of, for whoever speaks. */
export function SpeakerNotes({ notes }: { notes: readonly Note[] }) {
  const text = useText();
  return (
    // What overflows scrolls with the arrows of a keyboard too.
    <section className={classes['notes']} aria-label={text('meeting.notes')} tabIndex={0}>
      <h2 className={classes['notesTitle']}>{text('meeting.notes')}</h2>
      {notes.length === 0 && <p className={classes['quiet']}>{text('meeting.noNotes')}</p>}
      <ul>
        {notes.map(({ key, name, words }) => (
          <li key={key}>
            <b>{name}</b> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
