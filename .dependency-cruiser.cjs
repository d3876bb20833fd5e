/** The import table of docs/architecture.md as rules. */
const within = (folder) => `^${folder}/`;

module.exports = {
  forbidden: [
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@tarojs/|^@nutui/|\\.scss$' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'kernel-imports-nothing', severity: 'error', from: { path: within('shared/src/kernel'), pathNot: '\\.spec\\.ts$' }, to: { pathNot: within('shared/src/kernel') } },
    { name: 'rulebooks-import-kernel', severity: 'error', from: { path: within('shared/src/rulebooks'), pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^shared/src/(kernel|rulebooks)/' } },
    { name: 'evaluation-imports-kernel-and-rulebooks', severity: 'error', from: { path: within('shared/src/evaluation'), pathNot: '\\.spec\\.ts$|/testing/' }, to: { pathNot: '^shared/src/(kernel|rulebooks|evaluation)/' } },
    { name: 'workflow-imports-kernel', severity: 'error', from: { path: within('shared/src/workflow'), pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^shared/src/(kernel|workflow)/' } },
    { name: 'forms-import-kernel', severity: 'error', from: { path: within('shared/src/forms'), pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^shared/src/(kernel|forms)/' } },
    { name: 'items-import-rules', severity: 'error', from: { path: within('shared/src/items'), pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^shared/src/(kernel|rulebooks|evaluation|workflow|forms|items)/' } },
    { name: 'contracts-import-vocabulary', severity: 'error', from: { path: within('shared/src/contracts'), pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^shared/src/(kernel|rulebooks|workflow|forms|contracts)/|/zod/' } },
    { name: 'zod-mini-only', severity: 'error', from: { path: '^(shared|miniapp)/src' }, to: { path: '/zod/(?!v4/mini|mini)' } },
    { name: 'platform-knows-no-feature', severity: 'error', from: { path: within('server/src/platform') }, to: { path: '^server/src/(features|demo|commands)/' } },
    {
      name: 'features-meet-at-the-door', severity: 'error',
      from: { path: '^server/src/features/([^/]+)/' },
      to: { path: '^server/src/features/', pathNot: ['^server/src/features/$1/', '\\.(module|service)\\.ts$'] },
    },
    { name: 'miniapp-features-stay-apart', severity: 'error', from: { path: '^miniapp/src/features/([^/]+)/' }, to: { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/' } },
    { name: 'miniapp-features-know-no-page', severity: 'error', from: { path: within('miniapp/src/features') }, to: { path: within('miniapp/src/pages') } },
    { name: 'ui-knows-no-feature', severity: 'error', from: { path: within('miniapp/src/ui') }, to: { path: '^miniapp/src/(features|pages)/' } },
    { name: 'miniapp-platform-stands-alone', severity: 'error', from: { path: within('miniapp/src/platform') }, to: { path: '^miniapp/src/(features|pages|ui)/' } },
    { name: 'only-platform-calls-taro', severity: 'error', from: { path: '^miniapp/src/(features|pages)/' }, to: { path: '@tarojs/taro/' } },
    { name: 'miniapp-knows-no-server', severity: 'error', from: { path: within('miniapp/src') }, to: { path: within('server') } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.imports.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], conditionNames: ['import', 'types', 'default', 'node'], exportsFields: ['exports'] },
  },
};
