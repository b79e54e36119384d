import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { ShareExperiment } from './api/experiment-acts.js';
import classes from './draft-notice.module.css';

/** A draft says who sees it, and holds the button that opens it. */
export function DraftNotice() {
  const { id, version, permissions } = useExperiment();
  const text = useText();
  const share = useAct(ShareExperiment);
  return (
    <div className={classes['notice']}>
      <IconEyeOff size={18} aria-hidden className={classes['glyph']} />
      <p className={classes['words']}>
        <strong>{text('experiments.draft.badge')}</strong> {text('experiments.draft.why')}
      </p>
      {permissions.canEdit && (
        <Button
          data-field="isDraft"
          variant="default"
          size="compact-md"
          loading={share.running}
          onClick={() => void share.run({ input: { id, version } })}
        >
          {text('experiments.draft.share')}
        </Button>
      )}
      <Trouble refusals={share.refusals} fault={share.fault} />
    </div>
  );
}
