import {
  closeOrganisation, createOrganisation, grantRole, issueActivationBatch, issueActivationCode, listPeople, listRoles, readPerson, readTree, recordLeaving, recordReturn, setOnDuty, updateOrganisation, withdrawRole,
} from '@liangpai/shared/contracts';
import { Person, RoleAssignment, type Organisation } from '../../../src/features/organisations/organisations.module.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

let groups = 0;
const group = ({ builder, home }: Scene): Promise<Organisation> => builder.organisation(home.office, 'party-group', `第${(groups += 1)}党小组`);

/** A newcomer’s role of deputy secretary in the office branch. */
async function deputyRole(scene: Scene): Promise<RoleAssignment> {
  const person = await scene.newcomer();
  await scene.builder.role(person, 'deputy-secretary', scene.home.office);
  return scene.house.source.getRepository(RoleAssignment).findOneByOrFail({ personId: person.id });
}

const managers = ['party-affairs-officer', 'operator'] as const;
const readers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'confidentiality-reviewer', 'operator'] as const;

export const organisationSamples: readonly Sample[] = [
  sample(readTree)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [scene.home.office.id, (await group(scene)).id] }) }),
  sample(createOrganisation)({ letIn: managers, prepare: ({ home }) => ({ input: { parentId: home.office.id, kind: 'party-group', name: `新建${(groups += 1)}小组` } }) }),
  sample(updateOrganisation)({
    letIn: managers,
    prepare: async (scene) => {
      const { id, version } = await group(scene);
      return { input: { id, version, name: `改名${(groups += 1)}小组`, shortName: '改名小组' }, traces: [id] };
    },
  }),
  sample(closeOrganisation)({
    letIn: managers,
    prepare: async (scene) => {
      const { id, version } = await group(scene);
      return { input: { id, version } };
    },
  }),
  sample(listPeople)({
    letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      return { input: { search: employeeNo }, traces: [id] };
    },
  }),
  sample(listPeople)({
    as: 'of the branch', letIn: readers, others: 'shown-nothing', elsewhere: 'refused',
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      return { input: { organisationId: scene.home.office.id, pageSize: 100 }, traces: [id, employeeNo] };
    },
  }),
  sample(readPerson)({
    letIn: readers,
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      return { input: { id }, traces: [employeeNo] };
    },
  }),
  sample(setOnDuty)({ letIn: managers, prepare: async (scene) => ({ input: { id: (await scene.newcomer()).id, version: 1, isOnDuty: false } }) }),
  sample(recordLeaving)({ letIn: managers, prepare: async (scene) => ({ input: { id: (await scene.newcomer()).id, version: 1, leftOn: '2026-10-13' } }) }),
  sample(recordReturn)({
    letIn: managers,
    prepare: async (scene) => {
      const { id } = await scene.newcomer();
      await scene.house.source.getRepository(Person).update({ id }, { leftOn: '2026-10-13' });
      return { input: { id, version: 1 } };
    },
  }),
  sample(listRoles)({
    letIn: managers, others: 'shown-nothing', elsewhere: 'refused',
    prepare: async (scene) => {
      const held = await deputyRole(scene);
      return { input: { organisationId: scene.home.office.id, role: 'deputy-secretary', pageSize: 100 }, traces: [held.id, held.personId] };
    },
  }),
  sample(grantRole)({
    letIn: managers,
    prepare: async (scene) => ({ input: { personId: (await scene.newcomer()).id, role: 'branch-commissioner', organisationId: scene.home.office.id, fromOn: '2026-10-14' } }),
  }),
  sample(withdrawRole)({
    letIn: managers,
    prepare: async (scene) => {
      const { id, version } = await deputyRole(scene);
      return { input: { id, version } };
    },
  }),
  sample(issueActivationCode)({ letIn: ['branch-secretary', ...managers], prepare: async (scene) => ({ input: { id: (await scene.newcomer()).id } }) }),
  sample(issueActivationBatch)({
    letIn: ['branch-secretary', ...managers],
    prepare: async (scene) => ({ input: { id: scene.home.office.id, scope: 'all' }, traces: [(await scene.newcomer()).employeeNo] }),
  }),
];
