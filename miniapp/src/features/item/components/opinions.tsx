import type { ItemOpinionView } from '@liangpai/shared/contracts';
import { formatInstant } from '@/platform';
import { Box, Card, Chip, Meta } from '@/ui';
import { GivenSignatureView } from './signature-field';

/** What was said along the way, oldest first; what a return set aside stays to be read. */
export function Opinions({ opinions }: { opinions: readonly ItemOpinionView[] }) {
  if (opinions.length === 0) return null;
  return (
    <Card title="办理经过">
      {opinions.map((opinion) => (
        <Box key={opinion.id} className="it-opinion">
          <Box className="it-opinion-head">
            <Chip tone={opinion.isReturn ? 'amber' : opinion.isCurrent ? 'green' : 'neutral'}>{opinion.label}</Chip>
            <Meta>{`${opinion.by}${opinion.onBehalfOf ? `（代${opinion.onBehalfOf}）` : ''}　${formatInstant(opinion.at)}`}</Meta>
          </Box>
          {opinion.text ? <Box className="it-text">{opinion.text}</Box> : null}
          {opinion.factors.map((factor) => <Box key={factor.label} className="it-text">{`${factor.label}：${factor.text}`}</Box>)}
          {opinion.committee ? <Meta>{`${opinion.committee.meetingOn} 会议：应到 ${opinion.committee.eligible}，实到 ${opinion.committee.present}，赞成 ${opinion.committee.votesFor}，反对 ${opinion.committee.votesAgainst}，弃权 ${opinion.committee.abstentions}`}</Meta> : null}
          {opinion.checklist.filter((check) => !check.isMet).map((check) => <Meta key={check.label}>{`不符合：${check.label}`}</Meta>)}
          {opinion.channels.length > 0 ? <Meta>{opinion.channels.join('、')}</Meta> : null}
          {opinion.signature ? <GivenSignatureView signature={opinion.signature} by={opinion.by} /> : null}
          {opinion.isCurrent || opinion.isReturn ? null : <Meta>退回后这条意见不再有效</Meta>}
        </Box>
      ))}
    </Card>
  );
}
