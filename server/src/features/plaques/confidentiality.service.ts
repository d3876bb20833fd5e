import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, saveConfidentialWords } from '@liangpai/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { ConfidentialWords } from './confidential-words.entity.js';
import { startingWords } from './confidentiality.js';

/** `version` 0: the enterprise still uses the starting words. */
interface WordList { readonly words: string[]; readonly version: number }

/** The enterprise's words for 保密审查. They are customers' names, so only the reviewers of the whole enterprise read them. */
@Injectable()
export class Confidentiality {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly audit: AuditLog) {}

  async wordsOf(enterpriseId: string, manager: EntityManager = this.source.manager): Promise<readonly string[]> {
    return (await manager.findOneBy(ConfidentialWords, { enterpriseId }))?.words ?? startingWords;
  }

  async read(actor: Actor): Promise<WordList | Refusal> {
    const denied = deny(actor, 'plaque.review', { enterpriseId: actor.enterpriseId, path: `/${actor.enterpriseId}/` });
    if (denied) return denied;
    const list = await this.source.manager.findOneBy(ConfidentialWords, { enterpriseId: actor.enterpriseId });
    return { words: [...(list?.words ?? startingWords)], version: list?.version ?? 0 };
  }

  async save(input: InputOf<typeof saveConfidentialWords>, actor: Actor): Promise<WordList | Refusal> {
    const { enterpriseId, personId: actorId } = actor;
    const denied = deny(actor, 'plaque.review', { enterpriseId, path: `/${enterpriseId}/` });
    if (denied) return denied;
    const words = [...new Set(input.words)];
    const write = (manager: EntityManager): Promise<WordList | Refusal> => this.write(manager, enterpriseId, words, input.version);
    try {
      return await this.unitOfWork.run(async (manager) => {
        const saved = await write(manager);
        await this.audit.write(manager, { enterpriseId, actorId, action: 'confidential-words.save', subjectKind: 'confidential-words', subjectId: enterpriseId, after: { count: words.length } });
        return saved;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('VERSION.STALE');
      throw error;
    }
  }

  private async write(manager: EntityManager, enterpriseId: string, words: string[], expected: number): Promise<WordList | Refusal> {
    const list = await manager.findOneBy(ConfidentialWords, { enterpriseId });
    if (!list) {
      if (expected !== 0) return refuse('VERSION.STALE');
      await manager.insert(ConfidentialWords, { id: newId(), enterpriseId, words, version: 1 });
      return { words, version: 1 };
    }
    return (await updateVersioned(manager, ConfidentialWords, list, { words }, expected)) ?? { words, version: expected + 1 };
  }
}
