import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useViewer } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { BesideQuery, OwnSettingsQuery, type OwnProfile, type OwnSettings } from './api/beside.js';
import { MyPartQuery } from './api/my-part.js';
import { AskedPanel } from './components/asked-panel.js';
import { CameOfItPanel } from './components/came-of-it-panel.js';
import { LoadPanel } from './components/load-panel.js';
import classes from './components/my-part.module.css';
import { PrivacyPanel } from './components/privacy-panel.js';

const PARTS = ['asked', 'came-of-it', 'load', 'privacy'] as const;

const profileOf = (settings: OwnSettings | undefined): OwnProfile | null =>
  settings?.node && 'profile' in settings.node ? (settings.node.profile ?? null) : null;

interface MyPartPageProps {
  /** One's forecasts and what became of them. */
  readonly forecasts?: ReactNode;
  /** One's own profile as a relay. */
  readonly profile?: ReactNode;
  /** The wish to be forgotten. */
  readonly forget?: ReactNode;
}

/** The page of a busy person: asked, done, time, privacy. */
export function MyPartPage({ forecasts, profile: profilePanel, forget }: MyPartPageProps) {
  const text = useText();
  const { member } = useViewer();
  const [{ data, error }, again] = useQuery({ query: MyPartQuery });
  const [{ data: beside }] = useQuery({ query: BesideQuery });
  const [{ data: settings }] = useQuery({
    query: OwnSettingsQuery,
    variables: { person: member.person.id },
  });
  const part = data?.myPart;
  const profile = profileOf(settings);
  return (
    <Page title={text('my-part.title')} lead={text('my-part.lead')} width="form">
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!part && !error && <LoadingState shape="cards" count={3} />}
      {part && (
        <>
          <nav aria-label={text('my-part.parts')} className={classes['jumps']}>
            {PARTS.map((id) => (
              <Anchor key={id} href={`#${id}`}>
                {text(`my-part.part.${id}`)}
              </Anchor>
            ))}
          </nav>
          <AskedPanel part={part} beside={beside} />
          <CameOfItPanel part={part} beside={beside} />
          {forecasts}
          {settings && <LoadPanel key={profile?.version} load={part.load} profile={profile} />}
          {profilePanel}
          <PrivacyPanel known={part.known} profile={profile} mail={settings?.myMail} />
          {forget}
        </>
      )}
    </Page>
  );
}
