// Merged by JupyterLab's builder after its own rules.
module.exports = {
  module: {
    rules: [
      // The builder takes every .js for a module and would inline the worker into the bundle.
      { test: /duckdb-browser-eh\.worker\.js$/, type: 'asset/resource' },
      { test: /\.bin$/, type: 'asset/resource' }
    ]
  }
};
