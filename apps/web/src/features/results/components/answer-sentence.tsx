import type { Opens, Piece, Sentence } from '@levain/domain/boards/answer-sentences.js';
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../../ui/link-button.js';
import type { ResultsSearch } from '../results-search.js';

interface AnswerSentenceProps {
  readonly sentence: Sentence;
  readonly search: ResultsSearch;
  /** Shows, of the list under the sentence, what a number is made of. */
  readonly onOpen: (opens: Opens) => void;
}

/** The list of experiments knows stages, verdicts and decisions, and no goal: the rest opens under the sentence itself. */
const isOnList = ({ numbers, waitingFor }: Opens, { goal }: ResultsSearch): boolean =>
  numbers === undefined && waitingFor === undefined && goal === undefined;

function Opening({
  piece: { text, opens },
  search,
  onOpen,
}: Omit<AnswerSentenceProps, 'sentence'> & { piece: Piece }) {
  if (!opens) return text;
  if (opens.numbers?.length === 1) {
    return (
      <TextLink to="/experiments/$number" params={{ number: String(opens.numbers[0]) }}>
        {text}
      </TextLink>
    );
  }
  if (!isOnList(opens, search)) {
    return (
      <Anchor component="button" type="button" underline="always" inherit onClick={() => onOpen(opens)}>
        {text}
      </Anchor>
    );
  }
  const { department, project, activity, from, to } = search;
  const { stages, verdicts, decisions } = opens;
  return (
    <TextLink
      to="/experiments"
      search={{
        ...{ department, project, activity, from, to },
        ...(stages && { stages: [...stages] }),
        ...(verdicts && { verdicts: [...verdicts] }),
        ...(decisions && { decisions: [...decisions] }),
      }}
    >
      {text}
    </TextLink>
  );
}

/** A sentence of the domain; each of its numbers opens what it is made of. */
export function AnswerSentence({ sentence, ...given }: AnswerSentenceProps): ReactNode {
  return sentence.map((piece, index) => <Opening key={index} piece={piece} {...given} />);
}
