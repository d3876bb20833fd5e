import { Module, type OnModuleInit } from '@nestjs/common';
import { MonthsModule } from '../months/months.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { MonthTrials } from './month-trials.js';
import { RulebooksModule } from './rulebooks.module.js';
import { StarTrials } from './star-trials.js';
import { TrialSources } from './trial-source.js';

/** Registers the results that a trial can be run on. Apart from the rulebooks, which surveys and months themselves ask for their edition. */
@Module({ imports: [RulebooksModule, SurveysModule, MonthsModule, OrganisationsModule], providers: [StarTrials, MonthTrials] })
export class TrialSourcesModule implements OnModuleInit {
  constructor(private readonly sources: TrialSources, private readonly stars: StarTrials, private readonly months: MonthTrials) {}

  onModuleInit(): void {
    this.sources.register(this.stars);
    this.sources.register(this.months);
  }
}
