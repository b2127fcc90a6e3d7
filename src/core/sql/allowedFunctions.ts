const names = (text: string): string[] => text.trim().split(/\s+/);

/** Functions whose result depends on more than one row: aggregates, and those of windows. */
export const manyRowFunctions: ReadonlySet<string> = new Set([
  ...names(`any_value approx_count_distinct approx_distinct approx_percentile approx_quantile
    arbitrary arg_max arg_min array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count count_if countif covar_pop
    covar_samp every first group_concat grouping grouping_id hll hll_cardinality
    hll_combine hll_combine_sketches hll_create_sketch kurtosis last listagg logical_and
    logical_or max max_by mean median min min_by mode percentile_cont percentile_disc
    quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept
    regr_r2 regr_slope regr_sxx regr_sxy regr_syy skewness stddev stddev_pop stddev_samp
    string_agg sum var_pop var_samp variance`),
  ...names(`cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank
    ratio_to_report row_number`)
]);

/**
 * The functions a query may call, by the name they are written with: what analysts use of
 * Redshift, PostgreSQL and DuckDB. All are pure in their arguments, bounded in their result, and
 * tell nothing of the server or the session.
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  ...manyRowFunctions,
  // Choosing
  ...names(`coalesce convert decode greatest if ifnull iif isnull least nullif nvl nvl2 cast
    row try_cast zeroifnull`),
  // Numbers
  ...names(`abs acos asin atan atan2 cbrt ceil ceiling cos cot dceil degrees dexp dfloor div dlog1
    dlog10 dpow dround dsqrt dtrunc even exp fdiv floor fmod gcd isfinite isinf isnan lcm ln log
    log10 log2 mod pi pow power radians random round round_even sign sin sqrt tan to_number trunc
    truncate width_bucket`),
  // Text
  ...names(`ascii bit_length bpcharcmp btrim char_length character_length charindex checksum chr codepoint
    collate concat
    concat_ws contains crc32 difference editdist3 ends_with endswith farmfingerprint64 farmhash64 fnv_hash from_hex func_sha1 hash initcap instr
    lcase left len length levenshtein levenshtein_distance locate lower lpad ltrim md5 murmur3_32_hash octet_length octetindex overlay
    position prefix quote_ident quote_literal regexp_count regexp_extract regexp_full_match regexp_instr regexp_like
    regexp_matches regexp_replace regexp_substr repeat replace replicate reverse right rpad rtrim
    sha sha1 sha2 soundex space split_part starts_with startswith str strlen strpos strtol
    substr substring suffix textlen to_hex translate trim ucase unicode upper`),
  // Days and times
  ...names(`add_months age clock_timestamp convert_timezone current_date current_timestamp date date_add date_cmp
    date_cmp_timestamp date_cmp_timestamptz date_diff date_format date_parse date_part date_part_year date_sub date_trunc dateadd datediff datepart datesub
    datetrunc day day_of_month day_of_week day_of_year dayname dayofmonth dayofweek dayofyear epoch extract format_datetime from_iso8601_date
    from_iso8601_timestamp from_unixtime getdate
    hour interval_cmp isodow isoyear justify_days justify_hours justify_interval last_day localtimestamp make_date make_timestamp
    minute month monthname months_between next_day now parse_datetime quarter second
    statement_timestamp strftime strptime sysdate timeofday timestamp_cmp timestamp_cmp_date
    timestamp_cmp_timestamptz timestamptz_cmp timestamptz_cmp_date timestamptz_cmp_timestamp timezone to_char to_date to_days to_months to_timestamp to_weeks to_years today
    transaction_timestamp trunc try_strptime week week_of_year weekday weekofyear year year_of_week
    yearweek`),
  // JSON text, and the values of type SUPER that Redshift makes of text
  ...names(`array array_concat array_flatten can_json_parse cardinality get_array_length is_array
    is_bigint is_boolean is_char is_decimal is_float is_integer is_object is_scalar is_smallint
    is_valid_json is_valid_json_array is_varchar json_array_length json_extract_array_element_text
    json_extract_path_text json_parse json_serialize json_size json_typeof split_to_array subarray`)
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
