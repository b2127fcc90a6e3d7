import { checkAlias } from './checkAlias.js';
import { generators } from './allowedFunctions.js';
import type { ExpressionWalker } from './ExpressionWalker.js';
import { JoinGraph } from './JoinGraph.js';
import { renamed } from './outputColumns.js';
import { Refusal } from './Refusal.js';
import type { Relation, Source } from './Relation.js';
import { Scope, type Surroundings } from './Scope.js';
import type { SpokenNames } from './SpokenNames.js';
import {
  identifier,
  isFields,
  isVoid,
  list,
  syntaxNode,
  type Fields,
  type Identifier
} from './SyntaxNode.js';
import { qualifiedRefusal, type TableFinder } from './TableFinder.js';

const joinKinds: ReadonlySet<unknown> = new Set([
  'Inner',
  'Left',
  'Right',
  'Full',
  'Cross',
  'Implicit',
  'Natural',
  'NaturalLeft',
  'NaturalRight',
  'NaturalFull'
]);

/** Joins that need ON or USING; the others take neither. */
const conditioned: ReadonlySet<unknown> = new Set(['Inner', 'Left', 'Right', 'Full']);

interface Tools {
  readonly names: SpokenNames;
  readonly expressions: ExpressionWalker;
  readonly tables: TableFinder;
  readonly walkQuery: (query: unknown, around: Surroundings) => Relation;
}

interface FromClause {
  readonly from: unknown;
  readonly joins: unknown;
  /** The SELECT it belongs to. */
  readonly reader: Fields;
}

/** Walks FROM and its joins: adds their sources to a scope and ties them by their conditions. */
export class FromWalker {
  constructor(private readonly tools: Tools) {}

  walk({ from, joins, reader }: FromClause, scope: Scope): JoinGraph {
    const graph = new JoinGraph(scope);
    const items = isFields(from) ? list(from.expressions) : [];
    if (items.length === 0 && list(joins).length > 0) {
      throw new Refusal('guard/syntax', ['JOIN stands without FROM']);
    }
    const conditions: unknown[] = [];
    const context = { scope, graph, reader, conditions };
    items.forEach(item => {
      this.source(item, context);
    });
    this.joins(joins, context);
    // A condition may read any source of the FROM: databases refuse what is out of order.
    for (const condition of conditions) {
      this.tools.expressions.walk(condition, scope);
      graph.addCondition(condition);
    }
    return graph;
  }

  /** Rows that are written down. */
  values(fields: Fields, scope: Scope): Relation {
    const { expressions, alias } = fields;
    this.tools.expressions.walkFields(fields, { expressions: 'seen', alias: 'seen' }, scope);
    const rows = list(expressions);
    for (const row of rows) {
      this.tools.expressions.walkFields(row, { expressions: 'nodes' }, scope);
    }
    const [first] = rows;
    const cells = isFields(first) ? list(first.expressions) : [];
    const columns = new Map(cells.map((_cell, index) => [`column${index + 1}`, rows.length]));
    // The parser names rows that have no name.
    if (!isVoid(alias) && identifier(alias)?.name !== '_values') {
      throw new Refusal('guard/construct', ['VALUES']);
    }
    return { columns, open: true, rows: rows.length, made: true, tied: false };
  }

  private joins(joins: unknown, context: Context): void {
    for (const join of list(joins)) {
      if (!isFields(join) || !joinKinds.has(join.kind)) {
        const kind = isFields(join) ? String(join.kind).toUpperCase() : '?';
        throw new Refusal('guard/construct', [`${kind} JOIN`]);
      }
      const { this: right, on, using, kind, ...rest } = join;
      if (conditioned.has(kind) === (isVoid(on) && isVoid(using))) {
        throw new Refusal('guard/syntax', ['a JOIN has no condition, or one too many']);
      }
      this.tools.expressions.walkFields(
        rest,
        { use_inner_keyword: 'flag', use_outer_keyword: 'flag', deferred_condition: 'flag' },
        context.scope
      );
      const before = [...context.scope.sources];
      this.source(right, context);
      const added = context.scope.sources.slice(before.length);
      if (!isVoid(on)) {
        context.conditions.push(on);
      }
      for (const each of list(using)) {
        const name = identifier(each);
        if (name !== undefined) {
          this.tools.names.note(name);
          this.tieBy(name.key.toLowerCase(), before, added, name, context.graph);
        }
      }
      if (String(kind).startsWith('Natural')) {
        const shared = added
          .flatMap(source => [...source.relation.columns.keys()])
          .filter(name => before.some(source => source.relation.columns.has(name)));
        for (const name of shared) {
          this.tieBy(name, before, added, undefined, context.graph);
        }
      }
    }
  }

