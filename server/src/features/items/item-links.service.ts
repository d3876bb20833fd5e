import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, NOTICE_STANDING_LABELS, type Refusal } from '@liangpai/shared/kernel';
import { itemLinkKinds, type ItemLink, type readItemLinks, type ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { can, type Actor } from '../../platform/auth/actor.js';
import { NoticeReading, Notices } from '../notices/notices.module.js';
import { Plaque } from '../plaques/plaques.module.js';
import { subjectKind } from './item-cases.js';
import { ItemReading } from './item-reading.service.js';
import type { Item } from './item.entity.js';

/** What a feature has to show of an item to somebody who sees the item. */
export type LinkSource = (manager: EntityManager, item: Item, actor: Actor) => Promise<readonly ItemLink[]>;

/** States in which an item ended without having begun. */
const neverBegun: readonly string[] = ['refused', 'withdrawn'];

/** Says whether an item has, or had, a life after its approval. */
export function hasBegun(item: Item): boolean {
  return (item.phase === 'running' || item.phase === 'in-closing' || item.phase === 'ended') && !neverBegun.includes(item.state);
}

/** The ways on from an item; the features that follow it through its life add theirs. */
@Injectable()
export class ItemLinks implements OnModuleInit {
  private readonly sources: LinkSource[] = [];

  constructor(private readonly source: DataSource, private readonly reading: ItemReading, private readonly notices: Notices, private readonly noticeReading: NoticeReading) {}

  register(source: LinkSource): void {
    this.sources.push(source);
  }

  onModuleInit(): void {
    this.register((manager, item, actor) => this.notice(manager, item, actor));
    this.register((_, item) => Promise.resolve(hasBegun(item) ? [{ kind: 'year', key: item.id, note: '目标进展、季度记录、献工、过程记录' }] : []));
    this.register((manager, item, actor) => this.plaque(manager, item, actor));
  }

  async of(id: string, actor: Actor): Promise<ResponseOf<typeof readItemLinks> | Refusal> {
    const opened = await this.reading.open(id, actor);
    if (isRefusal(opened)) return opened;
    const { manager } = this.source;
    const links = (await Promise.all(this.sources.map((source) => source(manager, opened.item, actor)))).flat();
    return { links: itemLinkKinds.flatMap((kind) => links.filter((link) => link.kind === kind)) };
  }

  /** The newest 公示 of an item, for those in whose scope it stands (U15). */
  private async notice(manager: EntityManager, item: Item, actor: Actor): Promise<ItemLink[]> {
    const standing = await this.notices.standingOf(manager, { subjectKind, subjectId: item.id });
    const notice = standing && (await this.noticeReading.find(standing.noticeId, actor, manager));
    if (!standing || !notice) return [];
    const until = notice.kind === 'display' ? `${standing.startsOn} 起公开` : `${NOTICE_STANDING_LABELS[standing.isConcluded && standing.state === 'running' ? 'ended' : standing.state]}，${standing.startsOn} 至 ${standing.endsOn ?? '另行通知'}`;
    return [{ kind: 'notice', key: notice.id, note: until }];
  }

  /** The public page once the plaque is or was shown; its drafts and printing for those in charge. */
  private async plaque(manager: EntityManager, item: Item, actor: Actor): Promise<ItemLink[]> {
    const plaque = item.plaqueId ? await manager.findOneBy(Plaque, { id: item.plaqueId }) : null;
    if (!plaque) return [];
    const isPublic = plaque.state === 'shown' || plaque.state === 'withdrawn';
    return [
      ...(isPublic ? [{ kind: 'plaque-public' as const, key: plaque.code, note: plaque.state === 'shown' ? `已亮牌　${plaque.code}` : `${plaque.withdrawnOn ?? ''} 已摘牌`.trim() }] : []),
      ...(can(actor, 'plaque.read', { enterpriseId: plaque.enterpriseId, path: plaque.organisationPath }) ? [{ kind: 'plaque' as const, key: plaque.id, note: plaque.state === 'preparing' ? '待审查批准' : '内容、打印和摘牌' }] : []),
    ];
  }
}
