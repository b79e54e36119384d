import { Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAnnounce } from '../../../ui/announcer.js';
import type { OwnSettings } from '../api/beside.js';
import { MuteMail, UnmuteMail } from '../api/own-acts.js';
import classes from './my-part.module.css';

type Mail = OwnSettings['myMail'];

/** What one is written to about: each kind on or off, at once. */
export function MailChoices({ mail }: { mail: Mail }) {
  const text = useText();
  const announce = useAnnounce();
  const client = useClient();
  const [muted, setMuted] = useState<readonly string[]>(mail.muted);
  const [failed, setFailed] = useState(false);
  const change = async (category: Mail['categories'][number], isOn: boolean) => {
    const answer = isOn
      ? (await client.mutation(UnmuteMail, { category }).toPromise()).data?.unmuteMail
      : (await client.mutation(MuteMail, { category }).toPromise()).data?.muteMail;
    setFailed(!answer);
    if (!answer) return;
    setMuted(answer.muted);
    announce(text('my-part.mail.saved'));
  };
  return (
    <section>
      <h3>{text('my-part.mail')}</h3>
      <p className={classes['quiet']}>{text('my-part.mail.why', { address: mail.address })}</p>
      <Stack gap={10}>
        {mail.categories.map((category) => (
          <Switch
            key={category}
            label={text(`my-part.mail.${category}`)}
            checked={!muted.includes(category)}
            onChange={(event) => void change(category, event.currentTarget.checked)}
          />
        ))}
      </Stack>
      {failed && <p role="alert">{text('my-part.failed')}</p>}
    </section>
  );
}
