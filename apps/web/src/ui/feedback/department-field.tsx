import { Select } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { FeedbackDepartments } from './feedback-acts.js';
import { useAnswerersWords } from './use-answerers-words.js';

interface DepartmentFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly error: string | undefined;
  /** Departments that are not offered. */
  readonly without?: readonly string[];
  readonly onChange: (id: string | null) => void;
}

/** A department, and below it who will answer: nobody hands something over without knowing to whom. */
export function DepartmentField({ label, value, error, without = [], onChange }: DepartmentFieldProps) {
  const text = useText();
  const words = useAnswerersWords();
  const [{ data }] = useQuery({ query: FeedbackDepartments });
  const departments = (data?.departments ?? []).filter(({ id }) => !without.includes(id));
  const chosen = departments.find(({ id }) => id === value);
  return (
    <Select
      label={label}
      description={chosen ? words(chosen) : text('feedback.help.departmentId')}
      data={departments.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      nothingFoundMessage={text('feedback.noDepartment')}
      searchable
    />
  );
}
