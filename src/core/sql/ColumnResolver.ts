import { Refusal } from './Refusal.js';
import type { Scope } from './Scope.js';
import { sessionWords } from './sessionWords.js';
import type { SpokenNames } from './SpokenNames.js';
import {
  identifier,
  isVoid,
  list,
  syntaxNode,
  type Fields,
  type Identifier
} from './SyntaxNode.js';

/** Finds what the names of columns stand for; a name that stands for nothing known is refused. */
export class ColumnResolver {
  constructor(private readonly names: SpokenNames) {}

  column(fields: Fields, scope: Scope): void {
    const name = identifier(fields.name);
    const table = identifier(fields.table);
    // `x(+)`, an outer join as Oracle and Redshift write it, reads no more than `x`.
    if (name === undefined) {
      throw new Refusal('guard/construct', ['?']);
    }
    this.resolve(name, table, scope);
  }

  private resolve(name: Identifier, table: Identifier | undefined, scope: Scope): void {
    this.names.note(name);
    if (table !== undefined) {
      this.names.note(table);
    } else if (!name.quoted && sessionWords.has(name.key)) {
      throw new Refusal('guard/session', [name.name], name.at);
    }
    const found = scope.find(name.key.toLowerCase(), table?.key.toLowerCase());
    if (found === undefined) {
      const spoken = table === undefined ? name.name : `${table.name}.${name.name}`;
      throw new Refusal('guard/column', [spoken], table?.at ?? name.at);
    }
  }

  /** `public.product.unit_cost` is a column; anything else with two dots is a path. */
  dot(fields: Fields, scope: Scope): void {
    const inner = syntaxNode(fields.this);
    const field = identifier(fields.field);
    const schema = inner?.kind === 'column' ? identifier(inner.fields.table) : undefined;
    const table = inner?.kind === 'column' ? identifier(inner.fields.name) : undefined;
    if (field === undefined || table === undefined || schema?.key !== 'public') {
      const spoken = [schema?.name, table?.name, field?.name].filter(part => part !== undefined);
      throw new Refusal('guard/path', [spoken.join('.')], schema?.at ?? table?.at);
    }
    this.names.note(schema);
    this.resolve(field, table, scope);
  }

  star(fields: Fields, scope: Scope): void {
    const { table, except, ...rest } = fields;
    const odd = Object.keys(rest).find(field => field !== 'span' && !isVoid(rest[field]));
    if (odd !== undefined) {
      throw new Refusal('guard/construct', [`* ${odd.toUpperCase()}`]);
    }
    const qualifier = identifier(table);
    if (qualifier !== undefined) {
      const parts = qualifier.name.split('.');
      const last = qualifier.key.split('.').at(-1) ?? '';
      if (parts.length === 1) {
        this.names.note(qualifier);
      }
      // Of `a.b.*` the parser does not keep which parts were quoted.
      for (const part of parts.length > 1 ? parts : []) {
        this.names.noteEither(part);
      }
      if (scope.source(last.toLowerCase()) === undefined) {
        throw new Refusal('guard/column', [`${qualifier.name}.*`], qualifier.at);
      }
    }
    for (const each of list(except)) {
      const name = identifier(each);
      if (name === undefined) {
        throw new Refusal('guard/construct', ['EXCLUDE']);
      }
      this.resolve(name, undefined, scope);
    }
  }
}
