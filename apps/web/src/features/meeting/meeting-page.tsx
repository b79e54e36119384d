import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { QUESTIONS } from '@levain/domain/boards/questions.js';
import { useFullscreenDocument } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';
import { useIsOnline } from '../../lib/use-is-online.js';
import { useViewer } from '../../lib/viewer.js';
import type { AskShown } from '../../ui/asks/ask-parts.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { useDocumentTitle } from '../../ui/page.js';
import { Decisions } from './components/decisions.js';
import { MeetingBar } from './components/meeting-bar.js';
import classes from './components/meeting.module.css';
import { SlideView } from './components/slide-view.js';
import { SpeakerNotes } from './components/speaker-notes.js';
import { slideOf } from './slide-of.js';
import { useKeptBoard, type KeptBoard } from './use-kept-board.js';
import { useMeetingKeys, type MeetingMoves } from './use-meeting-keys.js';
import { useSwipe } from './use-swipe.js';

interface MeetingPageProps {
  /** The board and what is asked of leadership, the same objects until they change. */
  readonly answers: BoardAnswers | undefined;
  readonly asks: readonly AskShown[] | undefined;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
  /** The visible way out. */
  readonly leave: ReactNode;
}

const LAST = QUESTIONS.length - 1;

function useMoves(onLeave: () => void) {
  const [index, setIndex] = useState(0);
  const [hasNotes, setHasNotes] = useState(false);
  const { fullscreen, toggle } = useFullscreenDocument();
  const moves = useMemo<MeetingMoves>(
    () => ({
      next: () => setIndex((at) => Math.min(at + 1, LAST)),
      previous: () => setIndex((at) => Math.max(at - 1, 0)),
      first: () => setIndex(0),
      last: () => setIndex(LAST),
      leave: onLeave,
      toggleNotes: () => setHasNotes((shown) => !shown),
      toggleFullScreen: () => void toggle(),
    }),
    [onLeave, toggle],
  );
  return { index, hasNotes, openNotes: () => setHasNotes(true), fullscreen, moves };
}

/** Of when it is, and that nothing newer can come, in the language of the screen. */
function AsOf({ readAt, isOnline }: { readAt: Date; isOnline: boolean }) {
  const text = useText();
  const { locale } = useLanguage();
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(readAt);
  return (
    <span role="status" className={classes['asOf']} data-offline={!isOnline}>
      {text(isOnline ? 'meeting.asOf' : 'meeting.asOfOffline', { time })}
    </span>
  );
}

interface MeetingProps extends Pick<MeetingPageProps, 'onLeave' | 'leave'> {
  readonly board: KeptBoard;
}

function Meeting({ board, onLeave, leave }: MeetingProps) {
  const { locale } = useLanguage();
  const { workspace } = useViewer();
  const isOnline = useIsOnline();
  const { index, hasNotes, openNotes, fullscreen, moves } = useMoves(onLeave);
  useMeetingKeys(moves);
  const swipe = useSwipe(moves.next, moves.previous);
  const question = QUESTIONS[index] ?? 'decide';
  const slide = useMemo(() => slideOf(question, board.answers, locale), [question, board, locale]);
  return (
    <div className={classes['meeting']} {...swipe}>
      <header className={classes['top']}>
        <span className={classes['workspace']}>{workspace.name}</span>
        <AsOf readAt={board.readAt} isOnline={isOnline} />
        {leave}
      </header>
      <progress className={classes['line']} max={QUESTIONS.length} value={index + 1} aria-hidden />
      <div className={classes['stage']} data-notes={hasNotes}>
        <SlideView slide={slide} onOpen={openNotes}>
          {question === 'decide' && <Decisions asks={board.asks} isOnline={isOnline} />}
        </SlideView>
        {hasNotes && <SpeakerNotes notes={slide.notes} />}
      </div>
      <MeetingBar
        {...{ index, moves, hasNotes, count: QUESTIONS.length }}
        isFullScreen={fullscreen}
        canFullScreen={document.fullscreenEnabled ?? false}
      />
    </div>
  );
}

/** One question a screen, for a room: all of it is read when it is opened, and stays when the network goes. */
export function MeetingPage({ answers, asks, error, onRetry, onLeave, leave }: MeetingPageProps) {
  const text = useText();
  useDocumentTitle(text('meeting.title'));
  const board = useKeptBoard(answers, asks);
  if (board) return <Meeting board={board} onLeave={onLeave} leave={leave} />;
  return (
    <div className={classes['meeting']}>
      <header className={classes['top']}>{leave}</header>
      <div className={classes['stage']}>
        <h1 className={classes['question']}>{text('meeting.title')}</h1>
        {error ? <ErrorState error={error} onRetry={onRetry} /> : <LoadingState shape="page" />}
      </div>
    </div>
  );
}
