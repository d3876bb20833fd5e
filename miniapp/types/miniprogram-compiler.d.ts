/** WeChat's own compilers for templates and style sheets, as packed for npm. */
declare module 'miniprogram-compiler' {
  interface Options {
    readonly maxBuffer?: number;
  }
  export function wxmlToJs(root: string, options?: Options): string;
  export function wxssToJs(root: string, options?: Options): string;
}
