import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';

export function TasksPage() {
  const text = useText();
  return <Panel title={text('tasks.title')} />;
}
