import { Button, FileButton, Group, Progress } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useState, type DragEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { UndoImport } from './api/measurement-acts.js';
import { ImportReview } from './import-review.js';
import { useImport, type ImportWork } from './use-import.js';
import classes from './import.module.css';

function DropZone({ work }: { work: ImportWork }) {
  const text = useText();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void work.look(file);
  };
  return (
    <div
      className={classes['zone']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
      <p className={classes['words']}>{text('measurements.import.drop')}</p>
      <FileButton
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={(file) => file && void work.look(file)}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            loading={work.busy === 'preview'}
          >
            {text('measurements.import.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

function Done({ work }: { work: ImportWork }) {
  const text = useText();
  const undo = useAct(UndoImport);
  if (!work.done) return null;
  const { id, rowsImported, rowsRefused } = work.done;
  const run = async () => {
    const undone = await undo.run({ input: { id } });
    if (undone.ok) work.forget();
  };
  return (
    <div className={classes['done']} role="status">
      <p className={classes['words']}>
        {text('measurements.import.done', { imported: rowsImported, refused: rowsRefused })}
      </p>
      {/* While its bad rows are read again, the list of files below undoes it. */}
      {!work.preview && (
        <Group gap="xs">
          <Button variant="default" size="compact-md" loading={undo.running} onClick={() => void run()}>
            {text('measurements.import.undo')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={work.forget}>
            {text('measurements.import.another')}
          </Button>
        </Group>
      )}
      <Trouble refusals={undo.refusals} fault={undo.fault} />
    </div>
  );
}

/** A CSV file: looked at first, corrected, then taken in; the whole can be undone. */
export function FileImport({ plan }: { plan: Plan }) {
  const experiment = useExperiment();
  const text = useText();
  const work = useImport(experiment);
  return (
    <Panel title={text('measurements.import.title')}>
      {!work.preview && !work.done && <DropZone work={work} />}
      {work.busy && (
        <div>
          <p className={classes['words']} role="status">
            {text(work.busy === 'preview' ? 'measurements.import.looking' : 'measurements.import.importing')}
          </p>
          <Progress
            value={Math.round(work.progress * 100)}
            aria-label={text('measurements.import.progress')}
          />
        </div>
      )}
      {work.preview && <ImportReview work={work} preview={work.preview} plan={plan} />}
      <Trouble refusals={work.refusals} fault={work.fault} />
      <Done work={work} />
    </Panel>
  );
}
