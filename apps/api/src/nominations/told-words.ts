import type { Locale } from '@levain/domain/locale.js';

/** What somebody is told of the colleagues who named them: a number only where it may be told. */
export interface Told {
  readonly topics: readonly { readonly id: string; readonly name: string; readonly namedBy: number | null }[];
  readonly movesThings: boolean;
}

/** One line for each topic, then one for getting things moving. */
export function toldLines(locale: Locale, { topics, movesThings }: Told): string[] {
  const words = WORDS[locale];
  return [
    ...topics.map(({ name, namedBy }) => words.advice(name, namedBy)),
    ...(movesThings ? [words.movers] : []),
  ];
}

interface Words {
  readonly advice: (topic: string, namedBy: number | null) => string;
  readonly movers: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: {
    advice: (topic, namedBy) =>
      `${namedBy === null ? 'Des collègues' : `${namedBy} collègues`} se tournent vers vous sur « ${topic} ».`,
    movers: 'Des collègues disent que vous faites avancer les choses.',
  },
  en: {
    advice: (topic, namedBy) =>
      `${namedBy === null ? 'Colleagues' : `${namedBy} colleagues`} turn to you on “${topic}”.`,
    movers: 'Colleagues say that you get things moving.',
  },
};
