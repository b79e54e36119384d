const [BASE, LOWEST, HIGHEST, SKEW, DAMP] = [36, 1, 26, 38, 700];

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / length);
  let bias = 0;
  for (; left > ((BASE - LOWEST) * HIGHEST) >> 1; bias += BASE) left = Math.floor(left / (BASE - LOWEST));
  return bias + Math.floor(((BASE - LOWEST + 1) * left) / (left + SKEW));
}

/** `a` to `z` are 0 to 25, `0` to `9` 26 to 35; NaN for anything else. */
const digitOf = (letter: string): number =>
  /[a-z]/.test(letter) ? letter.charCodeAt(0) - 97 : /\d/.test(letter) ? Number(letter) + 26 : NaN;

/** What a label in Punycode (RFC 3492, lower case, without `xn--`) says; null when it is none. */
function decoded(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const points = [...label.slice(0, Math.max(cut, 0))].map((letter) => letter.codePointAt(0)!);
  let [point, bias, at] = [128, 72, 0];
  for (let read = cut + 1; read < label.length; at += 1) {
    const before = at;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = digitOf(label.charAt(read));
      read += 1;
      if (Number.isNaN(digit)) return null;
      at += digit * weight;
      const threshold = Math.min(Math.max(step - bias, LOWEST), HIGHEST);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapted(at - before, points.length + 1, before === 0);
    point += Math.floor(at / (points.length + 1));
    at %= points.length + 1;
    if (point > 0x10ffff) return null;
    points.splice(at, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** A host's name in letters: labels that travel in ASCII (`xn--…`, RFC 5891) as they are read; what is no such label stays. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--./i.test(label) ? (decoded(label.slice(4).toLowerCase()) ?? label) : label))
    .join('.');
}
