/** The types a value may be cast to, as the parser names them, without length or precision. */
export const allowedTypes: ReadonlySet<string> = new Set(
  `bigint big_int bool boolean bpchar char character datetime date dec decimal double
  double_precision float float4 float8 hugeint int int128 int2 int4 int8 integer interval nchar
  numeric nvarchar real smallint small_int string super text time timestamp timestamptz timetz tinyint
  tiny_int ubigint uinteger uint var_binary varbyte var_char varchar`.split(/\s+/)
);
