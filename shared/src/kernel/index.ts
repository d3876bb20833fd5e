export * from './refusal.js';
export * from './labels.js';
export * from './permissions.js';
export * from './roles.js';
export * from './short-code.js';
