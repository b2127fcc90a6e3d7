import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { CueName } from './CueName.js';
import type { Meaning, MeaningOf, Span } from '../Span.js';

export type SpanOf<Kind extends Meaning['kind']> = Span<MeaningOf<Kind>>;

/** The spans of a question, and which of them have said what they are there for. */
export class TaskSpans {
  private readonly taken = new Set<Span>();

  constructor(readonly all: readonly Span[]) {}

  get cues(): ReadonlySet<CueName> {
    return new Set(this.of('cue').map(({ meaning }) => meaning.cue));
  }

  of<Kind extends Meaning['kind']>(kind: Kind): readonly SpanOf<Kind>[] {
    return this.all.filter((span): span is SpanOf<Kind> => span.meaning.kind === kind);
  }

  /** Spans of a kind that nothing has taken yet. */
  open<Kind extends Meaning['kind']>(kind: Kind): readonly SpanOf<Kind>[] {
    return this.of(kind).filter(span => !this.taken.has(span));
  }

  members(dimension: DimensionName): readonly SpanOf<'members'>[] {
    return this.open('members').filter(({ meaning }) => meaning.dimension === dimension);
  }

  take(spans: readonly Span[]): void {
    spans.forEach(span => this.taken.add(span));
  }

  has(span: Span): boolean {
    return this.taken.has(span);
  }
}
