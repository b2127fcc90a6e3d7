/** Words that, unquoted, no database takes for the name of a table or for a name without AS. */
export const reservedWords: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric both by case cast check collate column
  constraint create cross current_date current_time current_timestamp current_user default
  deferrable desc distinct do else end except exists false fetch for foreign from full grant group
  having in initially inner intersect into is isnull join lateral leading left like ilike limit
  localtime localtimestamp minus natural not notnull null offset on only or order outer over
  overlaps placing primary qualify references returning right select session_user similar some
  symmetric table then to trailing true union unique user using values variadic verbose when where
  window with within`.split(/\s+/)
);
