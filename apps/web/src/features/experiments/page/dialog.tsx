import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { FocusBack } from '../../../ui/focus-back.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: string;
  readonly children: ReactNode;
}

/** A dialog that is there while it is open: what was typed in it goes with it only when it closes. */
export function Dialog({ title, onClose, size = 'lg', children }: DialogProps) {
  const text = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      {children}
    </Modal>
  );
}
