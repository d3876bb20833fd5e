import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** What is recorded while an item runs: goals, quarters, donated hours, log, plans, evidence; registers; the figures of a plaque that move (SY-GC-12, SY-ZT-13). */
export class ItemYear1700000000013 implements MigrationInterface {
  readonly name = 'ItemYear1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'item_goals', {
      id: 'id', item_id: 'reference', position: 'integer', parent_id: ['reference', '?'], owner_id: ['reference', '?'], owner_name: { text: 40 }, name: { text: 300 }, aspect: [{ text: 40 }, '?'], is_quantified: 'flag', unit: [{ text: 12 }, '?'],
      direction: [{ text: 12 }, '?'], target: [{ text: 24 }, '?'], due_on: ['day', '?'], actual: [{ text: 24 }, '?'], as_of_on: ['day', '?'], is_done: 'flag', done_on: ['day', '?'], evidence: 'long-text', cancelled_at: ['instant', '?'], version: 'integer',
    }, { unique: { uq_item_goals_position: ['item_id', 'position'] }, index: { ix_item_goals_due: ['due_on', 'is_done'] } });
    await createTable(runner, 'item_quarters', {
      id: 'id', item_id: 'reference', quarter: { text: 7 }, text: 'long-text', figures: 'json', signature: ['json', '?'], signed_by: { text: 40 }, signed_on: ['day', '?'], saved_at: 'instant', saved_by: { text: 40 }, version: 'integer',
    }, { unique: { uq_item_quarters_quarter: ['item_id', 'quarter'] } });
    await createTable(runner, 'item_hours', {
      id: 'id', item_id: 'reference', person_id: 'reference', person_name: { text: 40 }, day: 'day', from_minute: 'integer', to_minute: 'integer', content: { text: 500 }, counted_minutes: 'integer', ground: { text: 24 }, state: { text: 12 },
      reason: { text: 300 }, confirmed_by: { text: 40 }, at: 'instant', version: 'integer',
    }, { unique: { uq_item_hours_start: ['person_id', 'day', 'from_minute'] }, index: { ix_item_hours_item: ['item_id', 'day'] } });
    await createTable(runner, 'working_times', { id: 'id', enterprise_id: 'reference', shifts: 'json', set_by: { text: 40 }, set_at: 'instant', version: 'integer' }, { unique: { uq_working_times_enterprise: ['enterprise_id'] } });
    await createTable(runner, 'item_records', {
      id: 'id', item_id: 'reference', kind: { text: 16 }, day: 'day', content: 'document', person_ids: 'json', by_id: 'reference', by_name: { text: 40 }, at: 'instant', signature: ['json', '?'], struck_by: { text: 40 }, struck_reason: { text: 300 },
      is_struck: 'flag', version: 'integer',
    }, { index: { ix_item_records_item: ['item_id', 'kind', 'day'] } });
    await createTable(runner, 'item_plans', {
      id: 'id', item_id: 'reference', kind: { text: 20 }, state: { text: 16 }, cause: 'long-text', measures: 'long-text', owner_id: ['reference', '?'], owner_name: { text: 40 }, due_on: ['day', '?'], result: 'long-text', earlier_ends_on: ['day', '?'],
      new_ends_on: ['day', '?'], goal_id: ['reference', '?'], record_id: ['reference', '?'], by_id: 'reference', by_name: { text: 40 }, at: 'instant', opinion: 'long-text', version: 'integer',
    }, { index: { ix_item_plans_item: ['item_id', 'kind'] } });
    await createTable(runner, 'item_evidence', {
      id: 'id', item_id: 'reference', quarter: [{ text: 7 }, '?'], record_id: ['reference', '?'], name: { text: 120 }, media_type: { text: 40 }, bytes: 'integer', content: 'file', by_id: 'reference', by_name: { text: 40 }, at: 'instant',
    }, { index: { ix_item_evidence_item: ['item_id'] } });
    await createTable(runner, 'register_entries', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, kind: { text: 16 }, day: 'day', title: { text: 100 }, content: 'long-text', people: { text: 300 }, result: 'long-text', is_done: 'flag',
      item_id: ['reference', '?'], by_id: 'reference', by_name: { text: 40 }, at: 'instant', version: 'integer',
    }, { index: { ix_register_entries_place: ['organisation_path', 'day'], ix_register_entries_enterprise: ['enterprise_id', 'kind', 'day'] } });
    await createTable(runner, 'plaque_figures', { id: 'id', plaque_id: 'reference', figures: 'json', revision: 'integer' }, { unique: { uq_plaque_figures_plaque: ['plaque_id'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plaque_figures', 'register_entries', 'item_evidence', 'item_plans', 'item_records', 'working_times', 'item_hours', 'item_quarters', 'item_goals']) await runner.dropTable(table);
  }
}
