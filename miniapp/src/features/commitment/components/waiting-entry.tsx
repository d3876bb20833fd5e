import type { CommitmentView } from '@liangpai/shared/contracts';
import { PLEDGE_PROPERTY_LABELS } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { openPage } from '@/platform';
import { Box, CheckRow, Meta, TextLink } from '@/ui';
import { PledgeTextList } from './pledge-text-list';

const propertyWords = Object.values(PLEDGE_PROPERTY_LABELS).join('、');

export interface WaitingEntryProps {
  commitment: CommitmentView;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
}

/** One pledge of the list. The box to tick stands under the words, so that nobody ticks what was not opened. */
export function WaitingEntry({ commitment, isChosen, onChoose }: WaitingEntryProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, number, person, branch, pledges, keyTasks, hints, steps } = commitment;
  const mayConfirm = steps.some((step) => step.action === 'confirm');
  return (
    <Box className="lp-commitment-entry">
      <Box className="lp-commitment-entry-head">
        <Box>
          {person.name}
          <Meta>{`${branch.name}，第 ${number} 版${isChosen ? '，已勾选' : ''}`}</Meta>
        </Box>
        <Box className="lp-commitment-links">
          <TextLink label={`${isOpen ? '收起' : '读'}${person.name}的全文`} onPress={() => setIsOpen(!isOpen)}>{isOpen ? '收起' : '读全文'}</TextLink>
          <TextLink label={`打开${person.name}的承诺，可退回`} onPress={() => openPage('commitment-review', { id })}>单独办理</TextLink>
        </Box>
      </Box>
      {isOpen ? (
        <>
          <PledgeTextList pledges={pledges} keyTasks={keyTasks} />
          {hints.map((hint) => (
            <Meta key={hint}>{hint}</Meta>
          ))}
          {mayConfirm ? <CheckRow label={`${person.name}：三条都符合（${propertyWords}）`} isChecked={isChosen} onChange={onChoose} /> : <Meta>本人的承诺，请支部其他同志确认。</Meta>}
        </>
      ) : null}
    </Box>
  );
}
