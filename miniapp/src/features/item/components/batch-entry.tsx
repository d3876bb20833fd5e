import type { WaitingItem } from '@liangpai/shared/contracts';
import { dayOfInstant, openPage } from '@/platform';
import { Box, CheckRow, Chip, Meta, Note, TextLink, Words } from '@/ui';
import '../item.scss';

export interface BatchEntryProps {
  item: WaitingItem;
  isChosen: boolean;
  /** Why the last try did not work. */
  problem: string | null;
  onChoose: (isChosen: boolean) => void;
}

/** One item of a batch: who filed it, since when it waits, what is special about it; what stands against it keeps it out. */
export function BatchEntry({ item, isChosen, problem, onChoose }: BatchEntryProps) {
  const isHeld = item.obstacles.length > 0;
  return (
    <Box className="it-batch-entry" role="listitem">
      <Box className="it-batch-main">
        {isHeld ? <Box className="it-batch-name">{item.name}</Box> : <CheckRow label={item.name} isChecked={isChosen} onChange={onChoose} />}
        <Meta>{[item.organisation, item.leader ? `负责人 ${item.leader}` : null, `${item.filedBy}填报`].filter(Boolean).join('　')}</Meta>
        <Meta>{`${dayOfInstant(item.since)} 起等您办${item.dueOn ? `，${item.dueOn} 前办完` : ''}`}</Meta>
      </Box>
      <Box className="it-batch-special">
        <Box className="it-chips">
          {isHeld ? <Chip tone="red">要单独看</Chip> : null}
          {item.isUrgent ? <Chip tone="amber">紧急、重要</Chip> : null}
          {item.isMajor ? <Chip tone="gold">重大型</Chip> : null}
          {item.isLate ? <Chip>补报</Chip> : null}
        </Box>
        {item.obstacles.map((why) => <Box key={why} className="it-batch-why">{why}</Box>)}
        {item.grounds.map((ground) => <Meta key={ground.clause}>{`“原则上”要求未满足（${ground.clause}），理由：${ground.text}`}</Meta>)}
        {problem === null ? null : <Note tone="amber">{problem}</Note>}
      </Box>
      <Box className="it-batch-link"><TextLink label={`看${item.name}`} onPress={() => openPage('item-show', { id: item.id })}><Words>{isHeld ? '去单独办' : '看项目'}</Words></TextLink></Box>
    </Box>
  );
}