  private tieBy(
    column: string,
    before: readonly Source[],
    added: readonly Source[],
    name: Identifier | undefined,
    graph: JoinGraph
  ): void {
    const has = ({ relation }: Source): boolean => relation.columns.has(column) || relation.open;
    const left = before.find(has);
    const right = added.find(has);
    if (left !== undefined && right !== undefined) {
      graph.tie([left, right]);
    } else if (name !== undefined) {
      throw new Refusal('guard/column', [name.name], name.at);
    }
  }

  private source(value: unknown, context: Context): void {
    const node = syntaxNode(value);
    switch (node?.kind) {
      case 'table':
        this.table(node.fields, context);
        return;
      case 'subquery':
        this.derived(node.fields, context);
        return;
      case 'paren':
        this.source(node.fields.this, context);
        return;
      case 'joined_table': {
        const { left, joins, ...rest } = node.fields;
        this.tools.expressions.walkFields(rest, {}, context.scope);
        this.source(left, context);
        this.joins(joins, context);
        return;
      }
      case 'pivot':
        this.pivot(node.fields, context);
        return;
      case 'unpivot':
        this.unpivot(node.fields, context);
        return;
      case 'values': {
        context.scope.add('', this.values(node.fields, new Scope(context.scope.around)));
        return;
      }
      case undefined:
      default:
        throw rowsFromNowhere(value);
    }
  }

  private table(fields: Fields, { scope, reader }: Context): void {
    const { name: written, schema, catalog, alias, column_aliases: columns, ...rest } = fields;
    this.tools.expressions.walkFields(rest, { alias_explicit_as: 'flag' }, scope);
    const name = identifier(written);
    const parts = [identifier(catalog), identifier(schema), name].filter(
      part => part !== undefined
    );
    if (name === undefined) {
      throw new Refusal('guard/construct', ['FROM']);
    }
    parts.forEach(part => {
      this.tools.names.note(part);
    });
    if (parts.length > 2 || (parts.length === 2 && parts[0]?.key !== 'public')) {
      throw qualifiedRefusal(parts);
    }
    const relation =
      parts.length === 2
        ? this.tools.tables.stored(name)
        : this.tools.tables.find(name, scope.around.commonTables, reader);
    this.add(alias ?? written, columns, relation, scope, !isVoid(alias));
  }

  private derived(fields: Fields, context: Context): void {
    const { scope, graph } = context;
    const { alias, column_aliases: columns, lateral, ...query } = fields;
    const wrapped = { ...query, alias_explicit_as: null, alias_keyword: null };
    const before = [...scope.sources];
    const relation = this.tools.walkQuery(
      { subquery: wrapped },
      lateral === true ? scope.inside() : scope.around
    );
    const tied = lateral === true && relation.tied;
    // What ties it to the rows beside it ties it to none further out.
    const kept = lateral === true ? { ...relation, tied: false } : relation;
    const source = this.add(alias, columns, kept, scope, !isVoid(alias));
    if (tied) {
      graph.tie([...before, source]);
    }
  }

