import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

let font: string | undefined;

/** The letters of the screens, inside the page itself: the browser that prints asks nobody for anything. */
function fontFace(): string {
  font ??= readFileSync(require.resolve(FONT)).toString('base64');
  return `@font-face { font-family: 'Inter Variable'; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) format('woff2-variations'); }`;
}

const GROUND = `
  * { box-sizing: border-box; margin: 0; padding: 0; }
  html { color: #1b2330; background: #fff; font-family: 'Inter Variable', 'Inter', 'DejaVu Sans', sans-serif; }
  ul { list-style: none; }
  .dim { color: #56606e; }
  .tag { display: inline-block; border: 1px solid #c3cad3; border-radius: 999px; font-weight: 600; white-space: nowrap; padding: .05em .6em; }
  .code { color: #1c4f8f; font-weight: 600; white-space: nowrap; }
  .broken { border: 2px solid #93391f; border-radius: 8px; color: #93391f; font-weight: 650; }
`;

/** For A4 sheets; sizes in points. */
export const paperStyle = (): string => `${fontFace()}${GROUND}
  body { font-size: 10pt; line-height: 1.5; }
  .cover { break-after: page; }
  .kicker { color: #1c4f8f; font-size: 9pt; font-weight: 650; letter-spacing: .04em; text-transform: uppercase; }
  h1 { font-size: 32pt; font-weight: 680; line-height: 1.1; letter-spacing: -.02em; margin: 6pt 0 10pt; text-wrap: balance; }
  .when { font-size: 13pt; font-weight: 550; }
  .note { border-left: 3pt solid #1c4f8f; margin: 16pt 0 0; padding: 2pt 0 2pt 10pt; font-size: 11.5pt; white-space: pre-line; }
  .figures { display: flex; gap: 10pt; margin: 20pt 0 4pt; border-top: 1pt solid #1b2330; padding-top: 10pt; }
  .figures li { flex: 1; }
  .figures b { display: block; font-size: 24pt; font-weight: 650; line-height: 1.1; }
  h2 { font-size: 18pt; font-weight: 680; line-height: 1.2; letter-spacing: -.01em; break-after: avoid; }
  .changes { margin-top: 22pt; }
  .changes h2 { font-size: 15pt; }
  .changes h3 { font-size: 10pt; font-weight: 650; margin: 9pt 0 2pt; break-after: avoid; }
  .changes li { padding-left: 11pt; text-indent: -11pt; margin-bottom: 2pt; break-inside: avoid; }
  .changes li::before { content: '–'; display: inline-block; width: 11pt; text-indent: 0; color: #56606e; }
  .headline { font-size: 13.5pt; font-weight: 620; line-height: 1.4; margin: 6pt 0; text-wrap: pretty; break-after: avoid; }
  .question { border-top: 1pt solid #1b2330; padding-top: 9pt; margin-top: 24pt; }
  .question:first-child { margin-top: 0; }
  .question > p:not(.headline) { margin-bottom: 4pt; }
  .items { margin-top: 8pt; }
  .items > li { break-inside: avoid; border-top: .6pt solid #d8dde3; padding: 6pt 0; }
  .items h3 { font-size: 10pt; font-weight: 620; }
  .items h3.quiet { font-weight: 480; }
  .items .tag { font-size: 8pt; margin-left: 3pt; }
  .details { font-size: 9.2pt; margin-top: 2pt; }
  .rest { border-top: .6pt solid #d8dde3; padding-top: 6pt; }
  .broken { padding: 6pt 10pt; margin-top: 12pt; }
  .print { font-size: 8pt; margin-top: 20pt; overflow-wrap: anywhere; }
`;

/** For slides of 1920 by 1080 pixels. */
export const slideStyle = (): string => `${fontFace()}${GROUND}
  html, body { width: 1920px; height: 1080px; overflow: hidden; }
  body { display: flex; flex-direction: column; padding: 84px 110px 56px; font-size: 30px; line-height: 1.4; }
  .kicker { color: #1c4f8f; font-size: 38px; font-weight: 650; }
  .headline { font-size: 62px; font-weight: 680; line-height: 1.2; letter-spacing: -.015em; margin: 18px 0 22px; text-wrap: pretty; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; }
  .long .headline { font-size: 50px; }
  .more { font-size: 34px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .items { flex: 1; min-height: 0; overflow: hidden; margin-top: 22px; border-top: 2px solid #1b2330; }
  .items li { border-bottom: 1px solid #d8dde3; padding: 13px 0; }
  .items h2 { font-size: 30px; font-weight: 640; line-height: 1.3; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .items .tag { font-size: 22px; margin-left: 8px; vertical-align: 3px; }
  .items p { font-size: 27px; line-height: 1.35; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  footer { display: flex; justify-content: space-between; gap: 40px; color: #56606e; font-size: 22px; margin-top: 22px; }
  footer span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;
