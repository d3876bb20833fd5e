import { fileURLToPath } from 'node:url';
import base from '../jest.config.mjs';

const part = process.env.MUTATION ?? 'evaluation';
const specs = {
  kernel: ['src/kernel/**/*.spec.ts'],
  workflow: ['src/workflow/**/*.spec.ts'],
  rulebooks: ['src/rulebooks/**/*.spec.ts'],
  evaluation: ['src/evaluation/*.spec.ts', 'src/evaluation/sl/stars.spec.ts', 'src/evaluation/bz/plaque-history.spec.ts'],
}[part] ?? [`src/evaluation/${part}/*.spec.ts`];

/** The specifications of one part. Those that compare source texts are left out: a mutated copy of the sources is not what they describe. */
export default {
  ...base,
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testMatch: specs.map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['catalogue\\.spec\\.ts$', 'contracts/rules\\.spec\\.ts$'],
};
