import { tokenise } from '../tokens/tokenise.js';

/** The tokens of phrases; what stands in many of them is cut into tokens once. */
export class PhraseWords {
  private readonly known = new Map<string, readonly string[]>();

  of(phrase: string): readonly string[] {
    // Of letters alone, each word is by itself what it is among others.
    return /^[a-z ]+$/.test(phrase)
      ? phrase.split(' ').flatMap(word => this.ofWord(word))
      : tokensOf(phrase);
  }

  private ofWord(word: string): readonly string[] {
    const known = this.known.get(word) ?? tokensOf(word);
    this.known.set(word, known);
    return known;
  }
}

const tokensOf = (text: string): readonly string[] => tokenise(text).map(token => token.text);
