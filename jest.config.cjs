const typescript = [
  'ts-jest',
  {
    diagnostics: false,
    tsconfig: {
      module: 'CommonJS',
      moduleResolution: 'Node',
      target: 'ES2022',
      jsx: 'react',
      allowJs: true,
      esModuleInterop: true,
      isolatedModules: true
    }
  }
];

// Packages that ship ES modules only; jest runs CommonJS.
const modules = [
  '@jupyter',
  '@jupyterlab',
  '@lumino',
  '@codemirror',
  '@lezer',
  '@marijn',
  '@microsoft',
  '@polyglot-sql',
  '@rjsf',
  'crelt',
  'exenv-es6',
  'lib0',
  'lodash-es',
  'marked',
  'nanoid',
  'style-mod',
  'vscode-ws-jsonrpc',
  'w3c-keyname',
  'y-protocols',
  'yjs'
].join('|');

const shared = {
  rootDir: __dirname,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/lib/', '<rootDir>/.lab/'],
  transform: { '\\.[jt]sx?$': typescript },
  transformIgnorePatterns: [`/node_modules/(?!(${modules})(/|$))`],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.(css|svg|bin)$': '<rootDir>/tests/stub.cjs'
  }
};

module.exports = {
  // A busy machine is no failure.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/tests/{core,adapters,aws,cli,scripts}/**/*.test.ts',
        '<rootDir>/tests/*.test.ts'
      ]
    },
    {
      // `npm test` starts the server that these talk to.
      ...shared,
      displayName: 'postgres',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/postgres/**/*.test.ts']
    },
    {
      ...shared,
      displayName: 'lab',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/lab/browser.cjs'],
      testMatch: ['<rootDir>/tests/lab/**/*.test.{ts,tsx}']
    }
  ]
};
