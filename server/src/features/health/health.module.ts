import { Controller, Module } from '@nestjs/common';
import { readHealth, readReadiness } from '@liangpai/shared/contracts';
import { refuse } from '@liangpai/shared/kernel';
import { DataSource } from 'typeorm';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';

@Controller()
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Endpoint(readHealth)
  health(): unknown {
    return { status: 'up' };
  }

  @Endpoint(readReadiness)
  async readiness(): Promise<unknown> {
    const answers = await this.source.query('SELECT 1 AS one').then(() => true, () => false);
    return answers ? { status: 'ready' } : refuse('SERVICE.NOT_READY');
  }
}

/** For the load balancer: is the process alive, and does its database answer? */
@Module({ controllers: [HealthController] })
export class HealthModule {}
