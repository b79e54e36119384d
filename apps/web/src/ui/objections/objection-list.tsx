import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { EntryList } from '../entry-list.js';
import { ObjectionItem } from './objection-item.js';
import type { ObjectionShown } from './objection-parts.js';

interface ObjectionListProps<Shown extends ObjectionShown> {
  readonly objections: readonly Shown[];
  /** Name what each is about. */
  readonly withSubject?: boolean;
  /** What the page adds to each. */
  readonly under?: (objection: Shown) => ReactNode;
}

export function ObjectionList<Shown extends ObjectionShown>({
  objections,
  withSubject = false,
  under,
}: ObjectionListProps<Shown>) {
  const text = useText();
  return (
    <EntryList label={text('objections.title')}>
      {objections.map((objection) => (
        <ObjectionItem
          key={objection.id}
          objection={objection}
          withSubject={withSubject}
          under={under?.(objection)}
        />
      ))}
    </EntryList>
  );
}
