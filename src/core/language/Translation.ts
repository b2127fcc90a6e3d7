/** What text for people goes through; JupyterLab's `TranslationBundle` keeps it. */
export interface Translation {
  /** `%1`, `%2` … in the text are replaced by the arguments. */
  __(text: string, ...parts: readonly (string | number)[]): string;
  /** Chooses between singular and plural by `n`; `%1` is `n` unless parts say otherwise. */
  _n(singular: string, plural: string, n: number, ...parts: readonly (string | number)[]): string;
}

function fill(text: string, parts: readonly (string | number)[]): string {
  return text.replace(/%(\d+)/g, (whole, index: string) => {
    const part = parts[Number(index) - 1];
    return part === undefined ? whole : String(part);
  });
}

/** The source language: texts as they stand in the code. */
export const english: Translation = {
  __: (text, ...parts) => fill(text, parts),
  _n: (singular, plural, n, ...parts) => fill(n === 1 ? singular : plural, [n, ...parts])
};
