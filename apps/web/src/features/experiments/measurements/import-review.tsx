import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { COLUMN_ROLES } from '@levain/domain/measurements/column-words.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { BadRows, useBadRowsFile } from './bad-rows.js';
import type { ImportPreview } from './import-client.js';
import { ImportSample } from './import-sample.js';
import { ImportSettings } from './import-settings.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

interface ImportReviewProps {
  readonly work: ImportWork;
  readonly preview: ImportPreview;
  readonly plan: Plan;
}

/** What no column says yet: chosen above, not in the file. */
function MissingColumns({ missing }: { missing: readonly Refusal[] }) {
  const text = useText();
  const { say } = useRefusals(missing);
  if (missing.length === 0) return null;
  const word = (found: Refusal) => {
    const role = COLUMN_ROLES.find((each) => each === found.parameters?.['column']);
    if (found.code !== 'COLUMN_MISSING' || !role) return say(found);
    return text('measurements.import.columnMissing', { column: text(`measurements.role.${role}`) });
  };
  return (
    <div role="status" className={classes['why'] ?? ''}>
      {missing.map((found, index) => (
        <p key={index} className={classes['words']}>
          {word(found)}
        </p>
      ))}
    </div>
  );
}

/** What the file would give: columns to correct, bad rows with their reasons, then good rows, or nothing. */
export function ImportReview({ work, preview, plan }: ImportReviewProps) {
  const text = useText();
  const intl = useIntl();
  const download = useBadRowsFile(preview);
  const { rowsRead, rowsGood, rowsBad, refusals: missing } = preview;
  const busy = work.busy === 'import';
  const fixed = work.corrections.size;
  return (
    <>
      <p className={classes['counts']}>
        {text('measurements.import.counts', {
          name: preview.fileName,
          read: rowsRead,
          good: rowsGood,
          bad: rowsBad,
        })}
      </p>
      {preview.remembered && (
        <p className={classes['said']}>
          {text('measurements.import.remembered', {
            name: preview.remembered.fileName,
            date: intl.formatDate(preview.remembered.importedAt, { dateStyle: 'medium' }),
          })}
        </p>
      )}
      <ImportSettings work={work} preview={preview} />
      <ImportSample work={work} preview={preview} plan={plan} />
      <MissingColumns missing={missing} />
      {rowsBad > 0 && <BadRows preview={preview} corrections={work.corrections} onCorrect={work.correct} />}
      <Group justify="space-between" gap="xs">
        {rowsBad > 0 ? (
          <Button variant="subtle" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
            {text('measurements.import.downloadBad')}
          </Button>
        ) : (
          <span />
        )}
        <Group gap="xs">
          <Button variant="default" onClick={work.forget} disabled={busy}>
            {text('ui.cancel')}
          </Button>
          {fixed > 0 && (
            <Button
              loading={busy}
              disabled={work.busy === 'preview'}
              onClick={() =>
                void work.repair(
                  text('measurements.import.correctedFileName', {
                    name: preview.fileName.replace(/\.\w+$/, ''),
                  }),
                )
              }
            >
              {text('measurements.import.repair', { good: rowsGood, fixed })}
            </Button>
          )}
          <Button
            variant={fixed > 0 ? 'default' : 'filled'}
            loading={busy}
            disabled={rowsGood === 0 || work.busy === 'preview'}
            onClick={() => void work.take(rowsBad > 0 ? 'goodRows' : 'allOrNothing')}
          >
            {text(rowsBad > 0 ? 'measurements.import.takeGood' : 'measurements.import.takeAll', {
              count: rowsGood,
            })}
          </Button>
        </Group>
      </Group>
    </>
  );
}
