import { endSession, listSessions, type ResponseOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, Meta, Note, Page, ProblemNote, QueryView, QuietButton, Row } from '@/ui';
import { SignOutButton } from './sign-out-button';

type Session = ResponseOf<typeof listSessions>['sessions'][number];

/** Where somebody is signed in, and how to end a sign-in elsewhere. */
export function SessionsScreen() {
  const query = useQuery(listSessions, {});
  const [ending, setEnding] = useState<Session>();
  const { submit, isSending, problem, isOffline } = useSubmit(endSession);
  const end = async () => {
    if (!ending) return;
    const result = await submit({ id: ending.id });
    if (result.kind !== 'done') return;
    setEnding(undefined);
    toast('已退出');
    query.reload();
  };
  return (
    <Page title="登录过的设备" backTo="me">
      <Note>有不认识的设备，请先退出它，再修改密码。</Note>
      <QueryView query={query}>
        {({ sessions }) => (
          <Card>
            {sessions.map((session, at) => (
              <Row
                key={session.id}
                isDivided={at > 0}
                aside={session.isCurrent ? <Chip tone="green">这台设备</Chip> : <QuietButton isSmall label={`退出${session.device}`} onPress={() => setEnding(session)}>退出</QuietButton>}
              >
                <Box>{session.device}</Box>
                <Meta>{`${formatInstant(session.signedInAt)} 登录`}</Meta>
              </Row>
            ))}
          </Card>
        )}
      </QueryView>
      <SignOutButton />
      <ConfirmSheet
        isOpen={ending !== undefined}
        title={`退出${ending?.device ?? ''}`}
        consequence="那台设备马上要重新登录才能用，上面没提交的草稿还在。"
        confirmLabel="退出那台设备"
        isBusy={isSending}
        onConfirm={() => void end()}
        onCancel={() => setEnding(undefined)}
      >
        <ProblemNote problem={problem} />
        {isOffline ? <Meta>现在没有网络，请联网后再试。</Meta> : null}
      </ConfirmSheet>
    </Page>
  );
}
