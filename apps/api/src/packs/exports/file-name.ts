/** Characters of a title in a file's name. */
const LONGEST = 60;

/** A title as every system and every header takes it: ASCII letters and figures, accents folded, hyphens between. */
function plain(title: string): string {
  return title
    .replaceAll(/œ/giu, 'oe')
    .replaceAll(/æ/giu, 'ae')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

/** `levain-conseil-de-mars-2026-03-31.pdf`; the title falls out where it has no letter that a header carries. */
export const packFileName = (title: string, asOf: string, extension: string): string =>
  `${['levain', plain(title), asOf].filter((part) => part !== '').join('-')}.${extension}`;
