import { tableRows, type Source } from './Relation.js';
import type { Scope } from './Scope.js';
import { bare, identifier, isFields, list, syntaxNode, type Fields } from './SyntaxNode.js';

/** A set as small as ten years of days; larger ones may be tied by a mere comparison once only. */
const fewRows = 4000;
/** The most rows that a cross join may have where all are made up. */
const maximumMade = 1_000_000;
/** The most rows where they come from data, but from parts smaller than a table. */
const maximumSmall = 100_000_000;
/** The most rows where one part is as large as a table. */
const maximumLarge = fewRows * tableRows;

/** Stands for the SELECTs around: their row is one row. */
const outerRow: Source = {
  name: '',
  relation: { columns: new Map(), open: false, rows: 1, made: true, tied: false }
};

interface Link {
  readonly members: ReadonlySet<Source>;
  /** An equality; else a comparison that still leaves a part of the product. */
  readonly strong: boolean;
  /** Only that both sides are NULL, which ties nothing without an equality beside it. */
  readonly nulls?: boolean;
}

const equalities = new Set(['eq', 'null_safe_eq']);
const comparisons = new Set(['lt', 'lte', 'gt', 'gte', 'like', 'i_like']);
const queries = new Set(['select', 'union', 'intersect', 'except', 'subquery', 'values']);

/**
 * Which sources of a FROM clause its conditions tie together, and how many rows that leaves.
 * Sources are tied by an equality between their columns; two tables may also be tied by one
 * comparison, as in a join of days to the period they lie in.
 */
export class JoinGraph {
  constructor(private readonly scope: Scope) {}

  /** Ties every source of one list to each other. */
  tie(sources: Iterable<Source>): void {
    this.strong.push(new Set(sources));
  }

  /** Reads the conditions of an ON or WHERE. */
  addCondition(condition: unknown): void {
    for (const conjunct of conjuncts(condition)) {
      const link = this.linkOf(conjunct);
      if (link !== undefined) {
        (link.strong ? this.strong : this.weak).push(link.members);
      }
    }
  }

  /** Whether two sources are tied by equalities. */
  tied(one: Source, other: Source): boolean {
    return this.components(false).some(part => part.has(one) && part.has(other));
  }

  /** Whether every source is tied to the row of a SELECT around, or is one row. */
  tiedToOuterRow(): boolean {
    return this.components(true).every(
      part => part.has(outerRow) || [...part].some(isTied) || rowsOf([...part]) <= 1
    );
  }

  /** @returns the most rows; undefined for a cross join without a bound */
  rows(): number | undefined {
    const parts = this.components(true).map(part => [...part]);
    const rows = parts.map(rowsOf);
    const product = rows.reduce((all, each) => all * each, 1);
    const crossed = rows.filter(each => each > 1).length > 1;
    const made = this.scope.sources.every(source => source.relation.made);
    const small = made ? maximumMade : maximumSmall;
    const maximum = Math.max(...rows) >= tableRows && !made ? maximumLarge : small;
    return product > (crossed || made ? maximum : maximumLarge) ? undefined : product;
  }

  private components(withWeak: boolean): Set<Source>[] {
    const parts = [...this.scope.sources, outerRow].map(source => new Set([source]));
    for (const members of this.strong) {
      merge(parts, members);
    }
    if (withWeak) {
      let spent = false;
      for (const members of this.weak) {
        const unknown = parts.filter(part => touches(part, members) && rowsOf([...part]) > fewRows);
        if (unknown.length <= 1 || (unknown.length === 2 && !spent)) {
          spent = spent || unknown.length === 2;
          merge(parts, members);
        }
      }
    }
    return parts;
  }

  private linkOf(condition: unknown): Link | undefined {
    const node = syntaxNode(condition);
    if (node === undefined) {
      return undefined;
    }
    const { kind, fields } = node;
    if (kind === 'paren') {
      return this.linkOf(fields.this);
    }
    if (kind === 'or') {
      return eitherLink(this.linkOf(fields.left), this.linkOf(fields.right));
    }
    if (kind === 'and') {
      const links = conjuncts(condition).map(each => this.linkOf(each));
      return links.find(link => link?.strong) ?? this.bothNull(condition) ?? links.find(Boolean);
    }
    if (equalities.has(kind)) {
      return (
        this.between([fields.left], [fields.right], true) ??
        this.apart(fields.left, [fields.right]) ??
        this.apart(fields.right, [fields.left])
      );
    }
    if (comparisons.has(kind)) {
      return (
        this.between([fields.left], [fields.right], false) ??
        this.apart(fields.left, [fields.right]) ??
        this.apart(fields.right, [fields.left])
      );
    }
    if (kind === 'between' && fields.not !== true) {
      const ends = [fields.low, fields.high];
      return this.between([fields.this], ends, false) ?? this.apart(fields.this, ends);
    }
    if (kind === 'in' && fields.not !== true) {
      return this.between([fields.this], list(fields.expressions), false);
    }
    return undefined;
  }

