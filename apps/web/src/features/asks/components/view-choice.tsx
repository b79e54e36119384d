import { Select } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { ASK_VIEWS, type AsksSearch } from '../asks-search.js';

interface ViewChoiceProps {
  readonly view: AsksSearch['which'];
  readonly onChange: (view: AsksSearch['which']) => void;
}

/** Which requests are shown: what the viewer neither answers nor asks is not offered. */
export function ViewChoice({ view, onChange }: ViewChoiceProps) {
  const text = useText();
  const offered = { forMe: useMay('answerAsk'), mine: useMay('askLeadership'), withdrawn: true };
  return (
    <Select
      aria-label={text('asks.view.label')}
      data={[
        { value: '', label: text('asks.view.all') },
        ...ASK_VIEWS.filter((each) => offered[each]).map((value) => ({
          value,
          label: text(`asks.view.${value}`),
        })),
      ]}
      value={view ?? ''}
      onChange={(value) => onChange(ASK_VIEWS.find((each) => each === value))}
      allowDeselect={false}
    />
  );
}
