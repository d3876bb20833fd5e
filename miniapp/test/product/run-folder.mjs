import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes a folder that all test files of one run share: jest calls this before the first of them. */
export default function makeRunFolder() {
  process.env.LIANGPAI_TEST_RUN = mkdtempSync(path.join(tmpdir(), 'liangpai-run-'));
}
