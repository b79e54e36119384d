import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { graphql } from './graphql.js';
import { RefusedParts } from './refused-parts.js';
import { useKeyedAct } from './use-keyed-act.js';

const AddPerson = graphql(
  `
    mutation AddPerson($input: AddPersonInput!) {
      addPerson(input: $input) {
        __typename
        ... on AddPersonSuccess {
          person {
            id
            name
          }
        }
        ...RefusedParts
      }
    }
  `,
  [RefusedParts],
);

function Adder() {
  const add = useKeyedAct(AddPerson);
  return (
    <>
      <button onClick={() => void add.run({ name: 'Léa' })}>add</button>
      <output>
        {add.fault ? 'fault' : add.refusals.map(({ code, field }) => `${code}@${field}`).join()}
      </output>
    </>
  );
}

function keys(asked: readonly { variables: Record<string, unknown> }[]): unknown[] {
  return asked.map(({ variables }) => (variables['input'] as { idempotencyKey: string }).idempotencyKey);
}

test('a fault keeps the key, so that trying again cannot add twice; an answer renews it', async () => {
  let calls = 0;
  const answers = {
    AddPerson: () => {
      calls += 1;
      if (calls === 1) throw new Error('the line is cut');
      if (calls === 2)
        return {
          addPerson: {
            __typename: 'RefusedError',
            code: 'TEXT_REQUIRED',
            refusals: [{ __typename: 'Refusal', code: 'TEXT_REQUIRED', field: 'name', parameters: [] }],
          },
        };
      return {
        addPerson: {
          __typename: 'AddPersonSuccess',
          person: { __typename: 'Person', id: 'person_2', name: 'Léa' },
        },
      };
    },
  };
  const { user, server } = await renderScreen(<Adder />, { answers });
  const add = screen.getByRole('button', { name: 'add' });
  await user.click(add);
  expect(await screen.findByText('fault')).toBeVisible();
  await user.click(add);
  expect(await screen.findByText('TEXT_REQUIRED@name')).toBeVisible();
  await user.click(add);
  const [first, second, third] = keys(server.asked);
  expect(second).toBe(first);
  expect(third).not.toBe(second);
});
