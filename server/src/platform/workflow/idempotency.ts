import { Injectable } from '@nestjs/common';
import { isRefusal } from '@liangpai/shared/kernel';
import { DataSource, Entity, Unique, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { IdColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn } from '../database/columns.js';
import { isDuplicate, UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../ids/ids.js';

/** A request that has been carried out, under the key its sender gave it, with the answer it got. */
@Entity('spent_requests')
@Unique('uq_spent_requests_key', ['personId', 'key'])
export class SpentRequest {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(80) key!: string;
  @TextColumn(60) endpoint!: string;
  @JsonColumn({ nullable: true }) answer!: unknown;
  @InstantColumn() at!: string;
}

/** Lets a request that is sent again after a broken connection take effect once. Never used on ballot routes: it names the person. */
@Injectable()
export class Idempotency {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock) {}

  /**
   * Runs `work` in a transaction unless this person's key was spent before; then gives the earlier answer again.
   * @param key chosen by the client, up to 80 characters; undefined means: no protection asked for
   */
  async once<T>(personId: string, key: string | undefined, endpoint: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!key) return this.unitOfWork.run(work);
    const earlier = await this.find(personId, key);
    if (earlier) return earlier.answer as T;
    try {
      const answer = await this.unitOfWork.run(async (manager) => {
        const fresh = await work(manager);
        if (!isRefusal(fresh)) await manager.insert(SpentRequest, { id: newId(), personId, key, endpoint, answer: fresh as object, at: this.clock.now() });
        return fresh;
      });
      // A refusal may come from the same request's twin, which was carried out a moment ago.
      const twin = isRefusal(answer) ? await this.find(personId, key) : null;
      return twin ? (twin.answer as T) : answer;
    } catch (error) {
      const winner = isDuplicate(error) ? await this.find(personId, key) : null;
      if (winner) return winner.answer as T;
      throw error;
    }
  }

  private find(personId: string, key: string): Promise<SpentRequest | null> {
    return this.source.getRepository(SpentRequest).findOneBy({ personId, key });
  }
}
