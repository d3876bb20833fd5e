import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Leases } from '../database/leases.js';
import { AuditLog } from './audit-log.js';

/** Seals the audit log every few seconds on whichever replica holds the lease. */
@Injectable()
export class AuditSealer {
  constructor(private readonly leases: Leases, private readonly log: AuditLog) {}

  @Interval(5000)
  async sealOpenEntries(): Promise<void> {
    await this.leases.whileHolding('audit-sealer', 60, () => this.log.seal());
  }
}
