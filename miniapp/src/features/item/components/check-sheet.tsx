import type { ItemAssessment } from '@liangpai/shared/contracts';
import { openPage } from '@/platform';
import { Box, Chip, Meta, Note, Row, Sheet, TextArea, TextLink } from '@/ui';
import { isSettled, type Grounds, type OpenPoint } from '../open-points';

export interface CheckSheetProps {
  points: readonly OpenPoint[];
  /** Everything the rules said; null while they have not been asked. */
  checks: ItemAssessment['checks'] | null;
  grounds: Grounds;
  onGround: (clause: string, text: string) => void;
  onGoTo: (at: string) => void;
  onClose: () => void;
}

/** What a form lacks, the hard things first, each with the way to its field; soft rules take their reason right here. */
export function CheckSheet({ points, checks, grounds, onGround, onGoTo, onClose }: CheckSheetProps) {
  const hard = points.filter((point) => point.kind === 'hard');
  const soft = points.filter((point) => point.kind === 'soft');
  const hints = (checks ?? []).filter((check) => check.outcome === 'hint');
  const conforming = (checks ?? []).filter((check) => check.outcome === 'conforms');
  const isReady = points.every((point) => isSettled(point, grounds));
  return (
    <Sheet isOpen title={isReady ? '核对' : '还差哪些'} onClose={onClose}>
      <Box className="it-stack">
        {checks === null ? <Note tone="amber" title="规则还没有核对">联网保存以后才能核对规则；下面只列出没有填的。</Note> : null}
        {isReady && checks !== null ? <Note tone="green" title="可以提交">必填项齐全，条件都符合。</Note> : null}
        {hard.length > 0 ? <Meta>{`要改好才能提交（${hard.length} 处），点一下就到那一栏：`}</Meta> : null}
        {hard.map((point, at) => <Point key={`${point.at ?? ''}${point.clause}${at}`} point={point} isDivided={at > 0} onGoTo={onGoTo} />)}
        {soft.length > 0 ? <Meta>{`“原则上”的要求（${soft.length} 处），写明理由也可以提交：`}</Meta> : null}
        {soft.map((point) => (
          <Box key={point.clause} className="it-soft">
            <GroundField point={point} grounds={grounds} onGround={onGround} />
            <Box className="it-chips">
              <Basis clause={point.clause} />
              {point.at === null ? null : <TextLink onPress={() => onGoTo(point.at ?? '')}>去改这一栏</TextLink>}
            </Box>
          </Box>
        ))}
        {hints.map((check, at) => <Said key={`${check.clause}${at}`} check={check} word="提示" tone="neutral" />)}
        {conforming.map((check, at) => <Said key={`${check.clause}${at}`} check={check} word="符合" tone="green" />)}
      </Box>
    </Sheet>
  );
}

function Point({ point, isDivided, onGoTo }: { point: OpenPoint; isDivided: boolean; onGoTo: (at: string) => void }) {
  const { at, clause, says } = point;
  return (
    <Box>
      {at === null ? <Row isDivided={isDivided}>{says}</Row> : <Row isDivided={isDivided} label={`去改：${says}`} onPress={() => onGoTo(at)}>{says}</Row>}
      <Basis clause={clause} />
    </Box>
  );
}

function Said({ check, word, tone }: { check: ItemAssessment['checks'][number]; word: string; tone: 'neutral' | 'green' }) {
  return (
    <Box>
      <Box className="it-check"><Chip tone={tone}>{word}</Chip><Box className="it-check-says">{check.says}</Box></Box>
      <Basis clause={check.clause} />
    </Box>
  );
}

function Basis({ clause }: { clause: string }) {
  return clause === '' ? null : <TextLink label={`看条文 ${clause}`} onPress={() => openPage('rules-clauses', { clause })}>{`依据 ${clause}`}</TextLink>;
}

/** The reason why a soft rule is not met; everybody who approves reads it. */
export function GroundField({ point, grounds, onGround }: { point: OpenPoint; grounds: Grounds; onGround: (clause: string, text: string) => void }) {
  return <TextArea label={`${point.says}，请说明理由`} value={grounds[point.clause] ?? ''} onChange={(text) => onGround(point.clause, text)} maxLength={500} lines={2} hint="后面每位审批人都会看到" />;
}
