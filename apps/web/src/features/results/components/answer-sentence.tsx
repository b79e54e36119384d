import { USUAL_PERIOD } from '@levain/domain/boards/period.js';
import type { Opens, Piece, Sentence } from '@levain/domain/boards/answer-sentences.js';
import type { Question } from '@levain/domain/boards/questions.js';
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../../ui/link-button.js';
import type { ResultsSearch } from '../results-search.js';

interface AnswerSentenceProps {
  readonly sentence: Sentence;
  readonly search: ResultsSearch;
  /** Shows, of the list under the sentence, what a number is made of; or where on the page that list is. */
  readonly onOpen: ((opens: Opens) => void) | Question;
}

/** What is of a period: verdicts given, decisions taken. */
const isPast = ({ stages, verdicts, decisions }: Opens): boolean =>
  Boolean(verdicts ?? decisions) || (stages?.includes('iterate') ?? false);

/**
 * The list of experiments knows stages, verdicts and decisions, no goal, and of days only the last activity: the rest opens under the
 * sentence itself.
 */
const isOnList = (opens: Opens, { goal, period = USUAL_PERIOD }: ResultsSearch): boolean =>
  opens.numbers === undefined &&
  opens.waitingFor === undefined &&
  goal === undefined &&
  (period === 'always' || !isPast(opens));

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
    if (typeof onOpen === 'string')
      return <Anchor {...{ href: `#${onOpen}`, underline: 'always', inherit: true }}>{text}</Anchor>;
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
