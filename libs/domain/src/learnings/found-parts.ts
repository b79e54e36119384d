/** A piece of a text, and whether it is what was looked for. */
export interface FoundPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Where a found word begins and ends in a marked text: nobody can type them. */
export const FOUND_START = '\u0002';
export const FOUND_END = '\u0003';

/**
 * A text cut where it was found: by copies of it that carry {@link FOUND_START} and {@link FOUND_END} around what was found, one
 * copy for each language it was read in. Copies have the length of the text without their marks, letter for letter (accents may
 * be lost in them); one that has not is left aside.
 */
export function foundParts(text: string, copies: readonly (string | null)[]): readonly FoundPart[] {
  const letters = [...text];
  const found = letters.map(() => false);
  for (const copy of copies) for (const place of markedPlaces(copy, letters.length)) found[place] = true;
  const parts: { text: string; isFound: boolean }[] = [];
  letters.forEach((letter, place) => {
    const last = parts.at(-1);
    const isFound = found[place] ?? false;
    if (last?.isFound === isFound) last.text += letter;
    else parts.push({ text: letter, isFound });
  });
  return parts;
}

function markedPlaces(copy: string | null, length: number): readonly number[] {
  const places: number[] = [];
  let place = 0;
  let isInside = false;
  for (const letter of copy ?? '') {
    if (letter === FOUND_START) isInside = true;
    else if (letter === FOUND_END) isInside = false;
    else {
      if (isInside) places.push(place);
      place += 1;
    }
  }
  return place === length ? places : [];
}
