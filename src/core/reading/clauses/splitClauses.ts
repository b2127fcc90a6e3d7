import { productNoun } from '../assembly/conventions.js';
import type { Meaning, Span } from '../Span.js';
import type { Clause, SplitQuestion } from './Clause.js';

/** Silent words that begin to say something of what stands before them. */
const openers: ReadonlySet<string> = new Set(
  (
    'who that which where whose have has had having is are was were get gets getting got in on at ' +
    'with we do does did'
  ).split(' ')
);

/** What a clause can be made of; anything else speaks of the question as a whole. */
const inside: ReadonlySet<Meaning['kind']> = new Set([
  'frame',
  'connective',
  'noun',
  'filter',
  'status',
  'members',
  'event',
  'period',
  'measure',
  'quantity',
  'pronoun',
  'mention'
]);

/** What makes the main part ask for a figure, whose window a period is. */
const figures: ReadonlySet<Meaning['kind']> = new Set([
  'measure',
  'quantity',
  'count',
  'average',
  'rank'
]);

const ends = /^[.;:?!–-]$/;

/**
 * Takes out of a question what it says of its subject besides: "customers | who bought in Q1 |
 * but nothing since 1 April".
 * @param positive whether clauses without a negation are taken out, too
 * @returns null where there is no such clause
 */
export function splitClauses(spans: readonly Span[], positive: boolean): SplitQuestion | null {
  const splitter = new Splitter(spans, positive);
  return splitter.run();
}

interface OpenClause {
  negated: boolean;
  spans: Span[];
}

class Splitter {
  private readonly main: Span[] = [];
  private readonly clauses: OpenClause[] = [];
  private open: OpenClause | null = null;
  private failed = false;

  constructor(
    private readonly spans: readonly Span[],
    private readonly positive: boolean
  ) {}

  run(): SplitQuestion | null {
    this.spans.forEach((span, at) => {
      this.take(span, at);
    });
    this.speakOfGoods();
    if (this.positive) {
      this.takeFromMain();
    }
    const clauses: Clause[] = [];
    for (const clause of this.clauses) {
      while (isLink(clause.spans[0]?.meaning)) {
        clause.spans.shift();
      }
      if (clause.spans.some(({ meaning }) => isContent(meaning))) {
        clauses.push(clause);
      } else {
        this.failed ||= clause.negated;
        this.main.push(...clause.spans);
      }
    }
    return this.failed || clauses.length === 0 ? null : { main: this.main, clauses };
  }

  private take(span: Span, at: number): void {
    const { meaning } = span;
    if (isNot(span)) {
      this.negate(at);
      return;
    }
    if (this.begins(span, at)) {
      this.begin(false);
      if (!isContent(meaning) || isWho(span)) {
        return;
      }
    }
    if (this.open && this.isOver(span, at)) {
      this.open = null;
    }
    (this.open?.spans ?? this.main).push(span);
  }

  /** "Nothing due tomorrow" begins a clause; "WH02 does not" ends one. */
  private negate(at: number): void {
    const { open } = this;
    if (open && !open.negated && !open.spans.some(({ meaning }) => isPredicate(meaning))) {
      open.negated = true;
    } else if (this.hasContentFrom(at + 1)) {
      this.begin(true);
    } else {
      this.failed = true;
    }
  }

  private begin(negated: boolean): void {
    const before = this.open?.spans ?? this.main;
    while (isLink(before.at(-1)?.meaning)) {
      before.pop();
    }
    this.open = { negated, spans: [] };
    this.clauses.push(this.open);
  }

  private begins({ meaning, text }: Span, at: number): boolean {
    if (meaning.kind === 'connective' && (meaning.word === 'but' || meaning.word === 'also')) {
      return this.positive && this.hasContentFrom(at + 1) && this.hasSubject();
    }
    const isOpener =
      (meaning.kind === 'frame' && openers.has(firstWord(text))) ||
      (meaning.kind === 'connective' && ['with', 'in', 'and'].includes(meaning.word)) ||
      (meaning.kind === 'noun' && openers.has(firstWord(text)));
    if (this.positive && meaning.kind === 'event' && !this.open && this.hasSubject()) {
      return true; // "customers due a delivery"
    }
    if (!this.positive || !isOpener || !this.predicateFollows(at + 1)) {
      return false;
    }
    const joins = meaning.kind === 'connective' && meaning.word === 'and';
    return this.open
      ? this.open.spans.some(span => this.isComplete(span, meaning)) && isBreak(meaning, text)
      : this.hasSubject() && !joins;
  }

