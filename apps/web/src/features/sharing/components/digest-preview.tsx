import { useQuery } from 'urql';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { DigestPreviewQuery } from '../api/digests.js';
import classes from './sharing.module.css';

/** The next one as it would go out now, in the language of its reader. */
export function DigestPreview({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({
    ...{ query: DigestPreviewQuery, variables: { id }, requestPolicy: 'network-only' },
  });
  const preview = data?.digestPreview;
  if (error && !preview) return <ErrorState error={error} onRetry={() => again()} />;
  if (!preview) return <LoadingState shape="rows" count={2} />;
  return (
    <div className={classes['preview']}>
      <p className={classes['name']}>{preview.subject}</p>
      {preview.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {preview.parts.map(({ title, lines }) => (
        <section key={title}>
          <h4>{title}</h4>
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
