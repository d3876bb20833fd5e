import { Injectable } from '@nestjs/common';
import type { PlaqueContent } from '@liangpai/shared/contracts';
import { Entity, Unique, type EntityManager } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, ReferenceColumn } from '../../platform/database/columns.js';
import { newId } from '../../platform/ids/ids.js';

/** A figure recorded since a plaque's words were approved. */
export interface LiveFigure {
  readonly name: string;
  readonly unit: string;
  readonly actual: number;
  readonly asOfOn: string;
}

/** The moving figures of one plaque; its revision makes every replica write the page anew. */
@Entity('plaque_figures')
@Unique('uq_plaque_figures_plaque', ['plaqueId'])
export class PlaqueFigure {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'plaque_id' }) plaqueId!: string;
  @JsonColumn() figures!: LiveFigure[];
  @IntegerColumn() revision!: number;
}

/** Takes figures that were recorded elsewhere (docs/adr/0009). */
@Injectable()
export class PlaqueFigures {
  /** Keeps the newest figures of a plaque in the caller's transaction. */
  async keep(manager: EntityManager, plaqueId: string, figures: readonly LiveFigure[]): Promise<void> {
    const written = await manager.createQueryBuilder().update(PlaqueFigure).set({ figures: figures as never, revision: () => 'revision + 1' }).where('plaque_id = :plaqueId', { plaqueId }).execute();
    if (!written.affected && figures.length > 0) await manager.insert(PlaqueFigure, { id: newId(), plaqueId, figures: figures as never, revision: 1 });
  }
}

/** Puts figures beside the targets they belong to. Nothing but numbers of targets that were approved gets in, and no older day replaces a newer one. */
export function withFigures(content: PlaqueContent, figures: readonly LiveFigure[]): PlaqueContent {
  return {
    ...content,
    targets: content.targets.map((target) => {
      const figure = figures.find((one) => one.name === target.name && one.unit === target.unit && one.asOfOn >= (target.asOfOn ?? ''));
      return figure ? { ...target, actual: figure.actual, asOfOn: figure.asOfOn } : target;
    }),
  };
}
