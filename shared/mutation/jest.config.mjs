import { fileURLToPath } from 'node:url';
import base from '../jest.config.mjs';

/** All specifications of the part that `MUTATION` names, in one test file. */
export default { ...base, rootDir: fileURLToPath(new URL('..', import.meta.url)), testMatch: ['<rootDir>/mutation/part.spec.cjs'] };
