import type { PersonaName } from '../session/personas.js';
import type { CommonTable } from './CommonTable.js';
import { ExpressionWalker } from './ExpressionWalker.js';
import { FromWalker } from './FromWalker.js';
import type { JoinGraph } from './JoinGraph.js';
import { definitionShape, fetchShape, limitShape, selectShape, topShape } from './clauseShapes.js';
import { writingKinds, type Shape } from './nodeShapes.js';
import { firstRow, mentionsTable, unwrapped } from './recursiveParts.js';
import { outputColumns, outputName, renamed } from './outputColumns.js';
import { recursionSteps } from './recursionSteps.js';
import { Refusal } from './Refusal.js';
import type { Relation, Source } from './Relation.js';
import { Scope, type Surroundings } from './Scope.js';
import { SpokenNames } from './SpokenNames.js';
import {
  bare,
  identifier,
  isFields,
  isVoid,
  list,
  syntaxNode,
  type Fields,
  type Identifier
} from './SyntaxNode.js';
import { groupedRows } from './groupedRows.js';
import { TableFinder } from './TableFinder.js';
import { varietyOf } from './varietyOf.js';

/** The most steps of a recursion whose every step joins other rows, which may multiply. */
const maximumJoiningSteps = 32;

const noRows: Relation = { columns: new Map(), open: false, rows: 1, made: true, tied: false };

interface WalkedSelect {
  readonly scope: Scope;
  readonly graph: JoinGraph;
}

/**
 * Walks one query for one persona: which tables it reads, through every CTE and subquery, in the
 * scopes that the databases see; and that its result is bounded.
 */
export class QueryWalker {
  constructor(
    persona: PersonaName,
    private readonly largestNumber: number
  ) {
    this.from = new FromWalker({
      names: this.names,
      expressions: this.expressions,
      tables: new TableFinder(persona),
      walkQuery: (query, around) => this.walk(query, around)
    });
  }

  readonly names = new SpokenNames();

  /** @throws Refusal */
  walk(query: unknown, around: Surroundings): Relation {
    const node = syntaxNode(query);
    switch (node?.kind) {
      case 'select':
        return this.select(node.fields, around);
      case 'union':
      case 'intersect':
      case 'except':
        return this.setOperation(node.kind, node.fields, around);
      case 'subquery':
        return this.wrapped(node.fields, around);
      case 'paren':
        return this.walk(node.fields.this, around);
      case 'values':
        return this.from.values(node.fields, new Scope(around));
      case undefined:
      default: {
        const kind = node?.kind ?? '?';
        const word = kind.replaceAll('_', ' ').toUpperCase();
        throw new Refusal(writingKinds.has(kind) ? 'guard/write' : 'guard/statement', [word]);
      }
    }
  }

  private select(fields: Fields, outside: Surroundings): Relation {
    const {
      expressions,
      from,
      joins,
      where_clause: where,
      group_by: groups,
      having,
      qualify,
      order_by: order,
      limit,
      offset,
      fetch,
      top,
      with: common,
      windows,
      into,
      locks,
      ...rest
    } = fields;
    if (!isVoid(into)) {
      throw new Refusal('guard/write', ['SELECT INTO']);
    }
    if (!isVoid(locks)) {
      throw new Refusal('guard/write', ['FOR UPDATE']);
    }
    const around = this.withCommonTables(common, outside);
    const scope = new Scope(around);
    const graph = this.from.walk({ from, joins, reader: fields }, scope);
    this.selects.set(fields, { scope, graph });
    for (const window of list(windows)) {
      const name = isFields(window) ? identifier(window.name) : undefined;
      if (name !== undefined) {
        this.names.note(name);
        scope.windows.add(name.key.toLowerCase());
      }
    }
    if (list(expressions).length === 0) {
      throw new Refusal('guard/syntax', ['a SELECT has no columns']);
    }
    this.nameAliases(expressions, scope);
    this.expressions.walkList(expressions, scope);
    this.clause(where, scope);
    if (isFields(where)) {
      graph.addCondition(where.this);
    }
    this.group(groups, scope);
    this.clause(having, scope);
    this.clause(qualify, scope);
    for (const window of list(windows)) {
      this.expressions.walkWindow(isFields(window) ? window.spec : undefined, scope);
    }
    this.expressions.walkFields(rest, selectShape, scope);
    this.order(order, scope);
    const caps = [
      this.cap(limit, limitShape, 'this', scope),
      this.cap(fetch, fetchShape, 'count', scope),
      this.cap(top, topShape, 'this', scope)
    ];
    this.cap(offset, limitShape, 'this', scope);
    const joined = graph.rows();
    if (joined === undefined) {
      throw new Refusal('guard/cross-join');
    }
    const relation = outputColumns(expressions, scope);
    const rows = Math.min(...caps, groupedRows(fields, relation, joined, scope));
    return { ...relation, rows, tied: graph.tiedToOuterRow() };
  }

