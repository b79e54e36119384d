import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { forgetVisit } from '../../../lib/stored.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ForgetMe } from '../api/person-acts.js';
import { ForgetWords } from './forget-words.js';
import { FocusBack } from '../../../ui/focus-back.js';

/** The signed-in person is forgotten and signed out at once. */
export function ForgetMeDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const forget = useAct(ForgetMe);
  const said = useRefusals(forget.refusals);
  const [isUnderstood, setUnderstood] = useState(false);
  const run = async () => {
    if (!(await forget.run({ input: { isUnderstood } })).ok) return;
    forgetVisit();
    // Nobody is signed in any more: the next screen is that of a visitor.
    window.location.assign('/');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('people.forget.titleMe')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      <Stack>
        <ForgetWords />
        <Checkbox
          label={text('people.forget.understood')}
          checked={isUnderstood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
          error={said.at('isUnderstood')}
        />
        <RefusalSummary act={forget} shown={['isUnderstood']} />
        <Group gap="sm">
          <Button color="brick" loading={forget.running} onClick={() => void run()}>
            {text('people.forget.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
