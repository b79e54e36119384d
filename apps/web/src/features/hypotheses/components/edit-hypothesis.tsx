import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { Panel } from '../../../ui/panel.js';
import type { HypothesisShown } from '../api/hypothesis.js';
import { ReviseHypothesis } from '../api/revise-hypothesis.js';
import { composedFrom, hypothesisFields, type ComposedHypothesis } from './composed-hypothesis.js';
import { HypothesisComposer } from './hypothesis-composer.js';

export function EditHypothesis({ hypothesis, onDone }: { hypothesis: HypothesisShown; onDone: () => void }) {
  const text = useText();
  const revise = useAct(ReviseHypothesis);
  const draft = useKeptDraft<ComposedHypothesis>(`hypothesis-${hypothesis.id}-v${hypothesis.version}`);
  const close = () => {
    draft.forget();
    onDone();
  };
  const save = async (composed: ComposedHypothesis) => {
    const { id, version } = hypothesis;
    const done = await revise.run({ input: { id, version, hypothesis: hypothesisFields(composed) } });
    if (done.ok) close();
  };
  return (
    <Panel title={text('ui.edit')}>
      <HypothesisComposer
        initial={draft.kept ?? composedFrom(hypothesis)}
        act={revise}
        onChange={draft.keep}
        onSave={(composed) => void save(composed)}
        onCancel={close}
      />
    </Panel>
  );
}
