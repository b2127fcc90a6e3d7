/** One change to a text: where, of what kind, with what. All numbers wrap around. */
export interface Mutation {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
  readonly material: number;
}

const tableNames = [
  'product',
  'warehouse_product',
  'sales_order_header',
  'sales_order_line',
  'purchase_order_header',
  'purchase_order_line'
];

/** What is put in: pieces that change how a text is read. */
const pieces = [
  ...tableNames,
  ...tableNames.map(name => `"${name}"`),
  ...tableNames.map(name => name.toUpperCase()),
  ...tableNames.map(name => `public.${name}`),
  ...tableNames.map(name => `, ${name} `),
  ...tableNames.map(name => ` JOIN ${name} ON TRUE `),
  ...tableNames.map(name => ` UNION ALL SELECT 1 FROM ${name} `),
  ...tableNames.map(name => ` AS ${name} `),
  ...tableNames.map(name => `WITH ${name} AS (SELECT 1 AS x) `),
  ...tableNames.map(name => `(SELECT COUNT(*) FROM ${name})`),
  ...tableNames.map(name => `FROM ${name} `),
  ...tableNames.map(name => `TABLE ${name}`),
  ...tableNames.map(name => `${name}.`),
  ...tableNames.map(name => ` IN ${name} `),
  "'",
  '"',
  "\\'",
  '\\',
  "''",
  '--',
  '-- ',
  '/*',
  '*/',
  '/* x */',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\u2028',
  ';',
  '$$',
  '$1',
  ':x',
  '?',
  'E',
  'U&',
  '(',
  ')',
  ',',
  '.',
  '*',
  '::',
  '::int',
  '=',
  '<',
  '||',
  '&',
  '|',
  '<<',
  '(+)',
  '/*!',
  '""',
  ' NOT ',
  " LIKE 'x' ",
  ' OVERLAPS ',
  ' PIVOT ',
  ' p.* ',
  ' ',
  ' AS ',
  ' FROM ',
  ' JOIN ',
  ' CROSS JOIN ',
  ' LATERAL ',
  ' NATURAL ',
  ' ON ',
  ' USING (product_code) ',
  ' WHERE ',
  ' UNION ',
  ' EXCEPT ',
  ' SELECT ',
  ' WITH ',
  ' RECURSIVE ',
  ' INTO ',
  ' ONLY ',
  ' TABLE ',
  ' VALUES ',
  ' EXISTS ',
  ' IN ',
  ' ANY ',
  ' ORDER BY ',
  ' LIMIT ',
  ' FOR UPDATE ',
  ' x ',
  ' product_code ',
  ' 1 '
];

const token = /'(?:[^']|'')*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|\d+|\s+|[^\s\w]/gu;

/** Applies changes to the words and signs of a text. */
export function mutateSql(sql: string, other: string, mutations: readonly Mutation[]): string {
  const parts: string[] = sql.match(token) ?? [];
  const others = other.match(token) ?? [' '];
  for (const { kind, at, length, material } of mutations) {
    if (parts.length === 0) {
      parts.push(' ');
    }
    const start = at % parts.length;
    const some = 1 + (length % 6);
    const piece = pieces[material % pieces.length] ?? ' ';
    switch (kind % 7) {
      case 0:
        parts.splice(start, 0, piece);
        break;
      case 1:
        parts.splice(start, some);
        break;
      case 2:
        parts.splice(start, 1, piece);
        break;
      case 3: {
        const from = material % others.length;
        parts.splice(start, 0, ...others.slice(from, from + 2 * some));
        break;
      }
      case 4:
        parts.splice(start, 0, ...parts.slice(start, start + some));
        break;
      case 5: {
        // A table for another table: what a model gets wrong, and an attacker gets right.
        const names = parts.flatMap((part, index) => (tableNames.includes(part) ? [index] : []));
        const index = names[at % Math.max(1, names.length)];
        if (index !== undefined) {
          parts[index] = tableNames[material % tableNames.length] ?? '';
        }
        break;
      }
      default: {
        const swapped = parts[(start + some) % parts.length] ?? ' ';
        parts[start] = swapped;
      }
    }
  }
  return parts.join('');
}
