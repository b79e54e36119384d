import { lazy, Suspense } from 'react';
import { LoadingState } from '../../../ui/loading-state.js';
import classes from './home.module.css';

/** What answering takes comes when there is something to answer. */
const AskById = lazy(async () => ({ default: (await import('../../../ui/asks/ask-by-id.js')).AskById }));

/** A decision that waits for the reader, answered on the spot. */
export function AskTask({ id }: { id: string }) {
  return (
    <li className={classes['invitation']}>
      <Suspense fallback={<LoadingState shape="rows" count={2} />}>
        <AskById id={id} />
      </Suspense>
    </li>
  );
}
