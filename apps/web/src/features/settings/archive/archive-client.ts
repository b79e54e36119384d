import type { Refusal } from '@levain/domain/refusal.js';

/** What people count in an archive, in the order of the screen. */
export const COUNTED = [
  ...['experiments', 'measurements', 'hypotheses', 'benchmarks', 'prototypes', 'projects', 'learnings'],
  ...['decisions', 'testimonies', 'objections', 'packs', 'people', 'event_log'],
] as const;

export type Counts = Readonly<Record<string, number>>;

export interface Contents {
  readonly counts: Counts;
  readonly draftsLeftOut: number;
  readonly isEmpty: boolean;
  readonly maxMegabytes: number;
  readonly last: { readonly at: string; readonly bytes: number } | null;
}

export type Taken =
  | { readonly ok: true; readonly counts: Counts }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly fault?: Error };

/** What an archive would hold now. */
export async function readContents(): Promise<Contents> {
  const response = await fetch('/api/archive/contents');
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Contents;
}

/** Sends an archive; `told` hears which share of it has left, from 0 to 1. */
export function sendArchive(file: File, told: (share: number) => void): Promise<Taken> {
  return new Promise((resolve) => {
    // The one way for a browser to say how far an upload is.
    const request = new XMLHttpRequest();
    const failed = (reason: string) => resolve({ ok: false, refusals: [], fault: new Error(reason) });
    request.open('POST', '/api/archive');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () => failed('network');
    request.onload = () => resolve(answerOf(request.responseText) ?? fault(request.status));
    request.send(file);
  });
}

const fault = (status: number): Taken => ({ ok: false, refusals: [], fault: new Error(String(status)) });

function answerOf(text: string): Taken | null {
  try {
    const body = JSON.parse(text) as { ok?: boolean; counts?: Counts; refusals?: readonly Refusal[] };
    if (body.ok && body.counts) return { ok: true, counts: body.counts };
    return body.refusals?.length ? { ok: false, refusals: body.refusals } : null;
  } catch {
    return null;
  }
}
