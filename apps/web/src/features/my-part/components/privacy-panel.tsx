import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import type { OwnProfile, OwnSettings } from '../api/beside.js';
import type { MyPartData } from '../api/my-part.js';
import { MailChoices } from './mail-choices.js';
import classes from './my-part.module.css';

interface PrivacyPanelProps {
  readonly known: MyPartData['known'];
  readonly profile: OwnProfile | null;
  readonly mail: OwnSettings['myMail'] | undefined;
}

/** Who sees one as a relay, what is kept, what one is written to about, and the way out. */
export function PrivacyPanel({ known, profile, mail }: PrivacyPanelProps) {
  const text = useText();
  const seen = profile?.status === 'listed' ? profile.visibility : 'nobody';
  return (
    <Panel id="privacy" title={text('my-part.privacy')} sentence={text(`my-part.privacy.seen.${seen}`)}>
      <div className={classes['parts']}>
        <section>
          <h3>{text('my-part.known')}</h3>
          <ul className={classes['known']}>
            {known.map(({ kind, count }) => (
              <li key={kind}>{text(`my-part.known.${kind}`, { count })}</li>
            ))}
          </ul>
          <p className={classes['quiet']}>{text('my-part.known.ballots')}</p>
          <Button
            component="a"
            href="/api/my-part/data.json"
            download
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          >
            {text('my-part.known.download')}
          </Button>
        </section>
        {mail && <MailChoices mail={mail} />}
      </div>
    </Panel>
  );
}
