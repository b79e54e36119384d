import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { BadRows } from './bad-rows.js';
import { Changes } from './changes.js';
import { ColumnChoices, Reading } from './columns.js';
import type { Preview } from './import-client.js';
import type { ImportWork } from './use-directory-import.js';
import classes from './importing.module.css';

interface ReviewProps {
  readonly work: ImportWork;
  readonly preview: Preview;
}

function Choices({ work }: { work: ImportWork }) {
  const text = useText();
  const { isComplete, createDepartments, dropUnknownManagers } = work.asked;
  return (
    <Stack gap="xs">
      <Checkbox
        label={text('people.importing.complete')}
        description={text('people.importing.completeHint')}
        checked={isComplete}
        onChange={(event) => void work.change({ isComplete: event.currentTarget.checked })}
      />
      <Checkbox
        label={text('people.importing.departments')}
        checked={createDepartments}
        onChange={(event) => void work.change({ createDepartments: event.currentTarget.checked })}
      />
      <Checkbox
        label={text('people.importing.managers')}
        checked={dropUnknownManagers}
        onChange={(event) => void work.change({ dropUnknownManagers: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function Missing({ preview: { refusals } }: { preview: Preview }) {
  const text = useText();
  const columns = refusals.map(({ parameters }) => parameters?.['column']);
  return (
    <div role="status" className={classes['why']}>
      {columns.includes('email') && (
        <p className={classes['words']}>{text('people.importing.missing.email')}</p>
      )}
      {columns.includes('name') && (
        <p className={classes['words']}>{text('people.importing.missing.name')}</p>
      )}
    </div>
  );
}

/** Columns, then what is wrong, then what will change, then one button. Nothing is saved before it. */
export function ImportReview({ work, preview }: ReviewProps) {
  const text = useText();
  const { counts, rowsBad, refusals, rowsRead, fileName } = preview;
  const changing = counts.added + counts.updated + counts.back + counts.left;
  const isReadable = refusals.length === 0;
  return (
    <>
      <Panel
        title={text('people.importing.columns')}
        sentence={text('people.importing.rows', { count: rowsRead, name: fileName })}
      >
        <ColumnChoices work={work} preview={preview} />
        {!isReadable && <Missing preview={preview} />}
        <Choices work={work} />
        <Reading work={work} preview={preview} />
      </Panel>
      {rowsBad > 0 && (
        <Panel title={text('people.importing.bad', { count: rowsBad })}>
          <BadRows work={work} preview={preview} />
        </Panel>
      )}
      {isReadable && (
        <Panel title={text('people.importing.will')}>
          <Changes preview={preview} />
          <RefusalSummary act={work} />
          <Group gap="sm">
            <Button
              loading={work.busy === 'take'}
              disabled={rowsBad > 0 || changing === 0 || work.busy === 'look'}
              onClick={() => void work.take()}
            >
              {text('people.importing.take', { count: changing })}
            </Button>
            <Button variant="default" onClick={work.forget}>
              {text('ui.cancel')}
            </Button>
          </Group>
        </Panel>
      )}
    </>
  );
}
