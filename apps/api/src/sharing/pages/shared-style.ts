import { createHash } from 'node:crypto';

const LIGHT = `--ground:#fff;--ink:#1b2430;--dim:#56606e;--line:#d5dae1;--brand:#1c4f8f;--soft:#f3f6fa`;
const DARK = `--ground:#12161c;--ink:#e7ebf0;--dim:#a9b2bf;--line:#36404d;--brand:#a6c0e4;--soft:#1b212a`;

/** The look of pages for readers outside: to be read, printed, and nothing else. */
export const SHARED_STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
.sheet{max-width:46rem;margin:0 auto;padding:24px 20px 56px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;color:var(--dim);font-size:.9375rem}
.name{font-weight:650;color:var(--brand);letter-spacing:.01em}
h1{font-size:clamp(1.75rem,5vw,2.375rem);line-height:1.15;font-weight:680;letter-spacing:-.015em;margin:40px 0 16px;text-wrap:balance}
p{margin:0 0 12px;text-wrap:pretty}
.lead{font-size:1.1875rem}
.when{color:var(--dim);font-size:.9375rem;margin:20px 0 0}
section{margin-top:44px;padding-top:20px;border-top:1px solid var(--line)}
h2{font-size:.9375rem;font-weight:600;color:var(--dim);margin:0 0 8px}
.headline{font-size:1.3125rem;line-height:1.35;font-weight:620}
ul{list-style:none;margin:20px 0 0;padding:0}
li{padding:14px 0;border-top:1px solid var(--line);break-inside:avoid}
h3{font-size:1.0625rem;line-height:1.35;font-weight:620;margin:0 0 4px}
h3 span{color:var(--dim);font-weight:400}
li p{margin:0 0 4px}
.dim{color:var(--dim);font-size:.9375rem}
blockquote{margin:8px 0 4px;padding:2px 0 2px 14px;border-left:3px solid var(--brand)}
footer{margin-top:56px;padding-top:16px;border-top:1px solid var(--line);color:var(--dim);font-size:.9375rem}
.part{margin-top:40px;padding-top:24px;border-top:1px solid var(--line)}
@media print{:root{--ground:#fff;--ink:#000;--dim:#444;--line:#bbb;--brand:#1c4f8f}body{font-size:11pt}.sheet{max-width:none;padding:0}section{margin-top:20pt;padding-top:10pt}h2,.headline{break-after:avoid}@page{margin:16mm}}
`;

/** Changes with the content: the file may be kept for ever. */
export const SHARED_STYLE_ADDRESS = `/s/style.css?${createHash('sha256').update(SHARED_STYLE).digest('base64url').slice(0, 12)}`;
