import { waysOf, type PhrasePattern, type PhraseSequence } from './phrasePattern.js';
import type { PhraseWords } from './PhraseWords.js';
import type { Sense } from './Sense.js';

/** Where some words lead, and what the words so far mean. */
interface Node {
  senses: readonly Sense[];
  readonly next: Map<string, Node[]>;
}

const emptyNode = (): Node => ({ senses: [], next: new Map() });

/** All the places that the same words lead to. */
export type Place = readonly Node[];

/**
 * Phrases by their words. Choices inside a phrase meet again behind them, so that a phrase of many
 * choices takes as much room as its words, not as all the ways of saying it.
 */
export class PhraseGraph {
  private readonly root = emptyNode();

  constructor(private readonly words: PhraseWords) {}

  get start(): Place {
    return [this.root];
  }

  /** Gives each phrase these senses. */
  add(pattern: PhrasePattern, senses: readonly Sense[]): void {
    for (const sequence of pattern) {
      const ways = waysOf(sequence);
      const ends = ways
        ? ways.map(way => plainly(this.root, this.words.of(way)))
        : this.follow([this.root], sequence, emptyNode());
      for (const node of ends.filter(each => each !== this.root)) {
        node.senses = union(node.senses, senses);
      }
    }
  }

  /** @returns where the sequence ends: at `end`, and where it began if all of it may be left out */
  private follow(starts: Place, sequence: PhraseSequence, end: Node): Place {
    let places = starts;
    sequence.forEach((part, at) => {
      const meeting = at === sequence.length - 1 ? end : emptyNode();
      places =
        typeof part === 'string'
          ? wordBy(places, this.words.of(part), meeting)
          : part.flatMap(choice =>
              choice.length === 0 ? places : this.follow(places, choice, meeting)
            );
      places = [...new Set(places)];
    });
    return places;
  }

  /** The words that may come next. */
  static wordsAfter(place: Place): readonly string[] {
    return place.length === 1 && place[0]
      ? [...place[0].next.keys()]
      : [...new Set(place.flatMap(({ next }) => [...next.keys()]))];
  }

  static leadsOn(place: Place, word: string): boolean {
    return place.some(({ next }) => next.has(word));
  }

  static after(place: Place, word: string): Place {
    return place.flatMap(({ next }) => next.get(word) ?? []);
  }

  static sensesAt(place: Place): readonly Sense[] {
    return place.map(({ senses }) => senses).reduce(union, []);
  }
}

/** Nodes that only one way leads to. */
const plain = new WeakSet<Node>();

/** Where plain words lead, along what others began with. */
function plainly(from: Node, words: readonly string[]): Node {
  let node = from;
  for (const word of words) {
    const nodes = node.next.get(word) ?? [];
    const known = nodes.find(each => plain.has(each));
    const next = known ?? emptyNode();
    if (!known) {
      plain.add(next);
      node.next.set(word, [...nodes, next]);
    }
    node = next;
  }
  return node;
}

function wordBy(starts: Place, words: readonly string[], end: Node): Place {
  let places = starts;
  words.forEach((word, at) => {
    const next = at === words.length - 1 ? end : emptyNode();
    for (const { next: edges } of places) {
      edges.set(word, [...(edges.get(word) ?? []), next]);
    }
    places = [next];
  });
  return places;
}

/** Entries overlap; a phrase that has one sense twice would be read twice. */
function union(some: readonly Sense[], more: readonly Sense[]): readonly Sense[] {
  if (some.length === 0) {
    return more;
  }
  const known = new Set(some.map(sense => JSON.stringify(sense)));
  return [...some, ...more.filter(sense => !known.has(JSON.stringify(sense)))];
}
