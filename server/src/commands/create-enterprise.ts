import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { EnterpriseFounding } from '../features/people/people.module.js';
import { Clock } from '../platform/clock/clock.js';
import { readConfiguration } from '../platform/config/configuration.js';

/** First set-up of an enterprise: its root organisation and an operator, whose activation code is printed once. */
const usage = 'node dist/commands/create-enterprise.js --name 西北能化党委 --short 西北能化 --operator-no 10001 --operator-name 姓名\n';
const { values } = parseArgs({ options: { name: { type: 'string' }, short: { type: 'string' }, 'operator-no': { type: 'string' }, 'operator-name': { type: 'string' } } });
const { name, short, 'operator-no': employeeNo, 'operator-name': operatorName } = values;
const configuration = readConfiguration(process.env);
if ('problems' in configuration || !name || !short || !employeeNo || !operatorName) {
  process.stderr.write('problems' in configuration ? `${configuration.problems.join('\n')}\n` : usage);
  process.exit(2);
}
const app = await NestFactory.createApplicationContext(AppModule.with(configuration, new Clock()), { logger: ['error', 'warn'], abortOnError: false });
const founding = app.get(EnterpriseFounding);
const exists = await founding.find(name);
const founded = exists ? null : await founding.found({ name, shortName: short, operator: { employeeNo, name: operatorName } });
await app.close();
if (!founded) {
  process.stderr.write(`${name} exists already; nothing was changed.\n`);
  process.exit(1);
}
process.stdout.write(`${name} is set up.\n工号 ${employeeNo}\n激活码 ${founded.code}（有效期至 ${founded.expiresOn}，只显示这一次）\n`);
