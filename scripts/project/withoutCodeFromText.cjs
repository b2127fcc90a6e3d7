/**
 * Where a library would make code from text at run time, which pages with a strict policy forbid
 * and report, and what stands there instead.
 */
const replacements = [
  {
    // Whether it may: zod reads a schema step by step where it may not.
    file: /zod\/v4\/core\/util\.js$/,
    text: /const F = Function;\s*new F\(""\);\s*return true;/,
    instead: 'return false;'
  },
  {
    // Then this is never asked for.
    file: /zod\/v4\/core\/doc\.js$/,
    text: /const F = Function;[^]*?return factory\(.*\);/,
    instead: 'throw new Error("not compiled");'
  },
  {
    file: /zod\/v4\/core\/compile\.js$/,
    text: /const F = Function;/,
    instead: 'const F = class { constructor() { throw new Error("not compiled"); } };'
  },
  {
    // What a builder takes for missing; a set, too, takes NaN for NaN.
    file: /apache-arrow\/builder\/valid\.(m?js)$/,
    text: /return new Function\(`x`, [^]*?\);/,
    instead: 'const missing = new Set(nullValues); return x => !missing.has(x);'
  }
];

/** A loader of webpack. A library that has changed fails the build instead of slipping through. */
module.exports = function withoutCodeFromText(source) {
  const path = this.resourcePath.replaceAll('\\', '/');
  const { text, instead } = replacements.find(({ file }) => file.test(path));
  if (!text.test(source))
    throw new Error(`${path} makes code from text in another way than known.`);
  return source.replace(text, () => instead);
};

module.exports.files = replacements.map(({ file }) => file);

/** A plugin of webpack: its own way to the global object is a `new Function` for old browsers. */
module.exports.GlobalThis = class {
  apply(compiler) {
    compiler.hooks.compilation.tap('GlobalThis', compilation => {
      compilation.hooks.runtimeModule.tap('GlobalThis', module => {
        if (module.name === 'global') module.generate = () => '__webpack_require__.g = globalThis;';
      });
    });
  }
};
