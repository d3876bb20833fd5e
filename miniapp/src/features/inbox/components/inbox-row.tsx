import type { InboxItem } from '@liangpai/shared/contracts';
import { formatInstant, openPage } from '@/platform';
import { Box, ButtonRow, CheckRow, Chip, GhostButton, Meta, PrimaryButton, QuietButton, TextLink, Words } from '@/ui';
import { dueChip, holderWords, outcomeWord } from '../due';
import { isDirect, kindOf, watchedPage } from '../duty-kinds';
import '../inbox.scss';

export interface InboxRowProps {
  item: InboxItem;
  onApprove: (item: InboxItem) => void;
  onSendBack: (item: InboxItem) => void;
  /** Given while several are being chosen. */
  choice?: { readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void };
  /** Somebody else has to act: nothing to press. */
  isOnlyWatched: boolean;
}

/** One duty: what, of whom, until when, and what can be done about it here. */
export function InboxRow({ item, onApprove, onSendBack, choice, isOnlyWatched }: InboxRowProps) {
  const kind = kindOf(item);
  const due = item.closedAt === null ? dueChip(item) : null;
  const open = () => {
    if (kind) openPage(kind.page, kind.query(item));
  };
  return (
    <Box className="lp-inbox-item" role="listitem">
      <Box className="lp-inbox-head">
        <Words className="lp-inbox-title">{item.title}</Words>
        {due ? <Chip tone={due.tone} icon={due.icon}>{due.words}</Chip> : null}
        {item.closedAt === null ? null : <Chip tone="green" icon="check">{outcomeWord(item)}</Chip>}
      </Box>
      <Box className="lp-inbox-summary">{item.summary}</Box>
      {item.excerpt ? <Meta>{item.subject.kind === 'item' ? item.excerpt : `“${item.excerpt}”`}</Meta> : null}
      {item.closedAt === null ? null : <Meta>{formatInstant(item.closedAt)}</Meta>}
      {item.holder ? <Box className="lp-inbox-holder">{holderWords(item.holder)}</Box> : null}
      {isOnlyWatched ? <Meta>{`${formatInstant(item.openedAt)} 起等着办`}</Meta> : null}
      {choice ? (
        <CheckRow label="一起办" isChecked={choice.isChosen} onChange={choice.onChange} />
      ) : isOnlyWatched ? (
        watchedPage(item) ? <TextLink label={`看进度：${item.summary}`} onPress={() => openPage('item-show', { id: watchedPage(item) ?? '' })}>看进度</TextLink> : null
      ) : item.closedAt !== null || !kind ? null : isDirect(item) ? (
        <>
          <ButtonRow>
            {kind.sendBack ? <QuietButton isSmall label={`${kind.sendBack.label}：${item.summary}`} onPress={() => onSendBack(item)}>{kind.sendBack.label}</QuietButton> : null}
            {kind.approve ? <PrimaryButton isSmall label={`${kind.approve.label}：${item.summary}`} onPress={() => onApprove(item)}>{kind.approve.label}</PrimaryButton> : null}
          </ButtonRow>
          <TextLink label={`${kind.openLabel}：${item.summary}`} onPress={open}>{kind.openLabel}</TextLink>
        </>
      ) : (
        <ButtonRow>
          <GhostButton isSmall label={`${kind.openLabel}：${item.title}`} onPress={open}>{kind.openLabel}</GhostButton>
        </ButtonRow>
      )}
    </Box>
  );
}
