// The arrows between the packages. Core stands alone; nothing points back.
const tests = '(\\.test\\.tsx?$|/testing/)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-stands-alone',
      comment: 'Core depends on zod, yaml, feelin and decimal.js, and on nothing else, not even on Node.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: tests },
      to: { pathNot: '^packages/core/src/|(^|/)node_modules/(zod|yaml|feelin|decimal\\.js)/' },
    },
    {
      name: 'core-knows-no-other-package',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^packages/(server|web|cli)/' },
    },
    {
      name: 'server-knows-only-core',
      severity: 'error',
      from: { path: '^packages/server/' },
      to: { path: '^packages/(web|cli)/' },
    },
    {
      name: 'cli-knows-core-and-server',
      severity: 'error',
      from: { path: '^packages/cli/' },
      to: { path: '^packages/web/' },
    },
    {
      name: 'web-knows-only-core',
      severity: 'error',
      from: { path: '^packages/web/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'web-takes-only-types-from-server',
      comment: 'Use "import type".',
      severity: 'error',
      from: { path: '^packages/web/' },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'The route composes them; what two of them need belongs in ui, language or core.',
      severity: 'error',
      from: { path: '^packages/web/src/features/([^/]+)/' },
      to: { path: '^packages/web/src/features/', pathNot: '^packages/web/src/features/$1/' },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'declared',
      comment: 'A package that is used is named in a package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(dist|coverage)/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