  private setOperation(kind: string, fields: Fields, outside: Surroundings): Relation {
    const { left, right, with: common, order_by: order, limit, offset, ...rest } = fields;
    const around = this.withCommonTables(common, outside);
    const first = this.walk(left, around);
    const second = this.walk(right, around);
    const scope = new Scope(around);
    scope.add('', first);
    this.expressions.walkFields(rest, { all: 'flag', distinct: 'flag' }, scope);
    this.order(order, scope);
    const cap = this.cap(limit, limitShape, 'this', scope);
    this.cap(offset, limitShape, 'this', scope);
    const rows = kind === 'union' ? first.rows + second.rows : first.rows;
    const columns = new Map(
      [...first.columns].map(([name, variety]) => [
        name,
        variety + (second.columns.get(name) ?? Infinity)
      ])
    );
    return {
      columns,
      open: first.open,
      rows: Math.min(rows, cap),
      made: first.made && second.made,
      tied: first.tied && second.tied
    };
  }

  /** A query in parentheses, without an alias. */
  private wrapped(fields: Fields, around: Surroundings): Relation {
    const { this: query, order_by: order, limit, offset, ...rest } = fields;
    const relation = this.walk(query, around);
    const scope = new Scope(around);
    scope.add('', relation);
    this.expressions.walkFields(rest, { modifiers_inside: 'flag' }, scope);
    this.order(order, scope);
    const cap = this.cap(limit, limitShape, 'this', scope);
    this.cap(offset, limitShape, 'this', scope);
    return { ...relation, rows: Math.min(relation.rows, cap) };
  }

  private nameAliases(expressions: unknown, scope: Scope): void {
    for (const expression of list(expressions)) {
      const node = syntaxNode(expression);
      const alias = node?.kind === 'alias' ? identifier(node.fields.alias) : undefined;
      if (alias !== undefined) {
        scope.aliases.set(alias.key.toLowerCase(), varietyOf(expression, scope));
      }
    }
  }

  /** WHERE, HAVING or QUALIFY. */
  private clause(value: unknown, scope: Scope): void {
    if (isFields(value)) {
      this.expressions.walkFields(value, { this: 'node' }, scope);
    }
  }

  private group(value: unknown, scope: Scope): void {
    if (isFields(value)) {
      this.expressions.walkFields(value, { expressions: 'nodes', all: 'flag' }, scope);
    }
  }

  private order(value: unknown, scope: Scope): void {
    if (isFields(value)) {
      const { expressions, ...rest } = value;
      this.expressions.walkFields(rest, {}, scope);
      this.expressions.walkOrder(expressions, scope);
    }
  }

  /** LIMIT, FETCH or TOP. @returns the most rows it leaves */
  private cap(value: unknown, shape: Shape, count: string, scope: Scope): number {
    if (!isFields(value)) {
      return Infinity;
    }
    const clause: Fields = count in value ? value : { [count]: value };
    const column = syntaxNode(clause[count]);
    if (column?.kind === 'column' && isAll(identifier(column.fields.name))) {
      return Infinity;
    }
    this.expressions.walkFields(clause, shape, scope);
    const literal = bare(clause[count]);
    const exact = isVoid(clause.percent) && isVoid(clause.with_ties);
    const rows = literal?.kind === 'literal' ? Number(literal.fields.value) : NaN;
    return exact && rows >= 0 ? rows : Infinity;
  }

