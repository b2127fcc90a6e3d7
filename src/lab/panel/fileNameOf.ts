/** A question as a file name that every system takes: letters, digits and hyphens. */
export function fileNameOf(question: string, extension: string): string {
  const words = question
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'result'}.${extension}`;
}
