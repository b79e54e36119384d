/** Browsers that are told apart. */
export const BROWSERS = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'] as const;

/** One of {@link BROWSERS}. */
export type Browser = (typeof BROWSERS)[number];

/** Systems that are told apart. */
export const SYSTEMS = ['android', 'chromeos', 'ios', 'linux', 'macos', 'windows', 'other'] as const;

/** One of {@link SYSTEMS}. */
export type System = (typeof SYSTEMS)[number];

/** A device, in the two words by which its owner recognises it. */
export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

/** In this order: a browser names those it descends from after itself. */
const BROWSER_MARKS: readonly (readonly [RegExp, Browser])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\b(?:OPR|Opera|OPT)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'chrome'],
  [/\bVersion\/.*\bSafari\//, 'safari'],
];

const SYSTEM_MARKS: readonly (readonly [RegExp, System])[] = [
  [/\bAndroid\b/, 'android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macos'],
  [/\bLinux\b|\bX11\b/, 'linux'],
];

/** More than this of what a browser says of itself is not read. */
const READ = 500;

/**
 * The device that a browser says it is (the `User-Agent` header). Versions, models and the rest are dropped: they would only
 * help to follow somebody. What is not recognised is `other`.
 */
export function readDevice(userAgent: string | undefined): Device {
  const said = (userAgent ?? '').slice(0, READ);
  const of = <Word>(marks: readonly (readonly [RegExp, Word])[]): Word | undefined =>
    marks.find(([mark]) => mark.test(said))?.[1];
  return { browser: of(BROWSER_MARKS) ?? 'other', system: of(SYSTEM_MARKS) ?? 'other' };
}