  /** Whether enough is said for another thing to be said: not in "orders that are late". */
  private isComplete({ meaning }: Span, next: Meaning): boolean {
    const joins = next.kind === 'connective' && next.word === 'and';
    return isPredicate(meaning) && (joins || meaning.kind !== 'noun');
  }

  /** "What did we buy that we have not ordered since": what is bought and sold are goods. */
  private speakOfGoods(): void {
    const goods = this.main.find(
      ({ meaning }) =>
        meaning.kind === 'event' &&
        (meaning.relation === 'sales_line' || meaning.relation === 'purchase_line')
    );
    const isNamed = this.main.some(({ meaning: { kind } }) => kind === 'noun' || figures.has(kind));
    if (goods && !isNamed && this.clauses.some(({ negated }) => negated)) {
      this.main.unshift({ ...goods, end: goods.start, meaning: productNoun, text: '' });
    }
  }

  /** "Tomorrow's customers" are those with something on tomorrow. */
  private takeFromMain(): void {
    const isSaid = ({ meaning: { kind } }: Span): boolean => kind === 'period' || kind === 'event';
    const asksFigure = this.main.some(({ meaning: { kind } }) => figures.has(kind));
    const subject = this.main.find(({ meaning }) => meaning.kind === 'noun')?.meaning;
    const isMember = subject?.kind === 'noun' && subject.rows === null;
    if (this.main.some(isSaid) && isMember && !asksFigure) {
      this.clauses.unshift({ negated: false, spans: this.main.filter(isSaid) });
      this.main.splice(0, Infinity, ...this.main.filter(span => !isSaid(span)));
    }
  }

  private hasSubject(): boolean {
    return this.main.some(({ meaning }) => meaning.kind === 'noun');
  }

  private isOver({ meaning, text }: Span, at: number): boolean {
    const complete = this.open?.spans.some(span => isContent(span.meaning)) ?? false;
    if (meaning.kind === 'frame') {
      return ends.test(text) || (text === ',' && complete);
    }
    if (meaning.kind === 'connective' && meaning.word === 'and' && complete) {
      // "No orders in April and May" goes on; "nothing on order and below minimum" does not.
      const [last, next] = [this.spans[at - 1]?.meaning, this.spans[at + 1]?.meaning];
      return last?.kind !== next?.kind;
    }
    return !inside.has(meaning.kind);
  }

  private hasContentFrom(at: number): boolean {
    return this.spans.slice(at).some(({ meaning }) => isContent(meaning));
  }

  /** Whether something is said before the next clause begins. */
  private predicateFollows(at: number): boolean {
    let isSaidOf = false;
    for (const span of this.spans.slice(at)) {
      const { meaning, text } = span;
      if (isPredicate(meaning)) {
        return true;
      }
      if ((meaning.kind === 'frame' && ends.test(text)) || (isNot(span) && !isSaidOf)) {
        return false;
      }
      isSaidOf ||= isContent(meaning);
    }
    return false;
  }
}

/** Between two things that are said of the subject, as opposed to within one. */
const isBreak = (meaning: Meaning, text: string): boolean =>
  (meaning.kind === 'connective' && (meaning.word === 'and' || meaning.word === 'with')) ||
  (!isContent(meaning) && ['who', 'that', 'which', 'where'].includes(firstWord(text))) ||
  firstWord(text) === 'who';

/** "Excluding WH01" leaves rows out, rather than to say what is not there. */
const exclusions: ReadonlySet<string> = new Set(
  (
    'except excluding exclude excl other apart leave leaving minus ignore ignoring drop skip bar ' +
    'everywhere'
  ).split(' ')
);

const isNot = ({ meaning, text }: Span): boolean =>
  meaning.kind === 'connective' && meaning.word === 'not' && !exclusions.has(firstWord(text));

const firstWord = (text: string): string => text.toLowerCase().split(' ')[0] ?? '';

/** "Customers who bought": the pronoun names nobody else. */
const isWho = ({ meaning, text }: Span): boolean =>
  meaning.kind === 'noun' && firstWord(text) === 'who';

const isContent = ({ kind }: Meaning): boolean =>
  kind !== 'frame' && kind !== 'connective' && kind !== 'pronoun';

const isPredicate = (meaning: Meaning): boolean =>
  ['event', 'filter', 'status', 'measure'].includes(meaning.kind) ||
  (meaning.kind === 'noun' && meaning.rows !== null);

/** Leads over from one thing that is said to the next. */
const isLink = (meaning: Meaning | undefined): boolean =>
  meaning?.kind === 'connective' && ['with', 'and', 'but', 'also', 'in'].includes(meaning.word);
