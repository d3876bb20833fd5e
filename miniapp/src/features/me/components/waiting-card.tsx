import { dismissRefused, formatInstant, sendWaiting, useIsOnline, useOfflineQueue, useSession } from '@/platform';
import { Box, Card, Chip, Meta, QuietButton, Row } from '@/ui';

/** What was submitted without network: still waiting, or refused once it arrived. Nothing is shown when there is nothing. */
export function WaitingCard() {
  const personId = useSession((session) => session.me?.personId ?? null);
  const isOnline = useIsOnline();
  const everything = useOfflineQueue();
  const waiting = everything.waiting.filter((one) => one.personId === personId);
  const refused = everything.refused.filter((one) => one.personId === personId);
  if (waiting.length + refused.length === 0) return null;
  return (
    <Card title="没发出去的内容">
      {refused.map((one, at) => (
        <Row key={one.idempotencyKey} isDivided={at > 0} aside={<QuietButton isSmall label={`不再显示“${one.title}”`} onPress={() => dismissRefused(one.idempotencyKey)}>知道了</QuietButton>}>
          <Box>{one.title}</Box>
          <Chip tone="red">没有办成</Chip>
          <Meta>{`${one.problem.title}。${one.problem.detail}`}</Meta>
        </Row>
      ))}
      {waiting.map((one, at) => (
        <Row key={one.idempotencyKey} isDivided={at + refused.length > 0} aside={<Chip tone="amber">待发送</Chip>}>
          <Box>{one.title}</Box>
          <Meta>{`${formatInstant(one.queuedAt)} 填写`}</Meta>
        </Row>
      ))}
      {waiting.length > 0 ? (
        <QuietButton onPress={() => void sendWaiting()} isDisabled={!isOnline}>
          {isOnline ? '现在发送' : '联网后自动发送'}
        </QuietButton>
      ) : null}
    </Card>
  );
}
