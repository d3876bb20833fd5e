import { rmSync } from 'node:fs';

/** Removes the folder of this run; jest calls this after the last test file. */
export default function removeRunFolder() {
  rmSync(process.env.LIANGPAI_TEST_RUN, { recursive: true, force: true });
}
