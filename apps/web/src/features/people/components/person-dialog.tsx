import { Modal, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { LOCALES, type Locale } from '@levain/domain/locale.js';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { FormEnd } from '../../../ui/form-end.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { PersonPicker } from '../../../ui/person-picker.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AddPerson } from '../api/add-person.js';
import { CorrectPerson } from '../api/correct-person.js';
import { DepartmentsQuery } from '../api/people.js';
import { PersonQuery, type PersonFacts } from '../api/person.js';
import { FocusBack } from '../../../ui/focus-back.js';

interface PersonDialogProps {
  /** Absent: a new person. */
  readonly personId?: string;
  readonly onClose: () => void;
}

interface Fields {
  readonly name: string;
  readonly email: string | null;
  readonly departmentId: string | null;
  readonly managerId: string | null;
  readonly site: string | null;
  readonly locale: Locale | null;
}

const FIELDS = ['name', 'email', 'departmentId', 'managerId', 'site', 'locale'] as const;

function usePersonAct(person: PersonFacts | null) {
  const add = useKeyedAct(AddPerson);
  const correct = useAct(CorrectPerson);
  const save = async (fields: Fields) => {
    if (!person) return (await add.run(fields)).ok;
    return (await correct.run({ input: { id: person.id, version: person.version, ...fields } })).ok;
  };
  return { save, act: person ? correct : add };
}

function PersonForm({ person, onClose }: { person: PersonFacts | null; onClose: () => void }) {
  const text = useText();
  const { save, act } = usePersonAct(person);
  const said = useRefusals(act.refusals);
  const [{ data }] = useQuery({ query: DepartmentsQuery });
  const [managerId, setManager] = useState(person?.manager?.id ?? null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: person?.name ?? '',
      email: person?.email ?? '',
      site: person?.site ?? '',
      departmentId: person?.department?.id ?? null,
      locale: person?.locale ?? '',
    },
  });
  const submit = form.onSubmit(async ({ name, email, site, departmentId, locale }) => {
    const known = LOCALES.find((each) => each === locale) ?? null;
    const fields = { name, email: email || null, site: site || null, departmentId, managerId, locale: known };
    if (await save(fields)) onClose();
  });
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  const field = (name: 'name' | 'email' | 'site' | 'departmentId' | 'locale') => ({
    key: form.key(name),
    input: { ...form.getInputProps(name), error: said.at(name) },
  });
  const [name, email, site, department, locale] = [
    field('name'),
    field('email'),
    field('site'),
    field('departmentId'),
    field('locale'),
  ];
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput key={name.key} {...name.input} label={text('people.name')} data-autofocus />
        <TextInput key={email.key} {...email.input} type="email" label={optional(text('people.email'))} />
        <Select
          key={department.key}
          {...department.input}
          label={optional(text('people.department'))}
          data={(data?.departments ?? []).map((each) => ({ value: each.id, label: each.name }))}
          searchable
          clearable
        />
        <PersonPicker
          label={optional(text('people.manager'))}
          value={managerId}
          onChange={setManager}
          before={person?.manager ?? null}
          except={person ? [person.id] : []}
          error={said.at('managerId')}
        />
        <TextInput key={site.key} {...site.input} label={optional(text('people.site'))} />
        <NativeSelect
          key={locale.key}
          {...locale.input}
          label={text('people.locale')}
          data={[
            { value: '', label: text('people.localeOf.workspace') },
            ...LOCALES.map((value) => ({ value, label: text(`people.localeOf.${value}`) })),
          ]}
        />
        <FormEnd act={act} shown={FIELDS} submit={text('ui.save')} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** Corrects what the directory says of somebody, as it stands now. */
function Correcting({ personId, onClose }: { personId: string; onClose: () => void }) {
  const [{ data, fetching }] = useQuery({
    query: PersonQuery,
    variables: { id: personId },
    requestPolicy: 'network-only',
  });
  if (fetching || data?.node?.__typename !== 'Person') return <LoadingState shape="rows" />;
  return <PersonForm person={data.node} onClose={onClose} />;
}

export function PersonDialog({ personId, onClose }: PersonDialogProps) {
  const text = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={text(personId ? 'people.correct' : 'people.add')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      {personId ? (
        <Correcting personId={personId} onClose={onClose} />
      ) : (
        <PersonForm person={null} onClose={onClose} />
      )}
    </Modal>
  );
}
