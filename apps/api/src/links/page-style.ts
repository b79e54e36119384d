import { createHash } from 'node:crypto';

/**
 * The look of every personal page. For the bodies of features: `.lead` an opening line, `.facts` a list of terms, `.buttons`
 * around buttons and links `.button` (with `.primary` for the one that matters most), `fieldset` with `legend`, `.choice` a
 * radio or check box in its label, `.field` a label above its input, `.hint`, `.error` (with role="alert"), `.notice`, `.part`.
 */
const LIGHT = `--ground:#f6f7f9;--panel:#fff;--ink:#1b2430;--dim:#56606e;--line:#d5dae1;--edge:#7b8593;--brand:#1c4f8f;--on-brand:#fff;--soft:#eaf1fa;--bad:#a32414`;
const DARK = `--ground:#12161c;--panel:#1b212a;--ink:#e7ebf0;--dim:#a9b2bf;--line:#36404d;--edge:#7d8896;--brand:#a6c0e4;--on-brand:#0f1c2e;--soft:#22304a;--bad:#ff9d8f`;

export const PAGE_STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
.sheet{max-width:36rem;margin:0 auto;padding:16px 16px 32px}
header{display:flex;justify-content:space-between;align-items:center;min-height:48px;margin-bottom:8px}
.name{font-weight:650;color:var(--brand);letter-spacing:.01em}
header a,footer a{display:inline-block;padding:12px 0}
main{background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:24px 20px}
h1{font-size:1.5rem;line-height:1.25;font-weight:650;margin:0 0 12px;text-wrap:pretty}
h2{font-size:1.125rem;line-height:1.35;font-weight:650;margin:28px 0 8px}
p{margin:0 0 16px}
main>:last-child,.part>:last-child{margin-bottom:0}
.lead{font-size:1.125rem}
.hint,footer,dt{color:var(--dim)}
.hint,footer,small{font-size:.9375rem}
a{color:var(--brand);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:8px}
form{margin:0 0 16px}
fieldset{border:0;margin:0 0 20px;padding:0;min-width:0}
legend,.field>label,.field>span{display:block;padding:0;margin:0 0 8px;font-weight:600}
.field{display:block;margin:0 0 20px}
input:not([type=radio],[type=checkbox],[type=range],[type=hidden]),select,textarea{display:block;width:100%;min-height:56px;padding:12px 14px;border:1px solid var(--edge);border-radius:10px;background:var(--panel);color:var(--ink);font:inherit}
textarea{min-height:112px}
input[type=range]{width:100%;height:56px;accent-color:var(--brand)}
.choice{display:flex;gap:12px;align-items:center;min-height:56px;padding:10px 14px;margin:0 0 8px;border:1px solid var(--edge);border-radius:10px;cursor:pointer}
.choice input{flex:none;width:22px;height:22px;margin:0;accent-color:var(--brand)}
.choice:has(:checked){border-color:var(--brand);background:var(--soft);box-shadow:inset 0 0 0 1px var(--brand)}
.choice:focus-within{outline:3px solid var(--brand);outline-offset:2px}
.choice input:focus-visible{outline:0}
.choice small{display:block;color:var(--dim)}
.scale{display:grid;grid-template-columns:repeat(auto-fit,minmax(88px,1fr));gap:8px}
.scale .choice{margin:0}
.scale button{flex-direction:column;margin:0;padding:8px 6px;overflow-wrap:normal}
.scale small{font-weight:400;font-size:.8125rem;line-height:1.25}
.field .hint,.field small{display:block;margin:6px 0 0}
.field+button,.choice+button,.choice+.buttons,fieldset+button,button+button{margin-top:16px}
.buttons button{margin-top:0}
.buttons{display:flex;flex-wrap:wrap;gap:12px;margin:24px 0 0}
.buttons form{flex:1 1 12rem;margin:0}
button,.button{display:flex;flex:1 1 12rem;width:100%;align-items:center;justify-content:center;min-height:56px;padding:10px 20px;border:1px solid var(--edge);border-radius:10px;background:var(--panel);color:var(--ink);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.primary{border-color:var(--brand);background:var(--brand);color:var(--on-brand)}
button:hover,.button:hover,.choice:hover{border-color:var(--brand)}
.primary:hover{filter:brightness(1.1)}
.facts{margin:0 0 20px;border-top:1px solid var(--line)}
.facts>div{padding:10px 0;border-bottom:1px solid var(--line)}
dt{font-size:.9375rem}
dd{margin:0}
ul,ol{margin:0 0 16px;padding-left:1.4em}
blockquote{margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid var(--brand)}
.notice,.error{padding:12px 14px;border-radius:10px;background:var(--soft);margin:0 0 20px}
.error{background:none;border:1px solid var(--bad);color:var(--bad);font-weight:600}
.part{margin-top:28px;padding-top:24px;border-top:1px solid var(--line)}
details{margin:0 0 16px}
summary{padding:16px 0;font-weight:600;color:var(--brand);cursor:pointer}
footer{padding:16px 4px 0}
iframe{display:block;width:100%;height:44rem;margin:0 0 16px;border:1px solid var(--line);border-radius:10px}
pre{white-space:pre-wrap;font-size:.9375rem}
@media (min-width:40rem){.sheet{padding-top:40px}main{padding:36px 40px}.facts>div{display:grid;grid-template-columns:11rem 1fr;gap:16px}}
@media (forced-colors:active){button,.button{border-width:2px}}
`;

/** Changes with the content: the file may be kept for ever. */
export const STYLE_ADDRESS = `/p/style.css?${createHash('sha256').update(PAGE_STYLE).digest('base64url').slice(0, 12)}`;
