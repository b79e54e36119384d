import { HomePage } from '../../features/home/home-page.js';
import { PinnedBoards } from '../../ui/saved-boards/pinned-boards.js';

/** The viewer's week, with the boards that they pinned to it. */
export function HomeScreen() {
  return <HomePage boards={<PinnedBoards />} />;
}
