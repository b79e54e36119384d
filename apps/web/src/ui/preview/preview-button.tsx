import { ActionIcon } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/use-text.js';

const PreviewDrawer = lazy(async () => ({ default: (await import('./preview-drawer.js')).PreviewDrawer }));

/** Opens an experiment beside the list, without leaving it. */
export function PreviewButton({ number }: { number: number }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={text('ui.preview.button', { number })}
        onClick={() => setOpen(true)}
      >
        <IconEye size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      {open && (
        <Suspense>
          <PreviewDrawer number={number} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
