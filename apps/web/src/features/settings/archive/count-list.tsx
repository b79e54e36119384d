import { useText } from '../../../i18n/use-text.js';
import { Facts } from '../../../ui/facts.js';
import { NumberText } from '../../../ui/values.js';
import { COUNTED, type Counts } from './archive-client.js';

/** How much there is of what; nothing is left out of the list because there is none. */
export function CountList({ counts }: { counts: Counts }) {
  const text = useText();
  return (
    <Facts
      items={COUNTED.map((name) => ({
        label: text(`archive.count.${name}`),
        value: <NumberText value={counts[name] ?? 0} />,
      }))}
    />
  );
}
