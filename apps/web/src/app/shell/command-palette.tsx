import '../../ui/mantine-styles-more.js';
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import {
  IconArrowRight,
  IconBinoculars,
  IconBook2,
  IconBulb,
  IconFlask2,
  IconFolders,
  IconPlus,
  IconSearch,
  IconTool,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { graphql } from '../../lib/graphql/graphql.js';
import { useMay } from '../../lib/viewer.js';
import { DESTINATIONS } from './destinations.js';
import { hitAddress } from './hit-address.js';
import { useFirstHit } from './use-first-hit.js';

const SearchQuery = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 8) {
      kind
      id
      number
      title
      excerpt
    }
  }
`);

const [paletteStore, palette] = createSpotlight();
const LIST_ID = 'palette-list';

const HIT_ICONS = {
  experiment: IconFlask2,
  hypothesis: IconBulb,
  benchmark: IconBinoculars,
  prototype: IconTool,
  project: IconFolders,
  person: IconUser,
  learning: IconBook2,
};

function HitIcon({ kind }: { kind: keyof typeof HIT_ICONS }) {
  const Glyph = HIT_ICONS[kind];
  return <Glyph size={18} stroke={1.6} aria-hidden />;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const mayWrite = useMay('createHypothesis');
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const [asked] = useDebouncedValue(typed, 150);
  const [{ data, fetching }] = useQuery({
    query: SearchQuery,
    variables: { text: asked },
    pause: asked.length < 2,
  });
  useEffect(() => palette.open(), []);
  const waiting = typed.length >= 2 && (asked !== typed || fetching);
  const keepEnter = useFirstHit({ store: paletteStore, listId: LIST_ID, typed, waiting });

  const hits = asked.length < 2 ? [] : (data?.search ?? []);
  const places = DESTINATIONS.flat().filter(({ label }) => plain(text(label)).includes(plain(typed)));
  const empty = hits.length === 0 && places.length === 0;
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      lockScroll={false}
      overlayProps={{ blur: 0 }}
      styles={{ content: { background: 'var(--lv-panel)' } }}
      attributes={{ content: { 'aria-label': text('app.palette.label') } }}
    >
      <Spotlight.Search
        placeholder={text('app.palette.placeholder')}
        aria-label={text('app.palette.label')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        onKeyDownCapture={keepEnter}
      />
      <Spotlight.ActionsList id={LIST_ID}>
        {mayWrite && typed === '' && (
          <Spotlight.Action
            label={text('app.newHypothesis')}
            leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
            onClick={() => void navigate({ to: '/hypotheses/new' })}
          />
        )}
        {hits.map((hit) => (
          <Spotlight.Action
            key={hit.id}
            label={hit.number === null ? hit.title : `${hit.number} · ${hit.title}`}
            description={[text(`words.searchKind.${hit.kind}`), hit.excerpt].filter(Boolean).join(' · ')}
            leftSection={<HitIcon kind={hit.kind} />}
            onClick={() => void navigate(hitAddress(hit))}
          />
        ))}
        {places.map(({ to, label, icon: Glyph }) => (
          <Spotlight.Action
            key={to}
            label={text(label)}
            leftSection={<Glyph size={18} stroke={1.6} aria-hidden />}
            rightSection={<IconArrowRight size={16} stroke={1.6} aria-hidden />}
            onClick={() => void navigate({ to })}
          />
        ))}
        {empty && <Spotlight.Empty>{text(fetching ? 'ui.loading' : 'app.palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
