import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import type { PackChange } from '@levain/domain/packs/pack-change.js';
import type { PackFigures, PackGoal } from '@levain/domain/packs/pack-content.js';
import { readPack } from '@levain/domain/packs/pack-reading.js';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';
import { useViewer } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { useScopeWords } from '../../ui/scope/use-scope-words.js';
import { useFormat } from '../../ui/use-format.js';
import { PackQuery, type PackShown } from './api/packs.js';
import { ChangesPanel } from './components/changes-panel.js';
import { DownloadMenu } from './components/download-menu.js';
import { PackCounts } from './components/pack-counts.js';
import classes from './components/packs.module.css';
import { Practice } from './components/practice.js';
import { QuestionSection } from './components/question-section.js';
import { Signed } from './components/signed.js';

const route = getRouteApi('/in/results/packs/$packId');

function ShownPack({ pack }: { pack: PackShown }) {
  const text = useText();
  const format = useFormat();
  const { locale } = useLanguage();
  const { workspace } = useViewer();
  const scope = useScopeWords();
  const { isIntact } = pack.reading;
  const answers = pack.reading.answers as BoardAnswers;
  const changes = pack.reading.changes as readonly PackChange[];
  const questions = useMemo(() => readPack(answers, changes, locale), [answers, changes, locale]);
  const day = format.day(pack.asOf);
  return (
    <div className={classes['pack']}>
      <Page
        title={pack.title}
        above={<TextLink to="/results/packs">{text('packs.title')}</TextLink>}
        lead={`${text('packs.frozenOn', { day, name: pack.frozenBy.name })} · ${scope(pack.scope)}`}
        actions={<DownloadMenu packId={pack.id} isPrintable={pack.isPrintable} />}
      >
        <p className={classes['printed']}>
          {workspace.name} · {text('packs.signed.title')} SHA-256 {pack.fingerprint}
        </p>
        {pack.note && <p className={classes['note']}>{pack.note}</p>}
        <PackCounts summary={pack.summary} leads />
        <ChangesPanel previous={pack.previous} changes={changes} questions={questions} />
        {questions.map((reading) => (
          <QuestionSection key={reading.question} reading={reading} />
        ))}
        <Practice
          portfolio={pack.reading.portfolio as PackFigures}
          goals={pack.reading.goals as readonly PackGoal[]}
        />
        <Signed fingerprint={pack.fingerprint} isIntact={isIntact} />
      </Page>
    </div>
  );
}

/** A board as it was on a day: what changed first, then the seven questions, under its fingerprint. */
export function PackPage() {
  const text = useText();
  const { packId } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: PackQuery, variables: { id: packId } });
  if (data?.pack) return <ShownPack pack={data.pack} />;
  if (data) {
    const back = <LinkButton to="/results/packs">{text('packs.title')}</LinkButton>;
    return <NotFoundState back={back} />;
  }
  return (
    <Page title={text('packs.one')}>
      {error ? <ErrorState error={error} onRetry={() => again()} /> : <LoadingState shape="page" />}
    </Page>
  );
}