  /** `DATEDIFF(day, a.order_date, b.order_date) <= 7`: how far two sources lie apart. */
  private apart(value: unknown, bounds: readonly unknown[]): Link | undefined {
    const ends = distance(value);
    const read = new Set<Source>();
    bounds.forEach(bound => {
      this.collect(bound, read);
    });
    return ends === undefined || read.size > 0
      ? undefined
      : this.between([ends[0]], [ends[1]], false);
  }

  /** `a.x IS NULL AND b.x IS NULL`, beside `a.x = b.x`: NULL taken for a value like others. */
  private bothNull(condition: unknown): Link | undefined {
    const members = new Set<Source>();
    for (const each of conjuncts(condition)) {
      const node = bare(each);
      if (node?.kind === 'is_null' && node.fields.not !== true) {
        this.collect(node.fields.this, members);
      }
    }
    return members.size > 1 ? { members, strong: true, nulls: true } : undefined;
  }

  private between(
    left: readonly unknown[],
    right: readonly unknown[],
    strong: boolean
  ): Link | undefined {
    const leftSources = new Set<Source>();
    const rightSources = new Set<Source>();
    left.forEach(value => {
      this.collect(value, leftSources);
    });
    right.forEach(value => {
      this.collect(value, rightSources);
    });
    const disjoint = [...leftSources].every(source => !rightSources.has(source));
    return disjoint && leftSources.size > 0 && rightSources.size > 0
      ? { members: new Set([...leftSources, ...rightSources]), strong }
      : undefined;
  }

  /** The sources an expression reads, subqueries aside. */
  private collect(value: unknown, sources: Set<Source>): void {
    if (Array.isArray(value)) {
      value.forEach(each => {
        this.collect(each, sources);
      });
      return;
    }
    if (!isFields(value)) {
      return;
    }
    const node = syntaxNode(value);
    if (node?.kind === 'column') {
      this.collectColumn(node.fields, sources);
    } else if (node === undefined || !queries.has(node.kind)) {
      Object.values(value).forEach(each => {
        this.collect(each, sources);
      });
    }
  }

  private collectColumn(fields: Fields, sources: Set<Source>): void {
    const name = identifier(fields.name);
    const table = identifier(fields.table);
    const found = name && this.scope.find(name.key.toLowerCase(), table?.key.toLowerCase());
    if (found?.where === 'source') {
      // A name that two sources have is ambiguous, or the one column of a USING.
      const [first] = found.sources;
      if (first !== undefined) {
        sources.add(first);
      }
    } else if (found?.where === 'outer') {
      sources.add(outerRow);
    }
  }

  private readonly strong: ReadonlySet<Source>[] = [];
  private readonly weak: ReadonlySet<Source>[] = [];
}

/** What holds whichever of two conditions does. */
function eitherLink(left: Link | undefined, right: Link | undefined): Link | undefined {
  if (left === undefined || right === undefined || (left.nulls && right.nulls)) {
    return undefined;
  }
  const members = new Set([...left.members].filter(member => right.members.has(member)));
  return members.size > 1 ? { members, strong: left.strong && right.strong } : undefined;
}

const distances: ReadonlySet<string> = new Set(['datediff', 'date_diff', 'months_between']);

/** The two values whose distance an expression is. */
function distance(value: unknown): readonly [unknown, unknown] | undefined {
  const node = bare(value);
  if (node?.kind === 'abs') {
    return distance(node.fields.this);
  }
  if (node?.kind === 'sub') {
    return [node.fields.left, node.fields.right];
  }
  if (node?.kind === 'months_between') {
    return [node.fields.this, node.fields.expression];
  }
  return node?.kind === 'function' && distances.has(String(node.fields.name).toLowerCase())
    ? [list(node.fields.args)[1], list(node.fields.args)[2]]
    : undefined;
}

/** The conditions that all have to hold. */
export function conjuncts(condition: unknown): unknown[] {
  const node = syntaxNode(condition);
  if (node?.kind === 'and') {
    return [...conjuncts(node.fields.left), ...conjuncts(node.fields.right)];
  }
  if (node?.kind === 'paren') {
    const inner = conjuncts(node.fields.this);
    return inner.length > 1 ? inner : [condition];
  }
  return condition === undefined || condition === null ? [] : [condition];
}

const isTied = ({ relation }: Source): boolean => relation.tied;

function touches(part: ReadonlySet<Source>, members: ReadonlySet<Source>): boolean {
  return [...members].some(member => part.has(member));
}

function merge(parts: Set<Source>[], members: ReadonlySet<Source>): void {
  const touched = parts.filter(part => touches(part, members));
  const [first, ...rest] = touched;
  for (const part of rest) {
    part.forEach(source => first?.add(source));
    parts.splice(parts.indexOf(part), 1);
  }
}

/** Sources that are tied join row by row; made ones may hold the same value over and over. */
function rowsOf(part: readonly Source[]): number {
  const rows = part.map(({ relation }) => relation.rows);
  return part.every(({ relation }) => relation.made)
    ? rows.reduce((product, each) => product * each, 1)
    : Math.max(...rows);
}
