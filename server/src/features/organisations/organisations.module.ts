import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Directory } from './directory.service.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { RoleAssignment } from './role-assignment.entity.js';

export { Directory, Organisation, Person, RoleAssignment };

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Person, RoleAssignment])],
  providers: [Directory],
  exports: [Directory],
})
export class OrganisationsModule {}
