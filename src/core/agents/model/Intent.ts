/** What kind of answer a question needs: rows of tables, planning, or one from the other. */
export type Intent = 'SQL_QUERY' | 'OPTIMIZATION' | 'HYBRID';
