import {
  IconAddressBook,
  IconChecklist,
  IconCrystalBall,
  IconMailQuestion,
  IconSend2,
  IconSpeakerphone,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { LinkButton } from '../../../ui/link-button.js';
import { dayToDate } from '@levain/domain/text/format.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Asked } from '../api/my-part.js';
import classes from './my-part.module.css';

const ICON = {
  answerInvitation: IconMailQuestion,
  answerConsent: IconAddressBook,
  answerNomination: IconSend2,
  giveForecast: IconCrystalBall,
  doTask: IconChecklist,
  answerCall: IconSpeakerphone,
} as const satisfies Record<string, Icon>;

export type AskKind = keyof typeof ICON;

interface AskProps {
  readonly kind: AskKind;
  readonly title: ReactNode;
  /** Which experiment or round, until when. */
  readonly about?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing that is asked: what, of what, and the one button that does it. */
export function Ask({ kind, title, about, action, children }: AskProps) {
  const Glyph = ICON[kind];
  return (
    <li className={classes['ask']}>
      <Glyph size={22} stroke={1.6} aria-hidden className={classes['glyph']} />
      <div className={classes['askWords']}>
        <p className={classes['askTitle']}>{title}</p>
        {about && <p className={classes['quiet']}>{about}</p>}
        {children && <div className={classes['askMore']}>{children}</div>}
      </div>
      {action && <div className={classes['askAct']}>{action}</div>}
    </li>
  );
}

/** Until when, in words; nothing without a day. */
export function useUntil(): (day: string | null) => string | null {
  const text = useText();
  const format = useFormat();
  const now = today();
  return (day) =>
    day &&
    text('my-part.until', {
      when: day < now ? 'late' : day === now ? 'today' : 'later',
      day: format.day(day),
      relative: format.relative(day, dayToDate(now).getTime()),
    });
}

interface AskLinkProps {
  readonly asked: Asked;
  readonly to: '/experiments/$number' | '/experiments/$number/people';
}

/** What is done on a screen of the experiment. */
export function AskLink({ asked: { kind, experiment, dueOn }, to }: AskLinkProps) {
  const text = useText();
  const until = useUntil();
  if (!experiment || (kind !== 'answerInvitation' && kind !== 'giveForecast')) return null;
  const { number, title } = experiment;
  return (
    <Ask
      kind={kind}
      title={text(`my-part.ask.${kind}`)}
      about={[`EXP-${number} ${title}`, until(dueOn)].filter(Boolean).join(' · ')}
      action={
        <LinkButton to={to} params={{ number: String(number) }}>
          {text(`my-part.act.${kind}`)}
        </LinkButton>
      }
    />
  );
}
