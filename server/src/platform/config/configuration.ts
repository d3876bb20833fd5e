import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4180),
  /** Where people reach the product; printed in every QR code. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Empty: the embedded SQLite in DATA_DIR. */
  DATABASE_URL: z.string().regex(/^(mysql|mariadb):\/\/.+\/.+/, 'mysql://user:password@host:port/database').optional(),
  DATA_DIR: z.string().default('data'),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'redis://host:port').optional(),
  LIANGPAI_DEMO: flag.default(false),
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  WECHAT_BASE_URL: z.url().default('https://api.weixin.qq.com'),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})
  .refine((env) => !(env.NODE_ENV === 'production' && env.LIANGPAI_DEMO), { path: ['LIANGPAI_DEMO'], message: 'demonstration data and demo sign-ins never run in production' })
  .refine((env) => !(env.NODE_ENV === 'production' && !env.PUBLIC_URL), { path: ['PUBLIC_URL'], message: 'required in production: it is printed in QR codes' })
  .refine((env) => Boolean(env.WECHAT_APP_ID) === Boolean(env.WECHAT_APP_SECRET), { path: ['WECHAT_APP_SECRET'], message: 'WECHAT_APP_ID and WECHAT_APP_SECRET go together' });

type Environment = z.output<typeof environment>;

/** Everything that can be configured, parsed once at start. */
export abstract class Configuration {
  abstract readonly env: Environment['NODE_ENV'];
  abstract readonly host: string;
  abstract readonly port: number;
  /** Without a slash at the end. */
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string | undefined;
  abstract readonly directory: string;
  abstract readonly redisUrl: string | undefined;
  abstract readonly isDemo: boolean;
  abstract readonly wechat: { readonly appId: string; readonly secret: string; readonly baseUrl: string } | undefined;
  abstract readonly trustProxy: boolean;
  abstract readonly logLevel: Environment['LOG_LEVEL'];
}

/**
 * Reads the environment.
 * @returns the configuration, or one line per missing or wrong key
 */
export function readConfiguration(source: NodeJS.ProcessEnv): Configuration | { readonly problems: readonly string[] } {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const env = parsed.data;
  return {
    env: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL,
    directory: env.DATA_DIR,
    redisUrl: env.REDIS_URL,
    isDemo: env.LIANGPAI_DEMO,
    wechat: env.WECHAT_APP_ID && env.WECHAT_APP_SECRET ? { appId: env.WECHAT_APP_ID, secret: env.WECHAT_APP_SECRET, baseUrl: env.WECHAT_BASE_URL } : undefined,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
  };
}
