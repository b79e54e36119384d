import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { DirectoryImportsQuery, UndoDirectoryImport, type ImportShown } from '../api/directory-imports.js';
import { useCounts } from './changes.js';
import classes from './importing.module.css';

function ImportLine({ item, onUndone }: { item: ImportShown; onUndone: () => void }) {
  const text = useText();
  const format = useFormat();
  const say = useCounts();
  const undo = useAct(UndoDirectoryImport);
  const [asking, setAsking] = useState(false);
  const run = async () => {
    if ((await undo.run({ input: { id: item.id } })).ok) onUndone();
    setAsking(false);
  };
  const { fileName: name, recordedBy, recordedAt, undoneAt, kept, gone: left, added, updated, back } = item;
  const day = (instant: string) => format.day(instant.slice(0, 10));
  return (
    <li className={classes['import']}>
      <span>
        {text('people.importing.line', {
          ...{ name, by: recordedBy.name, date: day(recordedAt) },
          what: say({ added, updated, back, left }),
        })}
        {undoneAt && (
          <span className={classes['quiet']}>
            {text('people.importing.undoneOn', { date: day(undoneAt) })}{' '}
            {text('people.importing.kept', { count: kept ?? 0 })}
          </span>
        )}
      </span>
      {!undoneAt && (
        <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
          {text('people.importing.undo')}
        </Button>
      )}
      <RefusalSummary act={undo} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        title={text('people.importing.undo')}
        confirmLabel={text('people.importing.undo')}
        running={undo.running}
        stops
      >
        {text('people.importing.undoWhat', { name })}
      </ConfirmDialog>
    </li>
  );
}

/** The files that came in, each taken back as a whole if it was the wrong one. */
export function ImportHistory({ onUndone }: { onUndone: () => void }) {
  const text = useText();
  const [{ data }] = useQuery({ query: DirectoryImportsQuery });
  const imports = data?.directoryImports ?? [];
  if (imports.length === 0) return null;
  return (
    <Panel title={text('people.importing.history')}>
      <ul className={classes['imports']}>
        {imports.map((item) => (
          <ImportLine key={item.id} item={item} onUndone={onUndone} />
        ))}
      </ul>
    </Panel>
  );
}
