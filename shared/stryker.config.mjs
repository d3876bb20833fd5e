// `MUTATION=sl npm run mutation`: mutation tests of one part, with only the specifications of that part, so that a part is done in minutes.
// docs/rules/mutation.md holds the figures and what is left out, with the reasons; `node scripts/mutation-report.mjs` writes it.
const part = process.env.MUTATION ?? 'evaluation';
const PLANS = ['sl', 'bz', 'xs', 'sf', 'sy'];
const folder = PLANS.includes(part) ? `src/evaluation/${part}` : `src/${part}`;

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', './mutation/wording.mjs'],
  jest: { configFile: 'mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [`${folder}/${part === 'evaluation' ? '*' : '**/*'}.ts`, '!src/**/*.spec.ts', '!src/**/testing/**', '!src/**/index.ts'],
  // Chinese wording is read by people, not by rules: a specification of every sentence would only repeat it.
  ignorers: ['wording'],
  // Tables that are evaluated once, when a module is loaded, are data.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `reports/mutation/${part}.incremental.json`,
  ignorePatterns: ['.stryker-tmp', 'reports', 'dist', 'bench'],
  tempDirName: `.stryker-tmp/${part}`,
  timeoutMS: 10_000,
  // Jest grows slower with every run in one process.
  maxTestRunnerReuse: 60,
  concurrency: 2,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
};
