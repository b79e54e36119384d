import { Group, Select } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { FeedbackDepartments } from '../../../ui/feedback/feedback-acts.js';
import { FEEDBACK_VIEWS, type FeedbackSearch } from '../feedback-search.js';

interface FeedbackFiltersProps {
  readonly search: FeedbackSearch;
  readonly onChange: (next: FeedbackSearch) => void;
}

/** Which feedback, and of which department. */
export function FeedbackFilters({ search, onChange }: FeedbackFiltersProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: FeedbackDepartments });
  const departments = (data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Group gap="sm">
      <Select
        label={text('feedback.filter.which')}
        data={[
          { value: '', label: text('feedback.filter.everything') },
          ...FEEDBACK_VIEWS.map((value) => ({ value, label: text(`feedback.view.${value}.title`) })),
        ]}
        value={search.which ?? ''}
        onChange={(value) => onChange({ ...search, which: FEEDBACK_VIEWS.find((each) => each === value) })}
        allowDeselect={false}
      />
      <Select
        label={text('feedback.filter.department')}
        placeholder={text('feedback.filter.everyDepartment')}
        data={departments}
        value={departments.some(({ value }) => value === search.department) ? search.department : null}
        onChange={(value) => onChange({ ...search, department: value ?? undefined })}
        searchable
        clearable
      />
    </Group>
  );
}
