/**
 * Whether a text is SQL rather than words: it opens with a statement's keyword and goes on as the
 * statement does, which no question in plain words does by chance.
 */
export function looksLikeSql(text: string): boolean {
  return statements.some(statement => statement.test(text));
}

const statements: readonly RegExp[] = [
  /^\s*\(?\s*select\b[\s\S]*\bfrom\b/i,
  /^\s*select\s+(?:\*|[\w.]+\s*\()/i,
  /^\s*with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\)\s*)?as\s*\(/i,
  /^\s*insert\s+into\b/i,
  /^\s*update\s+\w+\s+set\b/i,
  /^\s*delete\s+from\b/i,
  /^\s*(?:drop|alter|create|truncate)\s+(?:or\s+replace\s+)?(?:table|view|schema|database|index|user|role|function)\b/i,
  /^\s*(?:grant|revoke)\s+\w+/i,
  /^\s*(?:copy|unload|vacuum|attach|pragma|explain)\b/i
];
