export type Fields = Readonly<Record<string, unknown>>;

/** An expression of the parser's tree: `{kind: fields}`. */
export interface SyntaxNode {
  readonly kind: string;
  readonly fields: Fields;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const noFields: Fields = Object.freeze({});

/** @returns undefined where the value is not an object with exactly one key */
export function syntaxNode(value: unknown): SyntaxNode | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [kind, ...rest] = Object.keys(value);
  if (kind === undefined || rest.length > 0) {
    return undefined;
  }
  const fields = value[kind];
  return { kind, fields: isFields(fields) ? fields : noFields };
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Whether a field says nothing: absent, null, false, empty. */
export function isVoid(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** A name in the parser's tree. */
export interface Identifier {
  readonly name: string;
  readonly quoted: boolean;
  /** As the databases compare it: an unquoted name in lower case. */
  readonly key: string;
  readonly at: number | undefined;
}

export function identifier(value: unknown): Identifier | undefined {
  if (!isFields(value) || typeof value.name !== 'string') {
    return undefined;
  }
  const quoted = value.quoted === true;
  const start = isFields(value.span) ? value.span.start : undefined;
  return {
    name: value.name,
    quoted,
    key: quoted ? value.name : value.name.replace(/[A-Z]/g, letter => letter.toLowerCase()),
    at: typeof start === 'number' ? start : undefined
  };
}

/** The node inside any number of parentheses. */
export function bare(value: unknown): SyntaxNode | undefined {
  let node = syntaxNode(value);
  while (node?.kind === 'paren') {
    node = syntaxNode(node.fields.this);
  }
  return node;
}
