import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ActivationService } from './activation.service.js';
import { DelegationsService } from './delegations.service.js';
import { Departures } from './departures.service.js';
import { EnterpriseFounding } from './enterprise-founding.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { pinyinOf } from './pinyin.js';
import { RolesService } from './roles.service.js';

export { Departures, EnterpriseFounding, PeopleService, pinyinOf, RolesService };

/** People, their roles and the codes with which they open a sign-in. */
@Module({
  imports: [OrganisationsModule],
  controllers: [PeopleController],
  providers: [ActivationService, DelegationsService, Departures, EnterpriseFounding, PeopleService, RolesService],
  exports: [Departures, EnterpriseFounding, PeopleService, RolesService],
})
export class PeopleModule {}
