import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { MarkPersonBack, MarkPersonLeft, SendPrivacyLink } from '../api/person-acts.js';
import type { PersonFacts } from '../api/person.js';
import { PersonDialog } from '../components/person-dialog.js';
import { ForgetDialog } from './forget-dialog.js';
import classes from '../profile/profile.module.css';

/** What a coordinator does with somebody's entry. */
export function ManageMenu({ person }: { person: PersonFacts }) {
  const text = useText();
  const announce = useAnnounce();
  const left = useAct(MarkPersonLeft);
  const back = useAct(MarkPersonBack);
  const link = useKeyedAct(SendPrivacyLink);
  const [open, setOpen] = useState<'correct' | 'forget' | null>(null);
  const [sent, setSent] = useState(false);
  const input = { id: person.id, version: person.version };
  const send = async () => {
    const done = await link.run({ personId: person.id });
    setSent(done.ok);
    if (done.ok) announce(text('people.act.privacySent', { name: person.name }));
  };
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} stroke={1.6} aria-hidden />}>
            {text('people.act.menu', { name: person.name })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('correct')}>{text('people.correct')}</Menu.Item>
          {person.leftAt ? (
            <Menu.Item onClick={() => void back.run({ input })}>{text('people.act.back')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => void left.run({ input })}>{text('people.act.left')}</Menu.Item>
          )}
          {!person.leftAt && <Menu.Item onClick={() => void send()}>{text('people.act.privacy')}</Menu.Item>}
          <Menu.Item onClick={() => setOpen('forget')}>{text('people.act.forget')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {sent && <p className={classes['quiet']}>{text('people.act.privacySent', { name: person.name })}</p>}
      {[left, back, link].map((act, index) => (
        <RefusalSummary key={index} act={act} />
      ))}
      {open === 'correct' && <PersonDialog personId={person.id} onClose={() => setOpen(null)} />}
      {open === 'forget' && <ForgetDialog person={person} onClose={() => setOpen(null)} />}
    </>
  );
}
