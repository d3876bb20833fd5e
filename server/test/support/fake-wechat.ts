import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Reply {
  readonly [key: string]: unknown;
}

/** A server that speaks WeChat's protocol as documented, error codes included: codes are good once, tokens expire, the system is busy at times. */
export class FakeWechat {
  private readonly spent = new Set<string>();
  private token = 1;
  /** What was sent to whom, for stories to look at. */
  readonly sent: { readonly openId: string; readonly templateId: string }[] = [];
  /** Set to make every call answer −1 (system busy) or not at all. */
  mood: 'well' | 'busy' | 'silent' = 'well';

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeWechat> {
    const server = createServer();
    const fake = new FakeWechat(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => { body += String(chunk); });
      request.on('end', () => {
        if (fake.mood === 'silent') {
          request.socket.destroy();
          return;
        }
        const url = new URL(request.url ?? '/', 'http://wechat.test');
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(fake.answer(url, body ? JSON.parse(body) as Reply : {})));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get environment(): Record<string, string> {
    return { WECHAT_APP_ID: 'wx-test', WECHAT_APP_SECRET: 'secret-test', WECHAT_BASE_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}` };
  }

  /** A `wx.login` code for the WeChat user with this open id. */
  codeFor(openId: string, nonce = '1'): string {
    return `${openId}.${nonce}`;
  }

  /** Makes the token that everybody holds worthless, as WeChat does when the secret is reset. */
  expireToken(): void {
    this.token += 1;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(url: URL, body: Reply): Reply {
    if (this.mood === 'busy') return { errcode: -1, errmsg: 'system error' };
    const given = url.searchParams;
    switch (url.pathname) {
      case '/sns/jscode2session': {
        if (given.get('appid') !== 'wx-test') return { errcode: 40013, errmsg: 'invalid appid' };
        if (given.get('secret') !== 'secret-test') return { errcode: 40125, errmsg: 'invalid appsecret' };
        const code = given.get('js_code') ?? '';
        if (!code.includes('.')) return { errcode: 40029, errmsg: 'invalid code' };
        if (this.spent.has(code)) return { errcode: 40163, errmsg: 'code been used' };
        this.spent.add(code);
        return { openid: code.split('.')[0], session_key: 'c2Vzc2lvbi1rZXk=' };
      }
      case '/cgi-bin/stable_token':
        if (body.appid !== 'wx-test' || body.secret !== 'secret-test') return { errcode: 40125, errmsg: 'invalid appsecret' };
        return { access_token: `token-${this.token}`, expires_in: 7200 };
      case '/cgi-bin/message/subscribe/send':
        if (given.get('access_token') !== `token-${this.token}`) return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' };
        if (body.touser === 'never-granted') return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
        this.sent.push({ openId: String(body.touser), templateId: String(body.template_id) });
        return { errcode: 0, errmsg: 'ok' };
      case '/wxa/msg_sec_check':
        if (given.get('access_token') !== `token-${this.token}`) return { errcode: 42001, errmsg: 'access_token expired' };
        return { errcode: 0, errmsg: 'ok', result: { suggest: String(body.content).includes('违禁') ? 'risky' : 'pass', label: 100 } };
      default:
        return { errcode: 40066, errmsg: 'invalid url' };
    }
  }
}
