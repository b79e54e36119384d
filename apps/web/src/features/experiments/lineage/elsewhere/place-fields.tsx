import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { useText } from '../../../../i18n/use-text.js';
import { PlacesQuery } from '../api/elsewhere.js';

interface PlaceFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

interface ChoiceProps extends PlaceFieldProps {
  readonly none: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

function Choice({ label, none, choices, value, onChange, error }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: none }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}

export function DepartmentField(props: PlaceFieldProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: PlacesQuery });
  return (
    <Choice
      {...props}
      label={text('lineage.elsewhere.department')}
      none={text('lineage.elsewhere.noDepartment')}
      choices={data?.departments ?? []}
    />
  );
}

export function ProjectField(props: PlaceFieldProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: PlacesQuery });
  const projects = (data?.projects.edges ?? []).map(({ node }) => node);
  const label = `${text('lineage.elsewhere.project')} (${text('ui.optional')})`;
  return <Choice {...props} label={label} none={text('lineage.elsewhere.noProject')} choices={projects} />;
}
