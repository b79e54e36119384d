import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { graphql } from '../../../lib/graphql/graphql.js';
import { useQuarterWords } from '../../../ui/use-quarter-words.js';
import type { BoardSearch } from '../board-search.js';
import classes from './filter-bar.module.css';

const GoalTitleQuery = graphql(`
  query GoalTitle($id: ID!) {
    goal(id: $id) {
      id
      title
    }
  }
`);

interface NarrowedProps {
  readonly search: BoardSearch;
  readonly onChange: (next: Partial<BoardSearch>) => void;
}

/** What a number of another board narrowed this one to, in words; each can be taken away. */
export function Narrowed({ search, onChange }: NarrowedProps) {
  const text = useText();
  const quarterWords = useQuarterWords();
  const { goal, quarter, trait } = search;
  const [{ data }] = useQuery({ query: GoalTitleQuery, variables: { id: goal ?? '' }, pause: !goal });
  const said = [
    goal && { field: 'goal', words: text('board.narrowed.goal', { name: data?.goal?.title ?? '…' }) },
    quarter && { field: 'quarter', words: text('board.narrowed.quarter', { name: quarterWords(quarter) }) },
    trait && { field: 'trait', words: text(`words.trait.${trait}`) },
  ].flatMap((each) => (each ? [each] : []));
  if (said.length === 0) return null;
  return (
    <div className={classes['line']}>
      {said.map(({ field, words }) => (
        <Button
          key={field}
          variant="default"
          size="compact-sm"
          rightSection={<IconX size={14} stroke={1.6} aria-hidden />}
          aria-label={text('board.narrowed.remove', { name: words })}
          onClick={() => onChange({ [field]: undefined })}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
