import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/use-text.js';
import type { MetricChoice } from '../plan/plan-form.js';

/** The library and its words arrive when somebody opens it. */
const Library = lazy(async () => {
  const [{ LibraryDialog }] = await Promise.all([
    import('./library-dialog.js'),
    catalogues.load(['indicators']),
  ]);
  return { default: LibraryDialog };
});

/** Chooses a metric among those that others already know how to collect. */
export function LibraryButton({ onChosen }: { onChosen: (metric: MetricChoice) => void }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        size="compact-md"
        variant="light"
        leftSection={<IconBooks size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text('plan.chooseFromLibrary')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Library
            onClose={() => setOpen(false)}
            onChosen={(metric) => {
              setOpen(false);
              onChosen(metric);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
