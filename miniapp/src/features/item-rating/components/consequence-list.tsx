import type { ConsequenceView } from '@liangpai/shared/contracts';
import { openPage } from '@/platform';
import { Box, Card, Chip, Meta, Row } from '@/ui';
import { periodInWords, stateTones } from '../words';

/** What the rules proposed and what was decided; each opens its own page. */
export function ConsequenceList({ consequences, title = '建议与决定' }: { consequences: readonly ConsequenceView[]; title?: string }) {
  return (
    <Card title={title}>
      {consequences.length === 0 ? <Meta>没有建议。评定以后，规则提出的建议列在这里，由党群或公司领导决定。</Meta> : null}
      {consequences.map((one) => (
        <Row
          key={one.id}
          isDivided
          label={`${one.label}，${one.stateLabel}`}
          onPress={() => openPage('item-rating-decide', { id: one.id })}
          aside={<Chip tone={one.state === 'confirmed' && !one.isAdverse ? 'green' : stateTones[one.state]}>{one.stateLabel}</Chip>}
        >
          <Box>{one.label}</Box>
          <Meta>{[one.clause, one.decidedBy && `${one.decidedBy}决定`, periodInWords(one.fromOn, one.toOn), one.dueOn && `整改到 ${one.dueOn}`].filter(Boolean).join(' · ')}</Meta>
        </Row>
      ))}
    </Card>
  );
}
