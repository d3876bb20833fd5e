import type { NoticeView, ObjectionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { Box, Card, Chip, GhostButton, Meta } from '@/ui';
import { objectionMarks } from '../words';
import { AnswerSheet } from './answer-sheet';

/** That there are objections and how they were answered; what they say, for those who may know. */
export function ObjectionList({ notice, onAnswered }: { notice: NoticeView; onAnswered: () => void }) {
  const [answering, setAnswering] = useState<ObjectionView | null>(null);
  return (
    <Card title="异议和答复" aside={<Meta>{notice.objections === 0 ? '没有异议' : `${notice.objections} 条`}</Meta>}>
      {notice.objections === 0 ? <Meta>{notice.canObject ? '有不同意见，可以署名或匿名提出。' : '公示期间没有收到异议。'}</Meta> : null}
      {notice.received.map((objection) => (
        <Objection key={objection.id} objection={objection} canAnswer={notice.canAnswer} onAnswer={() => setAnswering(objection)} />
      ))}
      <AnswerSheet objection={answering} onClose={() => setAnswering(null)} onAnswered={() => { setAnswering(null); onAnswered(); }} />
    </Card>
  );
}

function Objection({ objection, canAnswer, onAnswer }: { objection: ObjectionView; canAnswer: boolean; onAnswer: () => void }) {
  const isOpen = objection.state === 'open';
  const from = objection.isMine ? '我提出的' : canAnswer ? (objection.by ?? '匿名') : '收到一条异议';
  return (
    <Box className="lp-objection">
      <Box className="lp-objection-head">
        <Meta>{[objection.receivedOn, from, objection.contact].filter((part) => part !== null).join('　')}</Meta>
        <Chip {...objectionMarks[objection.state]}>{objection.stateLabel}</Chip>
      </Box>
      {objection.about ? <Meta>{`针对：${objection.about}`}</Meta> : null}
      {objection.text === null ? null : <Box className="lp-objection-text">{objection.text}</Box>}
      {objection.answer === null || isOpen ? null : (
        <Box className="lp-objection-answer">
          <Box>{objection.answer}</Box>
          <Meta>{`${objection.answeredBy ?? ''}　${objection.answeredOn ?? ''} 答复`}</Meta>
        </Box>
      )}
      {isOpen && objection.steps.length > 0 ? <Box className="lp-objection-button"><GhostButton isSmall onPress={onAnswer}>答复</GhostButton></Box> : null}
      {isOpen && canAnswer && objection.steps.length === 0 ? <Meta>这条异议与您有关，请其他同志答复。</Meta> : null}
    </Box>
  );
}
