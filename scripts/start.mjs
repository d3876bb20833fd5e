// `npm start`: installs, builds, brings the database up to date, loads the demonstration once, serves everything on one port.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { buildMiniapp, buildServer, install, requireNode, root, run } from './lib.mjs';

requireNode();
const port = process.env.PORT || '4180';
const isProduction = process.env.NODE_ENV === 'production';
const environment = { ...process.env, PORT: port, DATA_DIR: process.env.DATA_DIR || join(root, 'data'), LIANGPAI_DEMO: process.env.LIANGPAI_DEMO ?? (isProduction ? '0' : '1') };

/** The address that a phone in the same network can open, when there is one. */
function ownAddress() {
  const outside = Object.values(networkInterfaces()).flat().find((address) => address?.family === 'IPv4' && !address.internal);
  return `http://${outside?.address ?? 'localhost'}:${port}`;
}

async function waitUntilReady(server) {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function printWelcome(address) {
  const qrcode = createRequire(join(root, 'server/package.json'))('qrcode-generator');
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  console.log(`\n${code.createASCII(1, 2)}\n亮牌已启动：${address}\n本机也可以打开：http://localhost:${port}\n接口说明：http://localhost:${port}/api/docs`);
  const { people } = await (await fetch(`http://127.0.0.1:${port}/api/sessions/demo`)).json();
  if (people.length === 0) return;
  console.log('\n演示登录（在登录页点一下即可，不用密码）：');
  for (const person of people) console.log(`  ${person.enterprise}　${person.label}　${person.name}　工号 ${person.employeeNo}　${person.hint}`);
}

await install();
await buildServer();
await buildMiniapp('h5');
if (!environment.PUBLIC_URL && !isProduction) environment.PUBLIC_URL = ownAddress();
if (environment.LIANGPAI_DEMO === '1') await run(process.execPath, ['server/dist/demo/load.js'], { env: environment });
const server = spawn(process.execPath, ['server/dist/main.js'], { cwd: root, env: environment, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
if (await waitUntilReady(server)) await printWelcome(environment.PUBLIC_URL ?? `http://localhost:${port}`);
