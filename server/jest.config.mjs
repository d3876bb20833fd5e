// NestJS 12 ships only ES modules and Jest's own ES mode fails on Node 20, so swc turns the few packages that need it into CommonJS.
const compile = { target: 'es2022', transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } };
const typescript = { jsc: { ...compile, parser: { syntax: 'typescript', decorators: true } }, module: { type: 'commonjs' }, sourceMaps: 'inline' };
const javascript = { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' }, sourceMaps: false };

export default {
  testEnvironment: 'node',
  testTimeout: 30_000,
  // Every story has a database of its own; by default one core of two would rest.
  maxWorkers: '100%',
  // A story that fails half-way must not keep its server, and with it the run, alive.
  forceExit: true,
  testMatch: ['<rootDir>/test/**/*.story.ts', '<rootDir>/src/**/*.spec.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: ['/node_modules/\\.pnpm/(?!(@nestjs\\+[a-z-]+|cookie|nanoid|read-excel-file|write-excel-file|content-disposition)@)'],
  moduleNameMapper: {
    '^@liangpai/shared/(\\w+)$': '<rootDir>/../shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
