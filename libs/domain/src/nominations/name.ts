import { fold } from '../hypotheses/fold.js';

/** Somebody who can be named: in the organisation today. */
export interface Namable {
  readonly id: string;
  readonly name: string;
}

/** Whom a typed name means. The typed text is kept whenever it does not mean exactly one person. */
export type Resolution<Person extends Namable = Namable> =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'choices'; readonly typed: string; readonly choices: readonly Person[] }
  | { readonly kind: 'unknown'; readonly typed: string };

/** Choices shown for one name; who types the beginning of more names types some more letters. */
export const CHOICES_MAX = 8;

/** Letters under which the beginning of a name means nobody. */
export const PREFIX_LEAST = 3;

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const words = (folded: string): string[] => folded.split(/[\s'.-]+/).filter((word) => word !== '');

/** Names as they are looked up, folded once for a whole ballot. */
export interface Directory<Person extends Namable = Namable> {
  readonly entries: readonly { readonly person: Person; readonly name: string; readonly folded: string }[];
}

/** The directory of `people`, in the order of their names. */
export function directoryOf<Person extends Namable>(people: readonly Person[]): Directory<Person> {
  const entries = people.map((person) => {
    const name = spaced(person.name);
    return { person, name, folded: fold(name) };
  });
  entries.sort((a, b) =>
    a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.person.id < b.person.id ? -1 : 1,
  );
  return { entries };
}

/**
 * Whom a typed name means: the person of exactly this name, else of this name without accents or case, else the one whose name
 * begins so (at least {@link PREFIX_LEAST} letters; words in any order: "roussel cam"). Several of a kind are choices, at most
 * {@link CHOICES_MAX}; more, or nobody, are unknown.
 */
export function resolveName<Person extends Namable>(
  typed: string,
  { entries }: Directory<Person>,
): Resolution<Person> {
  const name = spaced(typed);
  const folded = fold(name);
  const asked = words(folded);
  const letters = asked.join('').length;
  const matches = [
    () => entries.filter((entry) => entry.name === name),
    () => entries.filter((entry) => entry.folded === folded),
    () => (letters < PREFIX_LEAST ? [] : entries.filter((entry) => beginsWith(words(entry.folded), asked))),
  ];
  for (const match of matches) {
    const found = match();
    const [first] = found;
    if (found.length === 1 && first) return { kind: 'person', person: first.person };
    if (found.length > CHOICES_MAX) return { kind: 'unknown', typed: name };
    if (found.length > 1) return { kind: 'choices', typed: name, choices: found.map(({ person }) => person) };
  }
  return { kind: 'unknown', typed: name };
}

/** Whether each word asked begins another word of the name. */
function beginsWith(name: readonly string[], asked: readonly string[]): boolean {
  const left = [...name];
  return asked.every((word) => {
    const at = left.findIndex((part) => part.startsWith(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