  private withCommonTables(value: unknown, around: Surroundings): Surroundings {
    if (!isFields(value)) {
      return around;
    }
    const { ctes, recursive, ...rest } = value;
    const scope = new Scope(around);
    this.expressions.walkFields(rest, {}, scope);
    let commonTables = around.commonTables;
    const definitions = list(ctes).map(definition => this.definition(definition, scope));
    for (const [index, definition] of definitions.entries()) {
      const { table, body } = definition;
      // With RECURSIVE, databases disagree on whether a name that comes later is seen.
      const later = recursive === true ? definitions.slice(index + 1).map(each => each.table) : [];
      const seen = { commonTables: [...later, ...commonTables], outer: around.outer };
      const recurs = recursive === true && mentionsTable(body, table.key);
      table.relation = recurs
        ? this.recursion(definition, seen)
        : renamed(this.walk(body, seen), definition.columns);
      table.state = 'ready';
      commonTables = [table, ...commonTables];
    }
    return { commonTables, outer: around.outer };
  }

  private definition(value: unknown, scope: Scope): Definition {
    const alias = isFields(value) ? identifier(value.alias) : undefined;
    if (!isFields(value) || alias === undefined) {
      throw new Refusal('guard/construct', ['WITH']);
    }
    const { this: body, columns: names } = value;
    this.expressions.walkFields(value, definitionShape, scope);
    const columns = list(names).flatMap(name => identifier(name) ?? []);
    this.names.note(alias);
    columns.forEach(column => {
      this.names.note(column);
    });
    if (columns.length > 0) {
      this.names.noteColumnList(alias);
    }
    const table: CommonTable = {
      key: alias.key,
      state: 'closed',
      relation: noRows,
      step: undefined,
      uses: 0
    };
    return { table, body, columns, alias };
  }

  /** `start UNION [ALL] step`, where the FROM of the step reads the CTE once. */
  private recursion({ table, body, columns, alias }: Definition, seen: Surroundings): Relation {
    const unbounded = new Refusal('guard/recursion', [alias.name], alias.at);
    const union = bare(body);
    const step = union?.kind === 'union' ? unwrapped(union.fields.right) : undefined;
    if (union === undefined || step?.kind !== 'select' || !isVoid(union.fields.with)) {
      throw unbounded;
    }
    const { left, right, ...rest } = union.fields;
    const inside = { commonTables: [table, ...seen.commonTables], outer: seen.outer };
    const start = renamed(this.walk(left, inside), columns);
    table.relation = start;
    table.state = 'step';
    table.step = step.fields;
    table.uses = 0;
    this.walk(right, inside);
    const scope = new Scope(inside);
    scope.add('', start);
    const { order_by: order, limit, offset, ...plain } = rest;
    this.expressions.walkFields(plain, { all: 'flag', distinct: 'flag' }, scope);
    this.order(order, scope);
    this.cap(limit, limitShape, 'this', scope);
    this.cap(offset, limitShape, 'this', scope);
    const walked = this.selects.get(step.fields);
    const self = walked?.scope.sources.find(source => source.relation === start);
    if (walked === undefined || self === undefined) {
      throw unbounded;
    }
    const first = firstRow(left);
    const steps = recursionSteps({
      fields: step.fields,
      scope: walked.scope,
      self,
      columns:
        columns.length > 0
          ? columns.map(column => column.key.toLowerCase())
          : first.map(outputName),
      start: first,
      largestNumber: this.largestNumber
    });
    if (steps === undefined || !this.keepsItsSize(walked, self, steps)) {
      throw unbounded;
    }
    const varied = new Map([...start.columns.keys()].map(name => [name, Infinity]));
    return { ...start, columns: varied, rows: start.rows * steps };
  }

  /** Whether a step cannot multiply the rows of the step before, or only a few times. */
  private keepsItsSize({ scope, graph }: WalkedSelect, self: Source, steps: number): boolean {
    const others = scope.sources.filter(source => source !== self && source.relation.rows > 1);
    return others.every(other => graph.tied(self, other) && steps <= maximumJoiningSteps);
  }

  private readonly expressions: ExpressionWalker = new ExpressionWalker(
    this.names,
    (query, scope) => {
      this.walk(query, scope.inside());
    }
  );
  private readonly from: FromWalker;
  private readonly selects = new Map<Fields, WalkedSelect>();
}

interface Definition {
  readonly table: CommonTable;
  readonly alias: Identifier;
  readonly body: unknown;
  readonly columns: readonly Identifier[];
}

function isAll(name: Identifier | undefined): boolean {
  return name?.quoted === false && name.key === 'all';
}
