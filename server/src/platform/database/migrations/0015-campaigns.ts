import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** The year's campaign, its open calls and the briefings before filing (SY-ZT-02, SY-ZT-04, SY-ZT-07). */
export class Campaigns1700000000015 implements MigrationInterface {
  readonly name = 'Campaigns1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'campaigns', {
      id: 'id', enterprise_id: 'reference', year: 'integer', title: { text: 80 }, document_no: { text: 60 }, document_on: ['day', '?'], approved_by: { text: 80 }, meeting: { text: 120 }, phases: 'json', adopted_by: { text: 40 }, adopted_at: 'instant', version: 'integer',
    }, { unique: { uq_campaigns_year: ['enterprise_id', 'year'] } });
    await createTable(runner, 'open_calls', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, name: { text: 60 }, topic: [{ text: 20 }, '?'], description: 'long-text', closes_on: 'day', state: { text: 12 }, posted_by_id: 'reference', posted_by: { text: 40 },
      decision: ['long-text', '?'], picked_id: ['reference', '?'], item_id: ['reference', '?'], posted_at: 'instant', version: 'integer',
    }, { index: { ix_open_calls_enterprise: ['enterprise_id', 'state'] } });
    await createTable(runner, 'call_applications', { id: 'id', call_id: 'reference', person_id: 'reference', person_name: { text: 40 }, grounds: 'long-text', applied_at: 'instant' },
      { unique: { uq_call_applications_person: ['call_id', 'person_id'] } });
    await createTable(runner, 'campaign_briefings', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, held_on: 'day', attendance: 'integer', minutes: 'long-text', recorded_by: { text: 40 },
    }, { index: { ix_campaign_briefings_organisation: ['organisation_path', 'held_on'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['campaign_briefings', 'call_applications', 'open_calls', 'campaigns']) await runner.dropTable(table);
  }
}
