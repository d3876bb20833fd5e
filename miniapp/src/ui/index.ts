export * from './primitives';
export * from './page';
export * from './define-page';
