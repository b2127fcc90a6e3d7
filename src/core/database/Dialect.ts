export const dialects = ['duckdb', 'redshift', 'athena'] as const;

/** The SQL a database speaks; the compiler has one printer for each. */
export type Dialect = (typeof dialects)[number];
