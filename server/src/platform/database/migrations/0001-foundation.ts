import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Organisations, people, sign-in, audit, duties: what every feature stands on. */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'leases', { id: 'id', name: { text: 64 }, holder: 'reference', until: 'instant' }, { unique: { uq_leases_name: ['name'] } });
    await createTable(runner, 'organisations', {
      id: 'id', enterprise_id: 'reference', parent_id: ['reference', '?'], path: { text: 300 }, kind: { text: 20 }, branch_kind: [{ text: 12 }, '?'],
      name: { text: 80 }, short_name: { text: 40 }, sort: 'integer', closed_on: ['day', '?'], version: 'integer',
    }, { unique: { uq_organisations_name: ['parent_id', 'name'] }, index: { ix_organisations_path: ['path'], ix_organisations_enterprise: ['enterprise_id'] } });
    await createTable(runner, 'people', {
      id: 'id', enterprise_id: 'reference', employee_no: { text: 32 }, name: { text: 40 }, name_pinyin: { text: 200 }, kind: { text: 20 }, post: { text: 80 },
      branch_id: ['reference', '?'], party_group_id: ['reference', '?'], department_id: ['reference', '?'], is_on_duty: 'flag', joined_party_on: ['day', '?'],
      left_on: ['day', '?'], version: 'integer',
    }, { unique: { uq_people_employee_no: ['enterprise_id', 'employee_no'] }, index: { ix_people_branch: ['branch_id'], ix_people_department: ['department_id'] } });
    await createTable(runner, 'role_assignments', {
      id: 'id', enterprise_id: 'reference', person_id: 'reference', role: { text: 40 }, organisation_id: 'reference', from_on: 'day', to_on: ['day', '?'],
      withdrawn_at: ['instant', '?'], version: 'integer',
    }, { index: { ix_role_assignments_person: ['person_id'], ix_role_assignments_organisation: ['organisation_id'] } });
    await createTable(runner, 'accounts', {
      id: 'id', person_id: 'reference', password_hash: [{ text: 200 }, '?'], must_change_password: 'flag', failed_count: 'integer', locked_until: ['instant', '?'],
    }, { unique: { uq_accounts_person: ['person_id'] } });
    await createTable(runner, 'wechat_bindings', { id: 'id', person_id: 'reference', open_id: { text: 64 }, bound_at: 'instant' },
      { unique: { uq_wechat_bindings_open_id: ['open_id'], uq_wechat_bindings_person: ['person_id'] } });
    await createTable(runner, 'activation_codes', { id: 'id', person_id: 'reference', code_hash: { text: 64 }, expires_at: 'instant', used_at: ['instant', '?'] },
      { index: { ix_activation_codes_person: ['person_id'] } });
    await createTable(runner, 'sessions', {
      id: 'id', person_id: 'reference', device: { text: 80 }, signed_in_at: 'instant', access_hash: { text: 64 }, access_expires_at: 'instant', refresh_hash: { text: 64 },
      spent_refresh_hash: [{ text: 64 }, '?'], refresh_expires_at: 'instant', ended_at: ['instant', '?'],
    }, { unique: { uq_sessions_access: ['access_hash'], uq_sessions_refresh: ['refresh_hash'] }, index: { ix_sessions_spent: ['spent_refresh_hash'], ix_sessions_person: ['person_id'] } });
    await createTable(runner, 'audit_entries', {
      id: 'id', enterprise_id: ['reference', '?'], at: 'instant', actor_id: ['reference', '?'], action: { text: 60 }, subject_kind: { text: 40 }, subject_id: { text: 60 },
      before: ['json', '?'], after: ['json', '?'], position: ['integer', '?'], hash: [{ text: 64 }, '?'],
    }, { unique: { uq_audit_entries_position: ['position'] }, index: { ix_audit_entries_subject: ['subject_kind', 'subject_id'] } });
    await createTable(runner, 'duties', {
      id: 'id', enterprise_id: 'reference', kind: { text: 40 }, subject_kind: { text: 40 }, subject_id: { text: 60 }, title: { text: 120 }, summary: { text: 300 },
      organisation_id: 'reference', organisation_path: { text: 300 }, capability: [{ text: 40 }, '?'], person_id: ['reference', '?'], initiator_id: ['reference', '?'],
      due_on: ['day', '?'], opened_at: 'instant', closed_at: ['instant', '?'], closed_by: ['reference', '?'], outcome: [{ text: 40 }, '?'],
    }, { index: { ix_duties_subject: ['subject_kind', 'subject_id'], ix_duties_person: ['person_id', 'closed_at'], ix_duties_path: ['organisation_path', 'closed_at'], ix_duties_initiator: ['initiator_id'] } });
    await createTable(runner, 'case_steps', {
      id: 'id', enterprise_id: 'reference', subject_kind: { text: 40 }, subject_id: { text: 60 }, action: { text: 40 }, from_state: [{ text: 40 }, '?'], to_state: { text: 40 },
      actor_id: ['reference', '?'], actor_name: { text: 40 }, opinion: 'long-text', at: 'instant', position: 'integer',
    }, { unique: { uq_case_steps_position: ['subject_kind', 'subject_id', 'position'] }, index: { ix_case_steps_actor: ['actor_id'] } });
    await createTable(runner, 'spent_requests', {
      id: 'id', person_id: 'reference', key: { text: 80 }, endpoint: { text: 60 }, answer: ['json', '?'], at: 'instant',
    }, { unique: { uq_spent_requests_key: ['person_id', 'key'] } });
    await createTable(runner, 'request_counts', { id: 'id', key: { text: 120 }, count: 'integer', ends_at: 'instant' }, { unique: { uq_request_counts_key: ['key'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['request_counts', 'spent_requests', 'case_steps', 'duties', 'audit_entries', 'sessions', 'activation_codes', 'wechat_bindings', 'accounts', 'role_assignments', 'people', 'organisations', 'leases']) {
      await runner.dropTable(table);
    }
  }
}
