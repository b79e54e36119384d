import { Button } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import entries from '../../../ui/entries.module.css';
import { EntryList } from '../../../ui/entry-list.js';
import { Panel } from '../../../ui/panel.js';
import { StrengthMark } from '../../../ui/testimonies/strength-mark.js';
import { useFormat } from '../../../ui/use-format.js';
import { useExperiment } from '../experiment-context.js';
import { AnswerSent } from './answer-sent.js';
import {
  CloseTestimonyLink,
  OutsideTestimonies,
  type LinkShown,
  type SentShown,
} from './api/outside-testimonies.js';
import { OpenLinkForm } from './open-link-form.js';
import classes from './outside-panel.module.css';

function Sent({ sent }: { sent: SentShown }) {
  const text = useText();
  const format = useFormat();
  const sender = sent.sender ?? text('testimonies.outside.anonymous');
  return (
    <li className={entries['item']}>
      <StrengthMark strength={sent.strength} />
      <p className={classes['statement']}>{sent.statement}</p>
      <p className={entries['about']}>
        {text('testimonies.outside.about', {
          sender,
          date: format.day(sent.heardOn),
          question: sent.question,
        })}
      </p>
      {sent.standing === 'waiting' ? (
        <AnswerSent sent={sent} />
      ) : (
        <p className={entries['about']}>
          {text(`testimonies.outside.standing.${sent.standing}`, {
            name: sent.answeredBy?.name ?? '',
            date: format.day(sent.answeredAt ?? sent.sentAt),
            reason: sent.answerReason ?? '',
          })}
        </p>
      )}
    </li>
  );
}

function OpenLink({ link }: { link: LinkShown }) {
  const text = useText();
  const format = useFormat();
  const close = useAct(CloseTestimonyLink);
  return (
    <li className={classes['link']}>
      <span>
        {text('testimonies.outside.open', { question: link.question, date: format.day(link.until) })}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={close.running}
        onClick={() => void close.run({ input: { id: link.id, version: link.version } })}
      >
        {text('testimonies.outside.close')}
      </Button>
    </li>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** For whoever leads: asking people without an account what they saw, and answering what they sent. */
export function OutsidePanel() {
  const { id, number, permissions } = useExperiment();
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [{ data }] = useQuery({
    query: OutsideTestimonies,
    variables: { number },
    pause: !permissions.canEdit,
  });
  const found = data?.experiment;
  if (!found || !permissions.canEdit) return null;
  const links = found.testimonyLinks.filter(({ closedAt, until }) => closedAt === null && until >= today());
  const sent = found.sentTestimonies;
  if (!found.takesTestimonies && sent.length === 0) return null;
  const waiting = sent.filter(({ standing }) => standing === 'waiting').length;
  return (
    <Panel
      title={text('testimonies.outside.title')}
      sentence={
        sent.length > 0
          ? text('testimonies.outside.sentence', { waiting, count: sent.length })
          : text('testimonies.outside.empty')
      }
    >
      {sent.length > 0 && (
        <EntryList>
          {sent.map((each) => (
            <Sent key={each.id} sent={each} />
          ))}
        </EntryList>
      )}
      {found.takesTestimonies && links.length > 0 && (
        <EntryList>
          {links.map((link) => (
            <OpenLink key={link.id} link={link} />
          ))}
        </EntryList>
      )}
      {asking && <OpenLinkForm experimentId={id} onClose={() => setAsking(false)} />}
      {found.takesTestimonies && !asking && (
        <div>
          <Button
            variant="default"
            leftSection={<IconShare2 size={15} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {text('testimonies.outside.ask')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
