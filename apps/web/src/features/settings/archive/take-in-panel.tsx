import { Button, FileButton, Progress, Stack } from '@mantine/core';
import type { Refusal } from '@levain/domain/refusal.js';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { sendArchive, type Contents, type Counts } from './archive-client.js';
import { CountList } from './count-list.js';

interface State {
  /** Which share was sent; null: nothing is under way. */
  readonly share: number | null;
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
  readonly counts: Counts | null;
}

const NOTHING: State = { share: null, refusals: [], fault: undefined, counts: null };

/** An archive comes in where nothing is yet; elsewhere this says so, and what to do. */
export function TakeInPanel({ contents }: { contents: Contents }) {
  const text = useText();
  const announce = useAnnounce();
  const [state, setState] = useState(NOTHING);
  const take = async (file: File | null) => {
    if (!file) return;
    setState({ ...NOTHING, share: 0 });
    const taken = await sendArchive(file, (share) => setState({ ...NOTHING, share }));
    if (taken.ok) announce(text('archive.taken'));
    setState(taken.ok ? { ...NOTHING, counts: taken.counts } : { ...NOTHING, ...taken });
  };
  if (state.counts) return <Taken counts={state.counts} />;
  return (
    <Panel
      title={text('archive.takeIn')}
      sentence={text(contents.isEmpty ? 'archive.takeInSentence' : 'archive.notEmpty')}
    >
      {contents.isEmpty ? (
        <Stack gap="md">
          <p style={{ margin: 0, maxWidth: '65ch' }}>
            {text('archive.takeInWhat', { max: contents.maxMegabytes })}
          </p>
          <RefusalSummary act={state} title={text('archive.refused')} />
          {state.share === null ? (
            <FileButton accept=".zip,application/zip" onChange={(file) => void take(file)}>
              {(props) => (
                <Button
                  {...props}
                  leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />}
                  style={{ alignSelf: 'start' }}
                >
                  {text('archive.choose')}
                </Button>
              )}
            </FileButton>
          ) : (
            <Sending share={state.share} />
          )}
        </Stack>
      ) : (
        <p style={{ margin: 0, maxWidth: '65ch' }}>{text('archive.notEmptyNext')}</p>
      )}
    </Panel>
  );
}

function Sending({ share }: { share: number }) {
  const text = useText();
  const said = text(share < 1 ? 'archive.sending' : 'archive.checking');
  return (
    <div>
      <p style={{ margin: '0 0 8px' }}>{said}</p>
      <Progress value={share * 100} animated={share >= 1} aria-label={said} />
    </div>
  );
}

/** Loaded anew: what every screen kept of the empty workspace is over. */
function Taken({ counts }: { counts: Counts }) {
  const text = useText();
  return (
    <Panel title={text('archive.taken')} sentence={text('archive.takenSentence')}>
      <Stack gap="md">
        <CountList counts={counts} />
        <Button component="a" href="/experiments" style={{ alignSelf: 'start' }}>
          {text('archive.open')}
        </Button>
        <p style={{ margin: 0 }}>
          <a href="/settings?tab=members">{text('archive.invite')}</a>
        </p>
      </Stack>
    </Panel>
  );
}
