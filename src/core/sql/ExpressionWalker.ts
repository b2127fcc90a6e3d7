import { allowedFunctions, bareFunctions, composedFunctions } from './allowedFunctions.js';
import { generators } from './allowedFunctions.js';
import { checkAlias } from './checkAlias.js';
import { checkGrowth } from './checkGrowth.js';
import { checkInterval } from './checkInterval.js';
import { checkType, isTypeArgument } from './checkType.js';
import { ColumnResolver } from './ColumnResolver.js';
import { datePartWords } from './grammarWords.js';
import { nodeShapes, silentFields, writingKinds, type Role, type Shape } from './nodeShapes.js';
import { Refusal } from './Refusal.js';
import type { Scope } from './Scope.js';
import { sessionWords } from './sessionWords.js';
import type { SpokenNames } from './SpokenNames.js';
import { identifier, isFields, isVoid, list, syntaxNode, type Fields } from './SyntaxNode.js';

/** Kinds that are queries. */
export const queryKinds: ReadonlySet<string> = new Set([
  'select',
  'union',
  'intersect',
  'except',
  'subquery',
  'values'
]);

const plainLiterals: ReadonlySet<unknown> = new Set([
  'string',
  'number',
  'date',
  'time',
  'timestamp'
]);

type Rule = (fields: Fields, scope: Scope) => void;

/**
 * Walks an expression by an allow-list: every kind of node, every field that says something,
 * every name has a rule, or the query is refused.
 */
export class ExpressionWalker {
  constructor(
    private readonly names: SpokenNames,
    private readonly walkSubquery: (query: unknown, scope: Scope) => void
  ) {
    this.columns = new ColumnResolver(names);
  }

  /** @throws Refusal */
  walk(value: unknown, scope: Scope): void {
    if (value === undefined || value === null) {
      return;
    }
    const node = syntaxNode(value);
    if (node === undefined) {
      throw new Refusal('guard/construct', ['?']);
    }
    if (queryKinds.has(node.kind)) {
      this.walkSubquery(value, scope);
      return;
    }
    const rule = this.rules.get(node.kind);
    if (rule !== undefined) {
      rule(node.fields, scope);
      return;
    }
    const shape = nodeShapes.get(node.kind);
    if (shape === undefined) {
      const word = node.kind.replaceAll('_', ' ').toUpperCase();
      throw new Refusal(writingKinds.has(node.kind) ? 'guard/write' : 'guard/construct', [word]);
    }
    this.walkFields(node.fields, shape, scope);
  }

  walkAll(values: unknown, scope: Scope): void {
    for (const value of list(values)) {
      this.walk(value, scope);
    }
  }

  /** The list of a SELECT, in which alone `*` may stand. */
  walkList(items: unknown, scope: Scope): void {
    for (const item of list(items)) {
      const node = syntaxNode(item);
      if (node?.kind === 'star') {
        this.columns.star(node.fields, scope);
      } else {
        this.walk(item, scope);
      }
    }
  }

  /** A list of ORDER BY items. */
  walkOrder(items: unknown, scope: Scope): void {
    for (const item of list(items)) {
      this.walkFields(item, orderShape, scope);
    }
  }

  /** Refuses a field that is neither void nor in the shape. */
  walkFields(value: unknown, shape: Shape, scope: Scope): void {
    if (!isFields(value)) {
      throw new Refusal('guard/construct', ['?']);
    }
    for (const [field, content] of Object.entries(value)) {
      if (isVoid(content) || silentFields.has(field)) {
        continue;
      }
      const role = Object.hasOwn(shape, field) ? shape[field] : undefined;
      if (role === undefined) {
        throw new Refusal('guard/construct', [field.replaceAll('_', ' ').toUpperCase()]);
      }
      this.walkRole(role, content, scope);
    }
  }

  private walkRole(role: Role, content: unknown, scope: Scope): void {
    switch (role) {
      case 'node':
        this.walk(content, scope);
        break;
      case 'nodes':
        this.walkAll(content, scope);
        break;
      case 'order':
        this.walkOrder(content, scope);
        break;
      case 'pairs':
        for (const pair of list(content)) {
          this.walkAll(pair, scope);
        }
        break;
      case 'seen':
        break;
      case 'flag':
        if (typeof content === 'object') {
          throw new Refusal('guard/construct', ['?']);
        }
        break;
    }
  }

  /** A window in OVER or WINDOW. */
  walkWindow(value: unknown, scope: Scope): void {
    if (!isFields(value)) {
      throw new Refusal('guard/construct', ['OVER']);
    }
    const { window_name: name, frame, ...rest } = value;
    const named = identifier(name);
    if (named !== undefined) {
      this.names.note(named);
      if (!scope.windows.has(named.key.toLowerCase())) {
        throw new Refusal('guard/column', [named.name], named.at);
      }
    }
    this.walkFields(rest, { partition_by: 'nodes', order_by: 'order' }, scope);
    if (isFields(frame)) {
      this.walkBound(frame.start, scope);
      this.walkBound(frame.end, scope);
    }
  }

  private walkBound(bound: unknown, scope: Scope): void {
    if (isFields(bound)) {
      for (const offset of Object.values(bound)) {
        this.walk(offset, scope);
      }
    }
  }

  private readonly columns: ColumnResolver;

