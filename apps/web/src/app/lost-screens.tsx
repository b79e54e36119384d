import type { ErrorComponentProps } from '@tanstack/react-router';
import { NotFoundScreen } from './not-found-screen.js';
import { ScreenError } from './screen-error.js';
import classes from './root-layout.module.css';

/** Outside of every frame: an address that is no screen, for whoever asks. */
export function LostScreen() {
  return (
    <main id="main" tabIndex={-1} className={classes['lost']}>
      <NotFoundScreen />
    </main>
  );
}

/** Outside of every frame: the frame itself could not be drawn. */
export function LostScreenError(props: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1} className={classes['lost']}>
      <ScreenError {...props} />
    </main>
  );
}
