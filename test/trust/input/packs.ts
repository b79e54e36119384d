const BETWEEN = ' ~ ';

/** All the texts joined into as few as hold so many characters each; one that is longer is left out. */
export function packs(texts: readonly string[], capacity: number): readonly string[] {
  const packed: string[] = [];
  let open = '';
  for (const text of texts) {
    if ([...text].length > capacity) continue;
    const longer = open === '' ? text : `${open}${BETWEEN}${text}`;
    if ([...longer].length <= capacity) open = longer;
    else {
      packed.push(open);
      open = text;
    }
  }
  return open === '' ? packed : [...packed, open];
}

/** Texts that get lost at their ends, or that a database refuses; another one for each place. */
export const EDGES: readonly ((place: number) => string)[] = [
  (place) => `NUL \0 ${place}`,
  (place) => `cafe\u0301 ${place} ﬁ Å ℌ ①`,
  (place) => `\u200b${place} ends with a joiner \u200d`,
  (place) => `${place} half \ud83d of a character`,
  (place) => `${place} one\r\ntwo\rthree\n\nfour\ttab`,
  (place) => `\ufeff ${place} \u202e turned \u202c \u2028 \u2029 end`,
  (place) => `${place} 👩‍🚀 🏳️‍🌈 ﷽ Ṱ̺̺̕o͞ \u{10ffff}`,
  (place) => `${place} \u0001 \u001b[31m \u0085`,
  (place) => ` \u00a0 ${place} \u3000 `,
  (place) => `${place}\\0 \\' %s %n ${'$'}{7*7} {{7*7}} \\u0000`,
  (place) => `${place} ${'é'.repeat(20_000)}`,
];
