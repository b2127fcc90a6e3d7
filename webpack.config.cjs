const withoutCodeFromText = require('./scripts/project/withoutCodeFromText.cjs');

// Merged by JupyterLab's builder after its own rules.
module.exports = {
  output: {
    // The entry names every file, and every page loads it. The builder would write two long hashes
    // for each; the server only asks that there be a version to let browsers keep a file.
    filename: '[name].[contenthash:8].js?v=1'
  },
  module: {
    rules: [
      // The builder takes every .js for a module and would inline the worker into the bundle.
      {
        test: /duckdb-browser-eh\.worker\.js$/,
        type: 'asset/resource',
        generator: { filename: 'duckdb-worker.[contenthash].js' }
      },
      { test: /\.bin$/, type: 'asset/resource' },
      {
        test: withoutCodeFromText.files,
        loader: require.resolve('./scripts/project/withoutCodeFromText.cjs')
      }
    ]
  },
  plugins: [new withoutCodeFromText.GlobalThis()]
};
