import { ResultsPage } from '../../features/results/results-page.js';
import { SaveBoard } from '../../features/saved-boards/save-board.js';
import { PinnedBoards } from '../../ui/saved-boards/pinned-boards.js';

/** The results, with the boards that the viewer keeps at hand and the button that keeps the one in view. */
export function ResultsScreen() {
  return (
    <ResultsPage
      boards={(search, level) => (
        <>
          <PinnedBoards />
          <SaveBoard address={search} level={level} />
        </>
      )}
    />
  );
}
