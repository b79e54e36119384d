import type { Sentence } from '@levain/domain/boards/sentence.js';
import { TextLink } from '../../../ui/link-button.js';

/** A sentence of the day; the name of one experiment opens it as it is today. */
export function PackSentence({ sentence }: { sentence: Sentence }) {
  return sentence.map(({ text, strong, opens }, index) => {
    const number = opens?.numbers?.length === 1 ? opens.numbers[0] : undefined;
    if (number !== undefined) {
      return (
        <TextLink key={index} to="/experiments/$number" params={{ number: String(number) }}>
          {text}
        </TextLink>
      );
    }
    return strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>;
  });
}
