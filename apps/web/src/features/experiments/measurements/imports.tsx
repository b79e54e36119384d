import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Panel } from '../../../ui/panel.js';
import { Trouble } from '../trouble.js';
import { UndoImport } from './api/measurement-acts.js';
import type { ImportView } from './api/measurements-list.js';
import classes from './readings-table.module.css';

function ImportLine({ item, mayUndo }: { item: ImportView; mayUndo: boolean }) {
  const text = useText();
  const intl = useIntl();
  const undo = useAct(UndoImport);
  const [asking, setAsking] = useState(false);
  const run = async () => {
    await undo.run({ input: { id: item.id } });
    setAsking(false);
  };
  return (
    <li className={classes['import']}>
      <span>
        {text('measurements.importLine', {
          name: item.fileName,
          rows: item.rowsImported,
          refused: item.rowsRefused,
          by: item.recordedBy.name,
          date: intl.formatDate(item.recordedAt, { dateStyle: 'medium' }),
        })}
      </span>
      {item.undoneAt ? (
        <span>
          {text('measurements.importUndone', {
            date: intl.formatDate(item.undoneAt, { dateStyle: 'medium' }),
          })}
        </span>
      ) : (
        mayUndo && (
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {text('measurements.import.undo')}
          </Button>
        )
      )}
      <Trouble refusals={undo.refusals} fault={undo.fault} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        title={text('measurements.import.undo')}
        confirmLabel={text('measurements.import.undoConfirm', { count: item.rowsImported })}
        running={undo.running}
        stops
      >
        {text('measurements.import.undoWhat', { name: item.fileName })}
      </ConfirmDialog>
    </li>
  );
}

/** The files that came in, each undone as a whole if it was the wrong one. */
export function Imports({ imports, mayUndo }: { imports: readonly ImportView[]; mayUndo: boolean }) {
  const text = useText();
  if (imports.length === 0) return null;
  return (
    <Panel title={text('measurements.imports')}>
      <ul className={classes['imports']}>
        {imports.map((item) => (
          <ImportLine key={item.id} item={item} mayUndo={mayUndo} />
        ))}
      </ul>
    </Panel>
  );
}
