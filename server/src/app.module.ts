import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Clock } from './platform/clock/clock.js';
import type { Configuration } from './platform/config/configuration.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { ContractInterceptor } from './platform/http/contract.interceptor.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { PlatformModule } from './platform/platform.module.js';
import { ThrottleGuard, ThrottleModule } from './platform/throttle/throttle.module.js';
import { BoardsModule } from './features/boards/boards.module.js';
import { CadencesModule } from './features/cadences/cadences.module.js';
import { CalendarModule } from './features/calendar/calendar.module.js';
import { CampaignsModule } from './features/campaigns/campaigns.module.js';
import { CardsModule } from './features/cards/cards.module.js';
import { CommitmentsModule } from './features/commitments/commitments.module.js';
import { HealthModule } from './features/health/health.module.js';
import { InboxModule } from './features/inbox/inbox.module.js';
import { ItemDocumentsModule } from './features/item-documents/item-documents.module.js';
import { ItemYearModule } from './features/item-year/item-year.module.js';
import { ItemRatingsModule } from './features/item-ratings/item-ratings.module.js';
import { ItemsModule } from './features/items/items.module.js';
import { MonthsModule } from './features/months/months.module.js';
import { NoticesModule } from './features/notices/notices.module.js';
import { OrganisationsModule } from './features/organisations/organisations.module.js';
import { OversightModule } from './features/oversight/oversight.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { PlaquesModule } from './features/plaques/plaques.module.js';
import { RosterModule } from './features/roster/roster.module.js';
import { RulebooksModule } from './features/rulebooks/rulebooks.module.js';
import { TrialSourcesModule } from './features/rulebooks/trial-sources.module.js';
import { SatisfactionModule } from './features/satisfaction/satisfaction.module.js';
import { SessionsModule } from './features/sessions/sessions.module.js';
import { SurveysModule } from './features/surveys/surveys.module.js';

/** The features, in the order of the house's tour. */
const features = [SessionsModule, OrganisationsModule, CommitmentsModule, CardsModule, PeopleModule, RosterModule, OversightModule, MonthsModule, InboxModule, HealthModule, RulebooksModule, CalendarModule, SurveysModule, PlaquesModule, NoticesModule, ItemsModule, BoardsModule, CampaignsModule, ItemYearModule, CadencesModule, SatisfactionModule, ItemRatingsModule, ItemDocumentsModule, TrialSourcesModule];

@Module({})
export class AppModule {
  static with(configuration: Configuration, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(configuration, clock), ThrottleModule, ...features],
      providers: [
        { provide: APP_GUARD, useExisting: ThrottleGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
