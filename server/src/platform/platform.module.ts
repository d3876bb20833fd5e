import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry, AuditLog } from './audit/audit-log.js';
import { AuditSealer } from './audit/audit-sealer.js';
import { Clock } from './clock/clock.js';
import { Configuration } from './config/configuration.js';
import { DatabaseModule } from './database/database.module.js';
import { Lease } from './database/leases.js';
import { CaseAccess } from './workflow/case-access.js';
import { CaseHistory, CaseStep } from './workflow/case-history.js';
import { CaseWalker } from './workflow/case-walker.js';
import { Duties, Duty } from './workflow/duties.js';
import { Idempotency, SpentRequest } from './workflow/idempotency.js';

const services = [AuditLog, CaseAccess, CaseHistory, CaseWalker, Duties, Idempotency];

/** What every feature may use without asking. */
@Global()
@Module({})
export class PlatformModule {
  static with(configuration: Configuration, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule, ScheduleModule.forRoot(), TypeOrmModule.forFeature([AuditEntry, CaseStep, Duty, Lease, SpentRequest])],
      providers: [{ provide: Configuration, useValue: configuration }, { provide: Clock, useValue: clock }, AuditSealer, ...services],
      exports: [Configuration, Clock, ...services],
    };
  }
}
