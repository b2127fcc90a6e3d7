import { z } from 'zod';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { questionItem, type QuestionItem } from './QuestionItem.js';

/**
 * The questions of a JSON file that holds a list of them.
 * @param name what the file is called in complaints
 * @throws AssistantError `system/data-invalid`, which says line and field of every fault
 */
export function readQuestionFile(text: string, name: string): readonly QuestionItem[] {
  const items = z.array(z.unknown()).min(1).safeParse(parsed(text, name));
  if (!items.success) {
    throw invalid(name, 'it is not a list of questions');
  }
  const lines = itemLines(text);
  const seen = new Set<string>();
  const faults: string[] = [];
  const read = items.data.flatMap((value, index) => {
    const item = questionItem.safeParse(value);
    const line = `line ${lines[index] ?? 0}`;
    if (!item.success) {
      faults.push(...item.error.issues.map(issue => faultOf(line, issue)));
      return [];
    }
    if (seen.has(item.data.id)) {
      faults.push(`${line}, id: ${item.data.id} is there twice`);
    }
    seen.add(item.data.id);
    return [item.data];
  });
  if (faults.length > 0) {
    throw invalid(name, faults.join('; '));
  }
  return read;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const [, offset] = /at position (\d+)/.exec(reason) ?? [];
    const line = offset === undefined ? '' : `line ${lineAt(text, Number(offset))}: `;
    throw invalid(name, `${line}it is not JSON`);
  }
}

const invalid = (name: string, what: string): AssistantError =>
  new AssistantError('system/data-invalid', [name, what]);

const faultOf = (line: string, { path, message }: z.core.$ZodIssue): string =>
  `${line}, ${path.map(String).join('.') || 'question'}: ${message}`;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line on which each value of the outermost list begins. */
function itemLines(text: string): number[] {
  const lines: number[] = [];
  let [depth, line, between] = [0, 1, false];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[^\s"]|\n/g)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (between && depth === 1 && token !== ']') {
      lines.push(line);
    }
    depth += '[{'.includes(token) ? 1 : ']}'.includes(token) ? -1 : 0;
    between = depth === 1 && (token === ',' || lines.length === 0);
  }
  return lines;
}
