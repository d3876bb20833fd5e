import { Injectable, Logger } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import { Configuration } from '../config/configuration.js';
import { Clock } from '../clock/clock.js';

type Unavailable = Refusal<'WECHAT.UNAVAILABLE'>;

/** Milliseconds; WeChat's own advice is to give up early and let the person try again. */
const patience = 5000;
/** errcode: busy, token invalid, token expired. */
const busy = new Set([-1]);
const tokenGone = new Set([40001, 40014, 42001]);
/** errcode: code used or wrong, code too old. */
const codeGone = new Set([40029, 40163, 41008]);

interface Answer {
  readonly errcode?: number;
  readonly errmsg?: string;
  readonly [key: string]: unknown;
}

/** The calls of WeChat's server API that the product needs, over plain HTTPS to a configurable address. */
@Injectable()
export class WechatClient {
  private readonly logger = new Logger('wechat');
  private token: { readonly value: string; readonly until: string } | undefined;

  constructor(private readonly configuration: Configuration, private readonly clock: Clock) {}

  /** Exchanges the code of `wx.login` (good once, for five minutes) for the person's open id. */
  async openIdOf(code: string): Promise<string | Refusal<'WECHAT.CODE_INVALID'> | Unavailable> {
    const wechat = this.configuration.wechat;
    if (!wechat) return refuse('WECHAT.UNAVAILABLE');
    const query = new URLSearchParams({ appid: wechat.appId, secret: wechat.secret, js_code: code, grant_type: 'authorization_code' });
    const answer = await this.call('GET', `/sns/jscode2session?${query.toString()}`);
    if (!answer) return refuse('WECHAT.UNAVAILABLE');
    if (typeof answer.openid === 'string') return answer.openid;
    if (codeGone.has(answer.errcode ?? 0)) return refuse('WECHAT.CODE_INVALID');
    this.report('jscode2session', answer);
    return refuse('WECHAT.UNAVAILABLE');
  }

  /**
   * Sends a subscribe message.
   * @returns `sent`, `refused` when the person has not granted it or WeChat will never take it, or unavailable (worth another try)
   */
  async sendSubscribeMessage(message: { readonly openId: string; readonly templateId: string; readonly page: string; readonly data: Readonly<Record<string, { readonly value: string }>> }): Promise<'sent' | 'refused' | Unavailable> {
    const answer = await this.callWithToken('/cgi-bin/message/subscribe/send', { touser: message.openId, template_id: message.templateId, page: message.page, data: message.data });
    if (!answer) return refuse('WECHAT.UNAVAILABLE');
    if (!answer.errcode) return 'sent';
    this.report('subscribe/send', answer);
    return busy.has(answer.errcode) ? refuse('WECHAT.UNAVAILABLE') : 'refused';
  }

  /**
   * Asks WeChat whether a signed text may be shown to others (msgSecCheck, version 2, scene 2). Never called for anonymous texts: the open id would
   * tie them to a person.
   */
  async checkText(openId: string, content: string): Promise<'pass' | 'risky' | Unavailable> {
    const answer = await this.callWithToken('/wxa/msg_sec_check', { openid: openId, scene: 2, version: 2, content: content.slice(0, 2500) });
    if (!answer || answer.errcode) return refuse('WECHAT.UNAVAILABLE');
    return (answer.result as { suggest?: string } | undefined)?.suggest === 'pass' ? 'pass' : 'risky';
  }

  private async callWithToken(path: string, body: object): Promise<Answer | undefined> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const token = await this.stableToken(attempt > 1);
      if (!token) return undefined;
      const answer = await this.call('POST', `${path}?access_token=${encodeURIComponent(token)}`, body);
      if (!answer || !tokenGone.has(answer.errcode ?? 0)) return answer;
    }
    return undefined;
  }

  /** The token that all replicas share: WeChat hands out the same one until it expires. */
  private async stableToken(isForced: boolean): Promise<string | undefined> {
    const wechat = this.configuration.wechat;
    if (!wechat) return undefined;
    if (!isForced && this.token && this.token.until > this.clock.now()) return this.token.value;
    const answer = await this.call('POST', '/cgi-bin/stable_token', { grant_type: 'client_credential', appid: wechat.appId, secret: wechat.secret, force_refresh: isForced });
    if (typeof answer?.access_token !== 'string') {
      if (answer) this.report('stable_token', answer);
      return undefined;
    }
    this.token = { value: answer.access_token, until: this.clock.after(Number(answer.expires_in ?? 7200) - 300) };
    return this.token.value;
  }

  private async call(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer | undefined> {
    const base = this.configuration.wechat?.baseUrl ?? '';
    try {
      const response = await fetch(`${base}${path}`, {
        method, signal: AbortSignal.timeout(patience), ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
      });
      return response.ok ? (await response.json() as Answer) : undefined;
    } catch {
      this.logger.warn(`no answer from ${path.split('?')[0] ?? ''}`);
      return undefined;
    }
  }

  private report(call: string, answer: Answer): void {
    this.logger.warn(`${call} answered errcode ${String(answer.errcode)}`);
  }
}
