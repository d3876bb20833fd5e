import { NestFactory } from '@nestjs/core';
import { SchedulerRegistry } from '@nestjs/schedule';
import { addDays, addMonths, firstDayOf, monthOf, type IsoDate } from '@liangpai/shared/kernel';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { AuditEntry, AuditLog } from '../platform/audit/audit-log.js';
import type { Configuration } from '../platform/config/configuration.js';
import { EnterpriseFounding } from '../features/people/people.module.js';
import { enterMissingYears, tellCampaign } from './campaign-chapter.js';
import { tellClosedYear } from './closed-year-chapter.js';
import { tellCommitments } from './commitments-chapter.js';
import { DemoClock } from './demo-clock.js';
import { DemoHouse } from './demo-house.js';
import { northern, northwest, shenyang } from './demo-plan.js';
import { foundEnterprise } from './found-enterprise.js';
import { tellItems } from './items-chapter.js';
import { tellMonths } from './months-chapter.js';
import { tellOffice } from './office-chapter.js';
import { tellPlaques } from './plaques-chapter.js';
import { SeededChoice } from './seeded-choice.js';
import { tellSurveys } from './surveys-chapter.js';

/** How a load ended. `partial` means that an earlier load was interrupted: its database has to be removed first. */
export type DemoOutcome = 'loaded' | 'present' | 'partial';

/** Every load makes the same people and the same choices; only the days follow the calendar. */
const seed = 20_240_815;

/**
 * Loads the demonstration once, through the product's own use cases, so that every row in it could have been made by hand.
 * @param report takes a line for each chapter
 */
export async function loadDemo(configuration: Configuration, report: (line: string) => void = () => undefined): Promise<DemoOutcome> {
  const clock = new DemoClock();
  const app = await NestFactory.createApplicationContext(AppModule.with(configuration, clock), { logger: ['error', 'warn'], abortOnError: false });
  try {
    stopBackgroundJobs(app.get(SchedulerRegistry));
    const house = new DemoHouse(app, clock, new SeededChoice(seed));
    if (await app.get(EnterpriseFounding).find(northwest.name)) {
      return (await house.source.getRepository(AuditEntry).existsBy({ action: 'demo.load' })) ? 'present' : 'partial';
    }
    await waitForDisk(house.source, false);
    const today = clock.today() as IsoDate;
    const start = firstDayOf(monthOf(addMonths(today, -8)));
    const chapter = async <T>(title: string, tell: () => Promise<T>): Promise<T> => {
      const begun = performance.now();
      const told = await tell();
      report(`${title}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      return told;
    };
    const enterprise = await chapter('organisations, people and roles', () => foundEnterprise(house, northwest, start));
    const second = await chapter('the second enterprise', () => foundEnterprise(house, northern, start));
    await chapter('commitments and cards', async () => {
      for (const each of [enterprise, second]) await tellCommitments(house, each, addDays(start, 3), today);
    });
    await chapter('monthly summaries', async () => {
      for (const each of [enterprise, second]) await tellMonths(house, each, today);
    });
    await chapter('surveys', () => tellSurveys(house, enterprise, today));
    await chapter('plaques', () => tellPlaques(house, enterprise, today));
    const works = await chapter('the enterprise of the five carriers', () => foundEnterprise(house, shenyang, `${Number(today.slice(0, 4)) - 1}-01-04`));
    await enterMissingYears(house, works, today);
    await chapter('the closed year of the five carriers', () => tellClosedYear(house, works, today));
    await chapter('the running year of the five carriers', () => tellItems(house, works, today));
    await chapter('the campaign', () => tellCampaign(house, works, today));
    await chapter('the office desk', () => tellOffice(house, enterprise, today));
    clock.release();
    await waitForDisk(house.source, true);
    const audit = app.get(AuditLog);
    await audit.write(house.source.manager, { enterpriseId: null, actorId: null, action: 'demo.load', subjectKind: 'installation', subjectId: 'demo' });
    await chapter('sealing the audit log', () => audit.seal());
    return 'loaded';
  } finally {
    await app.close();
  }
}

/** Background jobs would run at whatever moment the demonstration's clock happens to show. */
function stopBackgroundJobs(registry: SchedulerRegistry): void {
  for (const name of registry.getIntervals()) registry.deleteInterval(name);
}

/** An interrupted load starts over, so that nothing has to be on the disk before its end; on the built-in database that spares a wait for every step. */
async function waitForDisk(source: DataSource, isWaiting: boolean): Promise<void> {
  if (source.options.type === 'better-sqlite3') await source.query(`PRAGMA synchronous = ${isWaiting ? 'FULL' : 'OFF'}`);
}
