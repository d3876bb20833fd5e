import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { createApp } from './create-app.js';
import { readConfiguration } from './platform/config/configuration.js';

const configuration = readConfiguration(process.env);
if ('problems' in configuration) {
  process.stderr.write(`The environment is not complete:\n${configuration.problems.map((problem) => `  ${problem}`).join('\n')}\n`);
  process.exit(1);
}
const app = await createApp(configuration, { webRoot: fileURLToPath(new URL('../../miniapp/dist/h5', import.meta.url)) });
await app.listen(configuration.port, configuration.host);
new Logger('start').log(`serving on port ${configuration.port}`);
