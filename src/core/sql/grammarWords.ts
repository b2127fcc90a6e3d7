const words = (text: string): string[] => text.trim().split(/\s+/);

/** Parts of a date that a function may name without quotes. */
export const datePartWords: ReadonlySet<string> = new Set(
  words(`c century centuries cent cents d day day_of_week day_of_year dayofweek days dayofyear dow
    dec decs decade decades doy dw dy epoch h hour hours hr hrs isodow isoyear m microsec
    microsecond microseconds microsecs mil millennia millennium mils millisec millisecond
    milliseconds millisecs min mins minute minutes mm mon mons month months ms msec msecond
    mseconds msecs n pm qtr qtrs quarter quarters s sec second seconds secs timezone timezone_hour
    timezone_minute us usec usecond useconds usecs w week weekday weeks y year yearday years
    yearweek yr yrs yw`)
);

/**
 * Words of the grammar: unquoted, they need not be a name that the guard has looked at.
 * No name of a table may stand here.
 */
export const grammarWords: ReadonlySet<string> = new Set([
  ...words(`all and any approximate as asc at between both by case cast collate cross cube current
    desc distinct else end escape except exclude exists false fetch filter first following for from
    full group grouping groups having if ignore ilike in include inner intersect interval is
    isnull join last lateral leading left like limit materialized minus national natural next not notnull
    no null nulls offset on only or order others outer over overlaps partition pivot placing preceding
    qualify range recursive respect right rollup row rows select sets similar some symmetric
    asymmetric then ties time to top trailing true unbounded union unknown unpivot using values
    when where window with within without zone`),
  ...words(`bigint bool boolean bpchar char character date datetime dec decimal double float float4
    float8 hugeint int int2 int4 int8 integer max nchar numeric nvarchar precision real smallint
    string super text timestamp timestamptz timetz tinyint ubigint uinteger varbyte varchar varying`),
  ...datePartWords,
  ...words('current_date current_time current_timestamp localtime localtimestamp sysdate')
]);

/** Grammar words that a parenthesis may follow without there being a call. */
export const beforeParenthesis: ReadonlySet<string> = new Set(
  words(`all and any as between bpchar by case char character cube datetime dec decimal distinct
    double else except exclude exists filter float for from grouping having if ilike in intersect
    interval is join lateral like limit materialized minus nchar not nulls numeric nvarchar offset on or
    over overlaps partition pivot precision qualify range rollup select sets similar some string text then time
    timestamp timestamptz to top union unpivot using values varchar varying when where window
    group symmetric end max fetch first next rows preceding current_timestamp current_time`)
);
