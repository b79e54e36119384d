import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { Panel } from '../../../ui/panel.js';
import type { PrototypeShown } from '../api/prototype.js';
import { RevisePrototype } from '../api/revise-prototype.js';
import { PrototypeForm } from './prototype-form.js';
import { prototypeFields, prototypeValues, type PrototypeValues } from './prototype-values.js';

export function EditPrototype({ prototype, onDone }: { prototype: PrototypeShown; onDone: () => void }) {
  const text = useText();
  const revise = useAct(RevisePrototype);
  const draft = useKeptDraft<PrototypeValues>(`prototype-${prototype.id}-v${prototype.version}`);
  const close = () => {
    draft.forget();
    onDone();
  };
  const save = async (values: PrototypeValues) => {
    const { id, version } = prototype;
    const done = await revise.run({ input: { id, version, prototype: prototypeFields(values) } });
    if (done.ok) close();
  };
  return (
    <Panel title={text('ui.edit')}>
      <PrototypeForm
        initial={prototypeValues(prototype)}
        act={revise}
        draft={draft}
        onSave={(values) => void save(values)}
        onCancel={close}
      />
    </Panel>
  );
}
