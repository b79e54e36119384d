import { useText } from '../../i18n/use-text.js';
import { EntryList } from '../entry-list.js';
import { AskItem } from './ask-item.js';
import type { AskShown } from './ask-parts.js';

interface AskListProps {
  readonly asks: readonly AskShown[];
  readonly label?: string;
  /** Not where the page says already what they are about. */
  readonly namesSubject?: boolean;
}

/** Decisions asked of leadership, each answered where it is read. Needs the catalogue `asks`. */
export function AskList({ asks, label, namesSubject = true }: AskListProps) {
  const text = useText();
  return (
    <EntryList label={label ?? text('asks.title')}>
      {asks.map((ask) => (
        <AskItem key={ask.id} ask={ask} namesSubject={namesSubject} />
      ))}
    </EntryList>
  );
}
