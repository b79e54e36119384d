import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Contents } from './archive-client.js';
import { CountList } from './count-list.js';

const STAYS = ['secrets', 'ballots', 'forecasts', 'private', 'mail'] as const;
const MEGABYTE = 1024 * 1024;

/** What an archive holds and what not, and the button that takes it away. */
export function LeavePanel({ contents }: { contents: Contents }) {
  const text = useText();
  const format = useFormat();
  const { counts, draftsLeftOut, last } = contents;
  return (
    <Panel title={text('archive.leave')} sentence={text('archive.leaveSentence')}>
      <Stack gap="md">
        <p style={{ margin: 0, maxWidth: '65ch' }}>{text('archive.leaveWhat')}</p>
        <CountList counts={counts} />
        <section>
          <h3 style={{ margin: 0 }}>{text('archive.stays')}</h3>
          <ul style={{ margin: '8px 0 0', paddingInlineStart: 20, maxWidth: '65ch' }}>
            {STAYS.map((name) => (
              <li key={name}>{text(`archive.stays.${name}`)}</li>
            ))}
            {draftsLeftOut > 0 && <li>{text('archive.stays.drafts', { count: draftsLeftOut })}</li>}
          </ul>
        </section>
        <Button
          component="a"
          href="/api/archive"
          download
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          style={{ alignSelf: 'start' }}
        >
          {text('archive.download')}
        </Button>
        <p style={{ margin: 0, color: 'var(--lv-ink-soft)' }}>
          {last
            ? text('archive.last', {
                when: format.instant(last.at),
                size: format.number(Math.max(0.1, Math.round((last.bytes / MEGABYTE) * 10) / 10)),
              })
            : text('archive.never')}
        </p>
      </Stack>
    </Panel>
  );
}
