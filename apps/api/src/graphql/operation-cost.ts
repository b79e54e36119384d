import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A change writes, tells and is kept: more than a field that is read. */
const CHANGE = 50;

/** How many fields an operation may be answered with, whose pages all say their size: what it costs its member's budget. */
export function operationCost(document: DocumentNode, operationName: string | null | undefined): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 1;
  const fields = new Fields(document).of(operation.selectionSet);
  return operation.operation === 'mutation'
    ? fields + CHANGE * operation.selectionSet.selections.length
    : fields;
}

class Fields {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** A fragment is counted once, however often it is spread. */
  private readonly known = new Map<string, number>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  of({ selections }: SelectionSetNode): number {
    let count = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) count += this.field(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) count += this.of(selection.selectionSet);
      else count += this.fragment(selection.name.value);
    }
    return count;
  }

  private field({ arguments: args = [], selectionSet }: FieldNode): number {
    const size = args.find(({ name }) => name.value === 'first')?.value;
    const pages = size?.kind === Kind.INT ? Math.max(1, Number(size.value)) : 1;
    return 1 + (selectionSet ? pages * this.of(selectionSet) : 0);
  }

  private fragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const count = fragment ? this.of(fragment.selectionSet) : 0;
    this.known.set(name, count);
    return count;
  }
}
