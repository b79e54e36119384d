import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { Task } from '../api/home.js';
import { TASK_PLACE, TASK_PLACE_ELSEWHERE } from './task-look.js';

const hasPlace = (kind: Task['kind']): kind is keyof typeof TASK_PLACE => kind in TASK_PLACE;
const isElsewhere = (kind: Task['kind']): kind is keyof typeof TASK_PLACE_ELSEWHERE =>
  kind in TASK_PLACE_ELSEWHERE;

/** What is asked, in words, leading to where it is done. */
export function TaskLink({ task: { kind, experiment, what, subjectId } }: { task: Task }) {
  const text = useText();
  // A verdict that is there and still asked for was contested.
  const words = kind === 'recordVerdict' && experiment?.verdict ? 'reviseVerdict' : kind;
  const label = text(`home.task.${words}`, { number: experiment?.number ?? 0, what: what ?? '' });
  if (experiment && hasPlace(kind)) {
    return (
      <TextLink to={TASK_PLACE[kind]} params={{ number: String(experiment.number) }} fw={600}>
        {label}
      </TextLink>
    );
  }
  if (!isElsewhere(kind)) return <strong>{label}</strong>;
  return (
    <TextLink
      to={TASK_PLACE_ELSEWHERE[kind]}
      {...(subjectId && /^(ask|feedback)_/.test(subjectId) ? { hash: subjectId } : {})}
      fw={600}
    >
      {label}
    </TextLink>
  );
}
