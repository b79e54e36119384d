import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { useFormat } from '../../../ui/use-format.js';
import type { MyPartData } from '../api/my-part.js';

/** What is asked in all, in one sentence; what is late is said in words. */
export function useAskedWords() {
  const text = useText();
  const format = useFormat();
  return (asked: MyPartData['asked'], tasks: MyPartData['tasks']): string | null => {
    const count = asked.length + tasks.length;
    if (count === 0) return null;
    const now = today();
    const days = [...asked, ...tasks].flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).sort();
    const late = tasks.filter(({ dueOn }) => dueOn < now).length;
    const next = days.find((day) => day >= now);
    return text('my-part.asked.sentence', {
      count,
      late,
      next: next ? 'yes' : 'no',
      day: next ? format.day(next) : '',
    });
  };
}
