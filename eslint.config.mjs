import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**', '**/reports/**', '**/.stryker-tmp/**', 'data/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false }],
      eqeqeq: 'error',
      // The ideographic space is a Chinese layout character.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true, skipJSXText: true }],
      'no-console': ['error', { allow: ['error'] }],
      'prefer-const': 'error',
    },
  },
  // Decorated constructors and methods need their imports at run time.
  { files: ['server/src/**/*.ts', 'server/test/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['shared/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'fetch', 'process', 'setTimeout', 'setInterval', 'localStorage', 'window', 'document'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'shared is pure' }],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/platform/clock/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'ask the Clock' }, { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'ask the Clock' }] },
  },
  { files: ['miniapp/src/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: ['**/*.mjs', '**/*.cjs', 'scripts/**', 'miniapp/config/**', 'miniapp/babel.config.js'], languageOptions: { globals: { console: 'readonly', process: 'readonly', fetch: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', Buffer: 'readonly', module: 'writable', require: 'readonly', __dirname: 'readonly', performance: 'readonly', structuredClone: 'readonly' } }, rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.spec.ts', '**/*.story.ts', '**/test/**', '**/src/commands/**', '**/src/demo/**'], rules: { 'no-console': 'off' } },
);
