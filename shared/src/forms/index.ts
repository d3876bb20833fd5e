export * from './form.js';
export * from './reading.js';
export * from './checking.js';
export * from './sy/index.js';
export * from './records.js';
export * from './progress.js';
