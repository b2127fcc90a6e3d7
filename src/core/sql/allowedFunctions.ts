const names = (text: string): string[] => text.trim().split(/\s+/);

/**
 * The functions a query may call, by the name they are written with: what analysts use of
 * Redshift, PostgreSQL and DuckDB. All are pure in their arguments, bounded in their result, and
 * tell nothing of the server or the session.
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  // Aggregates
  ...names(`any_value approx_count_distinct approx_distinct approx_quantile arg_max arg_min
    array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count count_if countif covar_pop
    covar_samp every first group_concat grouping grouping_id kurtosis last listagg logical_and
    logical_or max max_by mean median min min_by mode percentile_cont percentile_disc
    quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept
    regr_r2 regr_slope regr_sxx regr_sxy regr_syy skewness stddev stddev_pop stddev_samp
    string_agg sum var_pop var_samp variance`),
  // Windows
  ...names(`cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank
    ratio_to_report row_number`),
  // Choosing
  ...names(`coalesce convert decode greatest if ifnull iif isnull least nullif nvl nvl2 cast
    row try_cast zeroifnull`),
  // Numbers
  ...names(`abs acos asin atan atan2 cbrt ceil ceiling cos cot dceil degrees dexp dfloor div dlog1
    dlog10 dpow dround dsqrt dtrunc even exp fdiv floor fmod gcd isfinite isinf isnan lcm ln log
    log10 log2 mod pi pow power radians random round round_even sign sin sqrt tan to_number trunc
    truncate width_bucket`),
  // Text
  ...names(`ascii bit_length bpcharcmp btrim char_length character_length charindex checksum chr concat
    concat_ws contains crc32 difference editdist3 ends_with endswith fnv_hash func_sha1 hash initcap instr
    lcase left len length levenshtein locate lower lpad ltrim md5 octet_length octetindex overlay
    position prefix regexp_count regexp_extract regexp_full_match regexp_instr regexp_like
    regexp_matches regexp_replace regexp_substr repeat replace replicate reverse right rpad rtrim
    sha sha1 sha2 soundex space split_part starts_with startswith str strlen strpos strtol
    substr substring suffix textlen to_hex translate trim ucase unicode upper`),
  // Days and times
  ...names(`add_months age convert_timezone current_date current_timestamp date date_add date_cmp
    date_diff date_format date_part date_part_year date_sub date_trunc dateadd datediff datepart datesub
    datetrunc day dayname dayofmonth dayofweek dayofyear epoch extract from_unixtime getdate
    hour interval_cmp isodow isoyear justify_days justify_hours justify_interval last_day localtimestamp make_date make_timestamp
    minute month monthname months_between next_day now quarter second strftime strptime sysdate
    timestamp_cmp timezone to_char to_date to_days to_months to_timestamp to_weeks to_years today
    trunc try_strptime week weekday weekofyear year yearweek`),
  // JSON text, as Redshift reads it
  ...names(`is_valid_json json_array_length json_extract_array_element_text json_extract_path_text
    json_typeof`)
]);

/** Functions written without parentheses. */
export const bareFunctions: ReadonlySet<string> = new Set(
  names('current_date current_time current_timestamp localtime localtimestamp sysdate')
);

/** What the parser calls functions that are written in two words. */
export const composedFunctions: ReadonlySet<string> = new Set([
  'approximate percentile_disc',
  'grouping sets',
  'cube',
  'rollup'
]);

/** Functions whose result is as long as an argument says: its place, counted from 0. */
export const lengthArguments: ReadonlyMap<string, number> = new Map([
  ['repeat', 1],
  ['replicate', 1],
  ['lpad', 1],
  ['rpad', 1],
  ['space', 0]
]);

/** Functions that make rows out of nothing; refused with a reason of their own. */
export const generators: ReadonlySet<string> = new Set(
  names(`explode_super flatten generate_array generate_date_array generate_series
    generate_subscripts generator range repeat_row sequence unnest`)
);
