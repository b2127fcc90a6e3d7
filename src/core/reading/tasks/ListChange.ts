import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { CueName } from './CueName.js';
import type { Span } from '../Span.js';
import type { SpanOf, TaskSpans } from './TaskSpans.js';

type Role = 'added' | 'dropped' | 'first';
type Members = SpanOf<'members'>;

/** What words do with the members of a list. */
export interface ListChange {
  /** Only named. */
  readonly named: readonly Members[];
  readonly added: readonly Members[];
  readonly dropped: readonly Members[];
  readonly first: readonly Members[];
  /** The spans that say it, without the members. */
  readonly cues: readonly Span[];
}

/** What a cue does with the members that follow it, or with those just before it. */
const roles: Partial<Readonly<Record<CueName, readonly [Role, 'before' | 'after']>>> = {
  add: ['added', 'before'],
  added: ['added', 'after'],
  'leave-out': ['dropped', 'before'],
  'left-out': ['dropped', 'after'],
  'start-with': ['first', 'before'],
  'put-first': ['first', 'after']
};

/**
 * What is said of a list: "add A and drop B", "A first", "leave A out".
 * @returns null where a cue stands without members
 */
export function listChange(spans: TaskSpans, dimension: DimensionName): ListChange | null {
  const members = new Set<Span>(spans.members(dimension));
  const isMember = (span: Span): span is Members => members.has(span);
  const change: Record<Role | 'named', Members[]> = {
    named: [],
    added: [],
    dropped: [],
    first: []
  };
  const cues: Span[] = [];
  let role: Role | null = null;
  let isWaiting = false;
  /** Named since the last comma: what a cue that comes after them speaks of. */
  let near: Members[] = [];
  for (const span of spans.all) {
    const { meaning } = span;
    if (isMember(span)) {
      (role ? change[role] : near).push(span);
      isWaiting = false;
      continue;
    }
    const [does, place] = (meaning.kind === 'cue' ? roles[meaning.cue] : null) ?? [];
    if (does === undefined) {
      if (isComma(span)) {
        change.named.push(...near.splice(0));
      }
      continue;
    }
    // "Add A as well" says it twice.
    if (isWaiting || (place === 'after' && near.length === 0 && role !== does)) {
      return null;
    }
    cues.push(span);
    change[place === 'after' ? does : 'named'].push(...near);
    near = [];
    isWaiting = place === 'before';
    role = isWaiting ? does : null;
  }
  change.named.push(...near);
  return isWaiting ? null : { ...change, cues };
}

const isComma = ({ text }: Span): boolean => /^[,;:]$/.test(text);
