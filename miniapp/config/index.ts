import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const here = (...parts: string[]) => path.resolve(__dirname, '..', ...parts);
const sharedSource = here('..', 'shared', 'src');
const sharedFolders = ['kernel', 'rulebooks', 'evaluation', 'workflow', 'forms', 'items', 'contracts'];

// A RegExp here makes Taro's configuration check fail with exit code 0; functions are safe.
const compile = { include: [(file: string) => file.includes(sharedSource) || file.includes(here('config'))] };

interface Chain {
  resolve: { merge(options: Record<string, unknown>): unknown };
  performance: { maxEntrypointSize(bytes: number): unknown; maxAssetSize(bytes: number): unknown };
  module: { rule(name: string): { test(pattern: RegExp): { set(option: string, value: boolean): unknown } } };
  merge(options: Record<string, unknown>): unknown;
}

/**
 * The shared package writes `./x.js` for `./x.ts`, as Node wants it; and nothing in it acts on being imported, so that an
 * endpoint that no page calls is left out. Sizes are judged by test/budgets.mjs, not by webpack's guess.
 */
function useSharedSource(chain: Chain): void {
  chain.resolve.merge({ extensionAlias: { '.js': ['.js', '.ts', '.tsx'] } });
  chain.module.rule('shared-source').test(/[\\/]shared[\\/]src[\\/]/).set('sideEffects', false);
  chain.performance.maxEntrypointSize(2_000_000);
  chain.performance.maxAssetSize(2_000_000);
}

export default defineConfig({
  projectName: 'liangpai-miniapp',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [here('config', 'templates', 'index.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: {
    '@': here('src'),
    // Taro's loader imports this from packages that do not depend on it: pin it to one copy.
    '@tarojs/plugin-framework-react': here('node_modules/@tarojs/plugin-framework-react'),
    ...Object.fromEntries(
      sharedFolders.map((folder) => [`@liangpai/shared/${folder}`, path.join(sharedSource, folder, 'index.ts')]),
    ),
  },
  defineConstants: { API_BASE: JSON.stringify(process.env.API_BASE ?? '') },
  // Chinese as it is: an escape takes twice the bytes.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    compile,
    // What only sub-packages use stays in the sub-packages.
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, [here('config', 'wxss-blocks.js')]: { enable: true } },
    webpackChain: (chain: Chain) => useSharedSource(chain),
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // One CSS pixel stays one CSS pixel on every width; wide screens get columns, not larger letters.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 20 } },
    },
    webpackChain(chain: Chain) {
      useSharedSource(chain);
      chain.merge({
        optimization: {
          splitChunks: {
            chunks: 'all',
            cacheGroups: {
              nutui: {
                name: 'nutui',
                test: /[\\/]node_modules[\\/].*@nutui[\\/]/,
                minChunks: 2,
                priority: 20,
                enforce: true,
              },
            },
          },
        },
      });
    },
  },
});
