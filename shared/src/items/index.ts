export * from './kinds.js';
export * from './requirements.js';
