/**
 * Text in which to look for words: lower case, no accents, plain spaces and apostrophes, and every character still in
 * its place.
 */
export function fold(text: string): string {
  return [...text.replace(/[\u00a0\u202f\u2009\t\n\r]/g, ' ').replace(/[’‘ʼ`´]/g, "'")]
    .map((character) => {
      const base = character.normalize('NFD').charAt(0).toLowerCase();
      return character.length === base.length ? base : character;
    })
    .join('');
}
