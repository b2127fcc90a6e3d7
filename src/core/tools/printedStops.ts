import { htmlOfText } from '../answer/htmlOfText.js';
import { plainText } from '../answer/plainText.js';

/** What a driver takes along. */
export interface PrintedStops {
  readonly title: string;
  readonly sentence: string;
  readonly headings: readonly string[];
  /** Each route on a page of its own, a line for each stop in the order they are driven. */
  readonly routes: readonly {
    readonly title: string;
    readonly stops: readonly (readonly (string | number | null)[])[];
  }[];
  /** What is to be known of it. */
  readonly notes: readonly string[];
}

const style = `body { font: 11pt sans-serif; margin: 1.5cm; color: #000; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #666; padding: 4px 6px; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
section + section { break-before: page; }`;

/** The stops of routes as a page of HTML that prints well and runs nothing. */
export function printedStops({ title, sentence, headings, routes, notes }: PrintedStops): string {
  const heads = headings.map(heading => `<th scope="col">${html(heading)}</th>`).join('');
  const sections = routes.map(
    route => `<section>
<h2>${html(route.title)}</h2>
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${route.stops.map(lineOf).join('\n')}
</tbody>
</table>
</section>`
  );
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${html(title)}</h1>
<p>${html(sentence)}</p>
${sections.join('\n')}
<ul>
${notes.map(note => `<li>${html(note)}</li>`).join('\n')}
</ul>
</body>
</html>
`;
}

const lineOf = (cells: readonly (string | number | null)[]): string =>
  `<tr>${cells.map(cell => `<td>${html(String(cell ?? '–'))}</td>`).join('')}</tr>`;

const html = (text: string): string => htmlOfText(plainText(text));