  /** Adds a source under its alias; the columns of the alias rename its columns. */
  private add(
    alias: unknown,
    columns: unknown,
    relation: Relation,
    scope: Scope,
    spoken: boolean
  ): Source {
    const name = identifier(alias);
    const names = list(columns).flatMap(column => identifier(column) ?? []);
    if (name !== undefined && spoken) {
      checkAlias(name);
      this.tools.names.note(name);
      if (names.length > 0) {
        this.tools.names.noteColumnList(name);
      }
    }
    names.forEach(column => {
      this.tools.names.note(column);
    });
    const kept = names.length > 0 ? renamed(relation, names) : relation;
    return scope.add(name?.key.toLowerCase() ?? '', kept);
  }

  private pivot(fields: Fields, context: Context): void {
    const {
      this: subject,
      expressions,
      fields: keys,
      alias,
      alias_columns: columns,
      ...rest
    } = fields;
    const { inner, relation } = this.subject(subject, context);
    this.tools.expressions.walkFields(rest, {}, inner);
    this.tools.expressions.walkAll(expressions, inner);
    for (const key of list(keys)) {
      const node = syntaxNode(key);
      if (node?.kind !== 'in' || !isVoid(node.fields.query)) {
        throw new Refusal('guard/construct', ['PIVOT']);
      }
      this.tools.expressions.walk(node.fields.this, inner);
      for (const each of list(node.fields.expressions)) {
        this.pivotValue(each, inner);
      }
    }
    this.add(alias, columns, { ...relation, open: true }, context.scope, !isVoid(alias));
  }

  private pivotValue(value: unknown, inner: Scope): void {
    const node = syntaxNode(value);
    if (node?.kind !== 'pivot_alias') {
      this.tools.expressions.walk(value, inner);
      return;
    }
    const alias = syntaxNode(node.fields.alias);
    const name = identifier(alias?.kind === 'column' ? alias.fields.name : alias?.fields);
    if (name === undefined && alias?.kind !== 'literal') {
      throw new Refusal('guard/construct', ['PIVOT']);
    }
    if (name !== undefined) {
      this.tools.names.note(name);
    }
    this.tools.expressions.walk(node.fields.this, inner);
  }

  private unpivot(fields: Fields, context: Context): void {
    const {
      this: subject,
      value_column: value,
      name_column: key,
      columns,
      alias,
      alias_columns: renames,
      ...rest
    } = fields;
    const { inner, relation } = this.subject(subject, context);
    this.tools.expressions.walkFields(
      rest,
      { include_nulls: 'flag', value_column_parenthesized: 'flag' },
      inner
    );
    for (const column of list(columns)) {
      this.pivotValue(column, inner);
    }
    const made = [identifier(value), identifier(key)].flatMap(name => name ?? []);
    made.forEach(name => {
      this.tools.names.note(name);
    });
    const varieties = new Map(relation.columns);
    made.forEach(name => varieties.set(name.key.toLowerCase(), Infinity));
    const rows = relation.rows * Math.max(1, list(columns).length);
    this.add(
      alias,
      renames,
      { ...relation, columns: varieties, open: true, rows },
      context.scope,
      !isVoid(alias)
    );
  }

  /** What PIVOT and UNPIVOT turn: one source, in a scope of its own. */
  private subject(value: unknown, context: Context): { inner: Scope; relation: Relation } {
    const inner = new Scope(context.scope.around);
    const graph = new JoinGraph(inner);
    this.source(value, { ...context, scope: inner, graph });
    const [source] = inner.sources;
    if (source === undefined || inner.sources.length > 1) {
      throw new Refusal('guard/construct', ['PIVOT']);
    }
    return { inner, relation: source.relation };
  }
}

interface Context {
  readonly scope: Scope;
  readonly graph: JoinGraph;
  readonly reader: Fields;
  readonly conditions: unknown[];
}

/** A function in FROM: it makes rows, or reads something that is no table. */
function rowsFromNowhere(value: unknown): Refusal {
  const node = syntaxNode(value);
  const inner = node?.kind === 'alias' ? syntaxNode(node.fields.this) : node;
  const name = typeof inner?.fields.name === 'string' ? inner.fields.name : (inner?.kind ?? '?');
  return new Refusal(generators.has(name.toLowerCase()) ? 'guard/generator' : 'guard/function', [
    name
  ]);
}
