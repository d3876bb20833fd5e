import { Entity, Index, Unique } from 'typeorm';
import type { ConsentPurpose } from '@liangpai/shared/contracts';
import { BytesColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** A member's card: the random code that is printed on it for good. Name, post and branch come from the roster. */
@Entity('cards')
@Unique('uq_cards_person', ['personId'])
@Unique('uq_cards_code', ['code'])
export class Card {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(10) code!: string;
}

/** The photo on a card, re-encoded, without what the camera wrote into it. */
@Entity('card_photos')
@Unique('uq_card_photos_person', ['personId'])
export class CardPhoto {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @BytesColumn() bytes!: Buffer;
  @InstantColumn({ name: 'saved_at' }) savedAt!: string;
}

/** What a person agreed to, in which words and when; a withdrawn consent stays on record. */
@Entity('consents')
@Unique('uq_consents_standing', ['standingKey'])
@Index('ix_consents_person', ['personId', 'purpose'])
export class Consent {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40) purpose!: ConsentPurpose;
  @TextColumn(20, { name: 'text_version' }) textVersion!: string;
  @InstantColumn({ name: 'given_at' }) givenAt!: string;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
  /** Person and purpose while it stands, empty once withdrawn: its unique key lets one consent stand at a time. */
  @TextColumn(70, { name: 'standing_key', nullable: true }) standingKey!: string | null;
}
