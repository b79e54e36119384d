import { CALENDAR_SCOPES, type CalendarScope } from '@levain/domain/roadmap/roadmap.js';
import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { OnceLink } from '../../../ui/once-link.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { CalendarLinkQuery, MakeCalendarLink, RemoveCalendarLink } from '../api/roadmap.js';
import classes from './roadmap.module.css';

const PROGRAMS = ['google', 'outlook', 'apple'] as const;

function HowTo() {
  const text = useText();
  return (
    <>
      <p>{text('roadmap.calendar.how')}</p>
      <ul>
        {PROGRAMS.map((program) => (
          <li key={program}>{text(`roadmap.calendar.in.${program}`)}</li>
        ))}
      </ul>
    </>
  );
}

function NewLink({ isThere, onMade }: { isThere: boolean; onMade: (url: string) => void }) {
  const text = useText();
  const make = useAct(MakeCalendarLink);
  const [scope, setScope] = useState<CalendarScope>('mine');
  const submit = async () => {
    const done = await make.run({ input: { scope } });
    if (done.ok) onMade(done.value.url);
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Radio.Group
        label={text('roadmap.calendar.scope')}
        value={scope}
        onChange={(value) => setScope(CALENDAR_SCOPES.find((each) => each === value) ?? 'mine')}
      >
        <Group gap="md" mt={4}>
          {CALENDAR_SCOPES.map((each) => (
            <Radio key={each} value={each} label={text(`roadmap.calendar.of.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <RefusalSummary act={make} />
      <Button variant={isThere ? 'default' : 'filled'} loading={make.running} onClick={() => void submit()}>
        {text(isThere ? 'roadmap.calendar.renew' : 'roadmap.calendar.make')}
      </Button>
    </Stack>
  );
}

function RemoveLink() {
  const text = useText();
  const announce = useAnnounce();
  const remove = useAct(RemoveCalendarLink);
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    const done = await remove.run({});
    setAsking(false);
    if (done.ok) announce(text('roadmap.calendar.removed'));
  };
  return (
    <>
      <Button variant="subtle" color="brick" onClick={() => setAsking(true)}>
        {text('roadmap.calendar.remove')}
      </Button>
      <RefusalSummary act={remove} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        title={text('roadmap.calendar.removeTitle')}
        confirmLabel={text('roadmap.calendar.remove')}
        running={remove.running}
        stops
      >
        {text('roadmap.calendar.removeWhy')}
      </ConfirmDialog>
    </>
  );
}

/** The link by which one's own calendar follows these dates. Its address is shown once. */
export function CalendarPanel() {
  const text = useText();
  const format = useFormat();
  const [{ data }] = useQuery({ query: CalendarLinkQuery });
  const [url, setUrl] = useState<string | null>(null);
  const link = data?.calendarLink ?? null;
  return (
    <Panel title={text('roadmap.calendar.title')}>
      <div className={classes['link']}>
        <p>{text('roadmap.calendar.why')}</p>
        {url ? (
          <>
            <OnceLink
              url={url}
              label={text('roadmap.calendar.address')}
              why={text('roadmap.calendar.once')}
              onClose={() => setUrl(null)}
            />
            <HowTo />
          </>
        ) : (
          <>
            {link && (
              <p>
                {text('roadmap.calendar.there', {
                  scope: text(`roadmap.calendar.of.${link.scope}`),
                  day: format.day(link.madeAt.slice(0, 10)),
                })}
              </p>
            )}
            <NewLink isThere={link !== null} onMade={setUrl} />
            {link && <RemoveLink />}
          </>
        )}
      </div>
    </Panel>
  );
}