  private call(written: unknown, values: unknown, scope: Scope): void {
    const name = typeof written === 'string' ? written.toLowerCase() : '';
    if (!allowedFunctions.has(name) && !composedFunctions.has(name)) {
      const code = generators.has(name)
        ? 'guard/generator'
        : sessionWords.has(name)
          ? 'guard/session'
          : 'guard/function';
      throw new Refusal(code, [String(written)]);
    }
    checkGrowth(name, list(values));
    let given = list(values);
    if (name === 'convert') {
      given = isTypeArgument(given[0]) ? given.slice(1) : given;
    }
    this.walkAll(given, scope);
  }

  private cast(fields: Fields, scope: Scope): void {
    const { to, ...rest } = fields;
    checkType(to);
    this.walkFields(rest, { this: 'node', double_colon_syntax: 'flag' }, scope);
  }

  private readonly rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
    [
      'column',
      (fields, scope) => {
        this.columns.column(fields, scope);
      }
    ],
    [
      'dot',
      (fields, scope) => {
        this.columns.dot(fields, scope);
      }
    ],
    [
      'cast',
      (fields, scope) => {
        this.cast(fields, scope);
      }
    ],
    [
      'try_cast',
      (fields, scope) => {
        this.cast(fields, scope);
      }
    ],
    [
      'literal',
      fields => {
        if (!plainLiterals.has(fields.literal_type)) {
          throw new Refusal('guard/construct', [String(fields.literal_type)]);
        }
      }
    ],
    [
      'var',
      fields => {
        const word = String(fields.this);
        if (!datePartWords.has(word.toLowerCase())) {
          throw new Refusal('guard/construct', [word]);
        }
        this.names.noteWord(word);
      }
    ],
    [
      'parameter',
      fields => {
        if (!isVoid(fields.expression) || (fields.style !== 'Colon' && fields.style !== 'Dollar')) {
          throw new Refusal('guard/construct', [String(fields.name)]);
        }
      }
    ],
    ['placeholder', () => undefined],
    [
      'interval',
      (fields, scope) => {
        checkInterval(fields);
        this.walk(fields.this, scope);
      }
    ],
    [
      'extract',
      (fields, scope) => {
        const field = fields.field;
        const custom = isFields(field) ? field.Custom : field;
        if (typeof custom !== 'string') {
          throw new Refusal('guard/construct', ['EXTRACT']);
        }
        this.walk(fields.this, scope);
      }
    ],
    [
      'alias',
      (fields, scope) => {
        const alias = identifier(fields.alias);
        if (alias === undefined || !isVoid(fields.column_aliases)) {
          throw new Refusal('guard/construct', ['AS']);
        }
        if (fields.alias_explicit_as !== true) {
          checkAlias(alias);
        }
        this.names.note(alias);
        this.walk(fields.this, scope);
      }
    ],
    [
      'function',
      (fields, scope) => {
        const name = String(fields.name).toLowerCase();
        if (fields.no_parens === true && bareFunctions.has(name)) {
          return;
        }
        this.call(fields.name, fields.args, scope);
        this.walkFields(
          fields,
          { name: 'seen', args: 'seen', distinct: 'flag', no_parens: 'flag', quoted: 'flag' },
          scope
        );
      }
    ],
    [
      'aggregate_function',
      (fields, scope) => {
        const { name, args, ...rest } = fields;
        this.call(name, args, scope);
        this.walkFields(
          rest,
          { distinct: 'flag', filter: 'node', order_by: 'order', ignore_nulls: 'flag' },
          scope
        );
      }
    ],
    [
      'method_call',
      fields => {
        const owner = syntaxNode(fields.this);
        const schema = identifier(owner?.fields.name);
        const method = identifier(fields.method);
        throw new Refusal('guard/function', [`${schema?.name ?? '…'}.${method?.name ?? '…'}`]);
      }
    ],
    [
      'count',
      (fields, scope) => {
        this.walkFields(
          fields,
          {
            this: 'node',
            star: 'flag',
            distinct: 'flag',
            filter: 'node',
            ignore_nulls: 'flag',
            original_name: 'flag'
          },
          scope
        );
      }
    ],
    [
      'within_group',
      (fields, scope) => {
        this.walkFields(fields, { this: 'node', order_by: 'order' }, scope);
      }
    ],
    [
      'window_function',
      (fields, scope) => {
        const { over, ...rest } = fields;
        this.walkFields(rest, { this: 'node' }, scope);
        this.walkWindow(over, scope);
      }
    ],
    [
      'in',
      (fields, scope) => {
        // `x IN name` without parentheses: some databases read a table.
        if (fields.is_field === true) {
          throw new Refusal('guard/construct', ['IN without parentheses']);
        }
        this.walkFields(
          fields,
          { this: 'node', expressions: 'nodes', query: 'node', not: 'flag' },
          scope
        );
      }
    ],
    [
      'exists',
      (fields, scope) => {
        this.walkFields(fields, { this: 'node', not: 'flag' }, scope);
      }
    ],
    [
      'any',
      (fields, scope) => {
        this.quantified(fields, scope);
      }
    ],
    [
      'all',
      (fields, scope) => {
        this.quantified(fields, scope);
      }
    ]
  ]);

  private quantified(fields: Fields, scope: Scope): void {
    this.walkFields(fields, { this: 'node', subquery: 'node', op: 'flag' }, scope);
  }
}

const orderShape: Shape = {
  this: 'node',
  desc: 'flag',
  nulls_first: 'flag',
  explicit_asc: 'flag'
};
