import { Injectable } from '@nestjs/common';
import { DataSource, Entity, LessThan, Unique } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../ids/ids.js';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from './columns.js';
import { isDuplicate } from './unit-of-work.js';

/** Lets one of several replicas do a background job: a row per job with a holder and an end. */
@Entity('leases')
@Unique('uq_leases_name', ['name'])
export class Lease {
  @IdColumn() id!: string;
  @TextColumn(64) name!: string;
  @ReferenceColumn() holder!: string;
  @InstantColumn() until!: string;
}

@Injectable()
export class Leases {
  private readonly holder = newId();

  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  /**
   * Runs a job if no other replica holds its lease.
   * @param name the job
   * @param seconds the longest the job may take; after that another replica may start it
   * @returns the job's result, or undefined when another replica is at it
   */
  async whileHolding<T>(name: string, seconds: number, job: () => Promise<T>): Promise<T | undefined> {
    if (!(await this.take(name, seconds))) return undefined;
    try {
      return await job();
    } finally {
      await this.source.getRepository(Lease).update({ name, holder: this.holder }, { until: this.clock.now() });
    }
  }

  private async take(name: string, seconds: number): Promise<boolean> {
    const leases = this.source.getRepository(Lease);
    const until = this.clock.after(seconds);
    const taken = await leases.update({ name, until: LessThan(this.clock.now()) }, { holder: this.holder, until });
    if (taken.affected) return true;
    try {
      if (await leases.existsBy({ name })) return false;
      await leases.insert({ id: newId(), name, holder: this.holder, until });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
