import type { Refusal } from '@levain/domain/refusal.js';
import { useCallback, useState } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';

/** What a pack is taken away as. */
export type PackFile = 'pdf' | 'zip' | 'xlsx' | 'csv' | 'json';

interface Failure {
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}

const NOTHING: Failure = { refusals: [], fault: undefined };

/** A file of a pack, fetched so that what stands in its way is said on the page. */
export function useDownload(packId: string) {
  const { locale } = useLanguage();
  const [running, setRunning] = useState<PackFile | null>(null);
  const [failure, setFailure] = useState(NOTHING);
  const download = useCallback(
    async (file: PackFile): Promise<boolean> => {
      setRunning(file);
      setFailure(NOTHING);
      const failed = await fetchFile(`/api/packs/${packId}/pack.${file}?locale=${locale}`);
      setFailure(failed ?? NOTHING);
      setRunning(null);
      return failed === null;
    },
    [packId, locale],
  );
  return { download, running, ...failure };
}

async function fetchFile(address: string): Promise<Failure | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) {
      const { refusals } = (await response.json()) as { refusals?: Refusal[] };
      return refusals?.length ? { refusals, fault: undefined } : fault(String(response.status));
    }
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    keep(await response.blob(), named ?? 'levain');
    return null;
  } catch (error) {
    return fault(String(error));
  }
}

const fault = (why: string): Failure => ({ refusals: [], fault: new Error(why) });

function keep(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
