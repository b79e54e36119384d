import { Button, Group } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { RefusalSummary } from '../../ui/refusal-text.js';
import { useCounts } from './importing/changes.js';
import { FileChoice } from './importing/file-choice.js';
import { ImportHistory } from './importing/import-history.js';
import { ImportReview } from './importing/import-review.js';
import classes from './importing/importing.module.css';
import type { Counts } from './importing/import-client.js';
import { useDirectoryImport, type ImportWork } from './importing/use-directory-import.js';

/** Who did not change was said before. */
const countsOf = ({ added, updated, back, left }: Counts) => ({ added, updated, back, left });

function Done({ work }: { work: ImportWork }) {
  const text = useText();
  const say = useCounts();
  if (!work.done) return null;
  return (
    <Panel>
      <div className={classes['done']} role="status">
        <p className={classes['sentence']}>
          {text('people.importing.done', { what: say(countsOf(work.done)) })}
        </p>
        <Group gap="xs">
          <LinkButton to="/people">{text('people.importing.toDirectory')}</LinkButton>
          <Button variant="default" onClick={work.forget}>
            {text('people.importing.another')}
          </Button>
        </Group>
      </div>
    </Panel>
  );
}

function Importing() {
  const text = useText();
  const work = useDirectoryImport();
  return (
    <>
      {!work.preview && !work.done && (
        <Panel>
          <FileChoice work={work} />
          <RefusalSummary act={work} />
        </Panel>
      )}
      {work.busy && (
        <p className={classes['quiet']} role="status">
          {text(work.busy === 'look' ? 'people.importing.looking' : 'people.importing.taking')}
        </p>
      )}
      {work.preview && <ImportReview work={work} preview={work.preview} />}
      <Done work={work} />
      <ImportHistory onUndone={work.forget} />
    </>
  );
}

/** The directory as a file: seen first, corrected, then taken in as a whole; and taken back as a whole. */
export function ImportPage() {
  const text = useText();
  const mayManage = useMay('managePeople');
  return (
    <Page
      title={text('people.importing.title')}
      lead={text('people.importing.lead')}
      above={<TextLink to="/people">{text('people.section.directory')}</TextLink>}
    >
      {mayManage ? (
        <Importing />
      ) : (
        <EmptyState
          icon={IconFileImport}
          title={text('people.importing.notAllowed')}
          why={text('people.importing.notAllowedWhy')}
          action={
            <LinkButton to="/people" variant="default">
              {text('people.importing.toDirectory')}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}
