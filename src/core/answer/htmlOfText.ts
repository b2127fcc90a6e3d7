const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Text as HTML that shows just this text, between tags or in a quoted attribute. */
export function htmlOfText(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character);
}
