import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { RoundPreviewQuery } from '../api/round-form.js';
import type { RoundFields } from './round-form.js';
import classes from './rounds.module.css';

/** How many people would be asked, and the words they would read. */
export function RoundPreview({ round }: { round: RoundFields }) {
  const text = useText();
  const [typed] = useDebouncedValue(JSON.stringify(round), 400);
  const asked = useMemo(() => JSON.parse(typed) as RoundFields, [typed]);
  const [{ data }] = useQuery({
    query: RoundPreviewQuery,
    variables: { round: asked },
    pause: asked.topics.length === 0 || !asked.startsOn || !asked.endsOn,
  });
  const preview = data?.roundPreview;
  if (!preview) return <p className={classes['soft']}>{text('nominations.preview.wait')}</p>;
  return (
    <figure style={{ margin: 0 }}>
      <figcaption aria-live="polite">
        <strong>{text('nominations.preview.asked', { count: preview.asked })}</strong>{' '}
        {preview.withoutAddress > 0 && text('nominations.preview.without', { count: preview.withoutAddress })}
      </figcaption>
      <blockquote className={classes['letter']} style={{ marginBlockStart: 8 }}>
        <span className={classes['subject']}>{preview.subject}</span>
        {preview.text}
      </blockquote>
    </figure>
  );
}
