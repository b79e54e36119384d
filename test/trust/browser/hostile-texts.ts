import { NAUGHTY, XSS } from '../input/payloads.js';

/** Every hostile text; the empty one is none. */
export const HOSTILE: readonly string[] = [...XSS, ...NAUGHTY].filter((text) => text !== '');

/** One of each trick that browsers fall for most: for few, and at the head of any crowd. */
export const SHORTEST: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'><svg onload=alert(1)>",
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href=javascript:alert(1) autofocus onfocus=alert(1)>x</a>',
  '<img src=//elsewhere.example/x.png>',
];

/** So many of them, from all over the list. */
export const some = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => HOSTILE[Math.floor((index * HOSTILE.length) / count)]!);
