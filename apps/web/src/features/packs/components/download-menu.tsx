import { Button, Menu } from '@mantine/core';
import {
  IconDownload,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFingerprint,
  IconPhoto,
  IconPrinter,
  IconTable,
  type Icon,
} from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useDownload, type PackFile } from '../api/use-download.js';
import classes from './packs.module.css';

const FILES: readonly (readonly [PackFile, Icon])[] = [
  ['pdf', IconFileTypePdf],
  ['zip', IconPhoto],
  ['xlsx', IconTable],
  ['csv', IconFileTypeCsv],
  ['json', IconFingerprint],
];

/** What needs a browser on the server; without one this page is printed from the reader's. */
const PRINTED: ReadonlySet<PackFile> = new Set(['pdf', 'zip']);

/** Takes the pack away. What fails is said here, with what else can be done. */
export function DownloadMenu({ packId, isPrintable }: { packId: string; isPrintable: boolean }) {
  const text = useText();
  const announce = useAnnounce();
  const { download, running, refusals, fault } = useDownload(packId);
  const take = async (file: PackFile) => {
    announce(text('packs.download.preparing'));
    if (await download(file)) announce(text('packs.download.done'));
  };
  const offered = FILES.filter(([file]) => isPrintable || !PRINTED.has(file));
  return (
    <div className={classes['download']}>
      <div className={classes['buttons']}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
        >
          {text('packs.print')}
        </Button>
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              loading={running !== null}
              leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
            >
              {text('packs.download.open')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map(([file, Glyph]) => (
              <Menu.Item
                key={file}
                leftSection={<Glyph size={18} stroke={1.6} aria-hidden />}
                onClick={() => void take(file)}
              >
                {text(`packs.download.${file}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {!isPrintable && <p className={classes['where']}>{text('packs.download.noPrinter')}</p>}
      <RefusalSummary act={{ refusals, fault }} title={text('packs.download.failed')} />
    </div>
  );
}
