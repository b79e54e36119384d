import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../../test-support/render-screen.js';
import { ConfirmDialog } from './confirm-dialog.js';

/** One dialog that is there while it is open, opened by a button that may go with it. */
function Opener({ goes }: { goes: boolean }) {
  const [asking, setAsking] = useState(false);
  const [gone, setGone] = useState(false);
  const close = () => {
    setAsking(false);
    setGone(goes);
  };
  return (
    <>
      {!gone && <button onClick={() => setAsking(true)}>Ouvrir</button>}
      {asking && (
        <ConfirmDialog opened title="Sûr ?" confirmLabel="Oui" onConfirm={close} onClose={close}>
          Rien.
        </ConfirmDialog>
      )}
    </>
  );
}

test.each([
  ['where it was', false, () => screen.getByRole('button', { name: 'Ouvrir' })],
  ['in the content, where its place went', true, () => screen.getByRole('main')],
])('a dialog that goes leaves the focus %s', async (_, goes, place) => {
  const { user } = await renderScreen(<Opener goes={goes} />);
  screen.getByRole('main').tabIndex = -1;
  await user.click(screen.getByRole('button', { name: 'Ouvrir' }));
  const yes = await screen.findByRole('button', { name: 'Oui' });
  yes.focus();
  await user.click(yes);
  await waitFor(() => expect(place()).toHaveFocus());
});
