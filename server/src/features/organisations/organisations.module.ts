import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Delegation } from './delegation.entity.js';
import { Directory } from './directory.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { Person } from './person.entity.js';
import { RoleAssignment } from './role-assignment.entity.js';

export { Delegation, Directory, Organisation, OrganisationsService, Person, RoleAssignment };
export type { ExamplePerson } from './directory.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Delegation, Organisation, Person, RoleAssignment])],
  controllers: [OrganisationsController],
  providers: [Directory, OrganisationsService],
  exports: [Directory, OrganisationsService],
})
export class OrganisationsModule {}
