const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield'
  ).split(' ')
);

export type PythonNameProblem = 'keyword' | 'not-a-name';

/** Why a text cannot be a variable of Python; null if it can. */
export function pythonNameProblem(name: string): PythonNameProblem | null {
  if (keywords.has(name)) {
    return 'keyword';
  }
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) ? null : 'not-a-name';
}
