import type { AskRequest } from '../../core/answer/Outcome.js';
import { pythonNameProblem } from '../export/pythonNameProblem.js';
import { askLine } from './isAskSource.js';

export interface AskCall {
  readonly kind: 'call';
  /** The variable that becomes a DataFrame of the result. */
  readonly name: string | null;
  readonly request: AskRequest;
}

export interface AskMistake {
  readonly kind: 'mistake';
  readonly mistake: 'unknown-option' | 'no-name' | 'bad-name' | 'keyword' | 'empty';
  /** The words at fault. */
  readonly words: string;
}

/**
 * Reads `%%ask [--as NAME] [--sql] words…` and the lines below it; options come first.
 * @param source of a cell for which `isAskSource` is true
 */
export function parseAskCell(source: string): AskCall | AskMistake {
  const line = askLine.exec(source);
  let rest = (line?.[1] ?? '').trim();
  const body = source.slice(line?.[0].length ?? 0);
  let name: string | null = null;
  let sql = false;
  for (let option = nextOption(rest); option; option = nextOption(rest)) {
    rest = rest.slice(option.length).trimStart();
    if (option === '--sql') {
      sql = true;
    } else if (option === '--as') {
      name = /^[^\s-]\S*/.exec(rest)?.[0] ?? '';
      rest = rest.slice(name.length).trimStart();
      const problem = pythonNameProblem(name);
      if (problem) {
        const mistake = name === '' ? 'no-name' : problem === 'keyword' ? problem : 'bad-name';
        return { kind: 'mistake', mistake, words: name };
      }
    } else {
      return { kind: 'mistake', mistake: 'unknown-option', words: option };
    }
  }
  const text = `${rest}${body}`.trim();
  if (text === '') {
    return { kind: 'mistake', mistake: 'empty', words: '' };
  }
  return { kind: 'call', name, request: { kind: sql ? 'sql' : 'question', text } };
}

function nextOption(rest: string): string | null {
  return /^--\S*/.exec(rest)?.[0] ?? null;
}
