import { IconLock } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { graphql, type ResultOf } from '../../lib/graphql/graphql.js';
import classes from './tasks.module.css';

export const ThanksParts = graphql(`
  fragment ThanksParts on Thanks @_unmask {
    id
    sentence
    visibility
    from {
      id
      name
    }
    to {
      id
      name
    }
  }
`);

export type ThanksShown = ResultOf<typeof ThanksParts>;

/** A word of thanks, who said it, and who reads it when not everybody does. */
export function ThanksWord({ thanks, to = false }: { thanks: ThanksShown; to?: boolean }) {
  const text = useText();
  const { sentence, from, to: person, visibility } = thanks;
  return (
    <blockquote className={classes['word']}>
      {text('tasks.quote', { words: sentence })}
      <small>
        {to
          ? text('tasks.thanks.fromTo', { from: from.name, to: person.name })
          : text('tasks.thanks.from', { from: from.name })}
        {visibility === 'person' && (
          <>
            {' · '}
            <IconLock size={12} stroke={1.8} aria-hidden /> {text('tasks.thanks.private')}
          </>
        )}
      </small>
    </blockquote>
  );
}
