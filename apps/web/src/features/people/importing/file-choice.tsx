import { Button, Collapse, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { IconClipboard, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ImportWork } from './use-directory-import.js';
import classes from './importing.module.css';

function Paste({ work }: { work: ImportWork }) {
  const text = useText();
  const [pasted, setPasted] = useState('');
  const look = () => {
    const file = new File([pasted], text('people.importing.pasteName'), { type: 'text/csv' });
    void work.look(file, work.asked);
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={text('people.importing.paste')}
        description={text('people.importing.pasteHint')}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={12}
      />
      <Group>
        <Button disabled={!pasted.trim()} loading={work.busy === 'look'} onClick={look}>
          {text('people.importing.pasteLook')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A file dropped or chosen, or rows pasted from a spreadsheet. */
export function FileChoice({ work }: { work: ImportWork }) {
  const text = useText();
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void work.look(file, work.asked);
  };
  return (
    <>
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
        <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden />
        <p className={classes['words']}>{text('people.importing.drop')}</p>
        <Group gap="xs">
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(file) => file && void work.look(file, work.asked)}
          >
            {(props) => (
              <Button
                {...props}
                leftSection={<IconUpload size={16} aria-hidden />}
                loading={work.busy === 'look'}
              >
                {text('people.importing.choose')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconClipboard size={16} aria-hidden />}
            aria-expanded={pasting}
            onClick={() => setPasting((open) => !open)}
          >
            {text('people.importing.paste')}
          </Button>
        </Group>
      </div>
      <Collapse expanded={pasting}>{pasting && <Paste work={work} />}</Collapse>
    </>
  );
}
